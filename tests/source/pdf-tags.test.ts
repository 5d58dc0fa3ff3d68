import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PDF_LIMIT, pdfTagsOf } from '../../src/source/pdf-tags.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

const pdf = (catalog: string, more = ''): Uint8Array =>
  bytes(`%PDF-1.4\n%\xe2\xe3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog}>>\nendobj\n${more}%%EOF\n`);

/** A PDF whose catalog is packed, as Word and LibreOffice write it. */
function packed(objects: string, { filter = '/FlateDecode', more = '', data = deflateSync(objects) } = {}): Uint8Array {
  const head = `%PDF-1.7\n5 0 obj\n<</Type/ObjStm/N 1/First 4/Filter${filter}${more}/Length ${data.length}>>\nstream\r\n`;
  const foot = '\r\nendstream\nendobj\n6 0 obj\n<</Type/XRef/Size 7>>\nstream\nx\nendstream\n';
  return new Uint8Array([...bytes(head), ...data, ...bytes(foot)]);
}

describe('whether a PDF is tagged', () => {
  it.each<[string, Uint8Array, string]>([
    ['plain, with a structure tree', pdf('/MarkInfo << /Marked true >> /StructTreeRoot 3 0 R '), 'tagged'],
    ['plain, without', pdf(''), 'untagged'],
    ['plain, with a name that only begins alike', pdf('/StructTreeRoots 3 0 R '), 'untagged'],
    ['with signs of the name as numbers', pdf('/Struct#54reeRoot 3 0 R '), 'tagged'],
    ['packed, with a structure tree', packed('1 0 <</Type/Catalog/StructTreeRoot 3 0 R>>'), 'tagged'],
    ['packed, without', packed('1 0 <</Type/Catalog/Pages 2 0 R>>'), 'untagged'],
    ['packed, with a list of one filter', packed('1 0 <</Type/Catalog>>', { filter: '[/FlateDecode]' }), 'untagged'],
    ['packed in another way', packed('1 0 <</Type/Catalog>>', { filter: '/LZWDecode' }), 'unknown'],
    ['packed with a predictor', packed('1 0 <</Type/Catalog>>', { more: '/DecodeParms<</Predictor 12>>' }), 'unknown'],
    ['damaged', packed('', { data: Buffer.from('no deflate') }), 'unknown'],
    ['unpacking to far more than there is', packed('', { data: deflateSync(Buffer.alloc(80_000_000)) }), 'unknown'],
    ['encrypted', pdf('', 'trailer << /Encrypt 9 0 R >>\n'), 'unknown'],
    ['without a catalog', bytes('%PDF-1.4\n1 0 obj\n<< >>\nendobj\n'), 'unknown'],
    ['with a packed table and nothing packed', pdf('', '9 0 obj\n<</Type /XRef>>\n'), 'unknown'],
    ['no PDF', bytes('/Type /Catalog'), 'unknown'],
    ['larger than is read', new Uint8Array(PDF_LIMIT + 1), 'unknown'],
  ])('%s', async (_, file, expected) => expect(await pdfTagsOf(file)).toBe(expected));
});
