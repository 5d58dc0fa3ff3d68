import { describe, expect, it } from 'vitest';
import { verify, verifyDocument } from '../../src/verify/index.ts';
import { cartridge10 } from './support/cartridge-1.0.ts';

const TOPIC = 'topics/free.xml';

describe('Common Cartridge 1.0', () => {
  it('cites the constraints of 1.0 by their own labels', async () => {
    const draft = cartridge10().replace('imsmanifest.xml', 'type="imsdt_xmlv1p0"', 'type="imsdt_xmlv1p0" href="x"');
    const { diagnostics } = await verify(draft.build(), { name: 'p', for: [] });
    const message = diagnostics.find((one) => one.code === 'cc/href-not-allowed')?.message;
    expect(message).toMatch(/\[Common Cartridge 1\.0 manifest constraint S06\]$/);
  });

  it('says which namespace is right where an element is in another', () => {
    const xml = '<topic xmlns="http://www.imsglobal.org/xsd/imsdt_v1p0"><title>A</title><text>B</text></topic>';
    const hints = verifyDocument('topic', Buffer.from(xml)).flatMap((one) => one.hint ?? []);
    expect(hints).toContain('It must be in no namespace, but it is in "http://www.imsglobal.org/xsd/imsdt_v1p0".');
  });

  it('takes the text of a topic for plain where it does not say', async () => {
    const draft = cartridge10();
    const marked = await verify(draft.build(), { name: 'p', for: [] });
    expect(marked.contents.discussions[0]?.prompt).toMatchObject({
      format: 'html',
      text: 'Was the labour market free?',
    });
    const plain = await verify(draft.replace(TOPIC, ' texttype="text/html"', '').build(), { name: 'p', for: [] });
    expect(plain.contents.discussions[0]?.prompt).toMatchObject({
      format: 'plain',
      source: '<p>Was the labour market free?</p>',
    });
  });

  it('reads a document of 1.0 by its namespace alone', () => {
    const link = (inside: string) =>
      `<w:webLink xmlns:w="http://www.imsglobal.org/xsd/imswl_v1p0"><title>A</title>${inside}</w:webLink>`;
    expect(verifyDocument('web-link', Buffer.from(link('<url href="https://example.org/"/>')))).toEqual([]);
    expect(verifyDocument('web-link', Buffer.from(link(''))).map((one) => one.code)).toEqual([
      'schema/missing-element',
    ]);
  });
});
