import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { docxReader } from '../../../src/import/readers/docx/reader.ts';
import { memorySource } from '../../../src/read/byte-source.ts';
import { docx, type Parts, read } from './docx.ts';

const DOCUMENT = docx('<w:p><w:r><w:t>a</w:t></w:r></w:p>');

function withBody(document: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(document),
  });
}

/** The beginning of a file of Office before 2007, and the names of its parts as they are in it. */
function oldOffice(...parts: readonly string[]): Uint8Array {
  const names = parts.map((part) => [...part].flatMap((letter) => [letter.charCodeAt(0), 0]));
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(700).fill(0), ...names.flat()]);
}

async function refusal(bytes: Uint8Array, name = 'lesson.docx') {
  const source = { name, bytes: memorySource(bytes), beside: new Map() };
  expect(await docxReader.recognise(source)).toBe(true);
  return docxReader.read(source, {});
}

const files: readonly (readonly [what: string, bytes: Uint8Array, code: string, words: RegExp])[] = [
  [
    'an older document, or one with a password',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
    'unknown-kind',
    /before 2007.*password/,
  ],
  ['a Word document of before 2007', oldOffice('WordDocument'), 'unknown-kind', /\.doc\)/],
  ['a document with a password', oldOffice('EncryptionInfo', 'EncryptedPackage'), 'unknown-kind', /password/],
  ['an old workbook', oldOffice('Workbook'), 'unknown-kind', /\.xls\)/],
  ['old slides', oldOffice('PowerPoint Document'), 'unknown-kind', /\.ppt\)/],
  ['Rich Text', strToU8('{\\rtf1 a}'), 'unknown-kind', /RTF/],
  [
    'an OpenDocument text',
    zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<a/>') }),
    'unknown-kind',
    /OpenDocument/,
  ],
  ['another zip', zipSync({ 'a.txt': strToU8('a') }), 'unknown-kind', /no Word document/],
  ['half of a document', DOCUMENT.subarray(0, DOCUMENT.length / 2), 'damaged', /only half of it/],
  ['nothing', new Uint8Array(), 'damaged', /damaged/],
  ['a page that calls itself a document', strToU8('<html>'), 'damaged', /damaged/],
  ['a text that breaks off', withBody('<w:document xmlns:w="w"><w:body><w:p>'), 'damaged', /cannot be read/],
  ['entities', withBody('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), 'damaged', /document type declaration/],
  ['no body', withBody('<document/>'), 'damaged', /cannot be read/],
];

it.each(files)('%s: one clear message', async (_, bytes, code, words) => {
  const { value, diagnostics } = await refusal(bytes);
  expect(value).toBeUndefined();
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ code: `import/${code}`, severity: 'error', file: 'lesson.docx' });
  expect(diagnostics[0]?.message).toMatch(words);
  expect(diagnostics[0]?.hint).toMatch(/\w/);
});

it('a document is known by what is in it, whatever it is called', async () => {
  const source = { name: 'lesson', bytes: memorySource(DOCUMENT), beside: new Map() };
  expect(await docxReader.recognise(source)).toBe(true);
  const other = {
    name: 'course.imscc',
    bytes: memorySource(zipSync({ 'imsmanifest.xml': strToU8('<manifest/>') })),
    beside: new Map(),
  };
  expect(await docxReader.recognise(other)).toBe(false);
});

it('a part that is damaged is told, and the rest is read', async () => {
  const parts: Parts = {
    relations: [['f', 'footnotes', 'footnotes.xml']],
    files: { 'word/footnotes.xml': strToU8('<w:footnotes') },
  };
  const { value } = await refusal(docx('<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="2"/></w:r></w:p>', parts));
  expect(value?.entries.find(({ kind }) => kind === 'damaged')).toMatchObject({
    outcome: 'left',
    was: 'word/footnotes.xml',
  });
  expect(value?.modules[0]?.activities).toHaveLength(1);
});

it('reads a document of more paragraphs than a call takes arguments', async () => {
  const draft = await read(docx(`<w:p><w:r><w:t>a</w:t></w:r></w:p>${'<w:p/>'.repeat(130_000)}`));
  expect(draft.modules).toHaveLength(1);
});
