import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { el, serializeXml, xmlText } from '../../../src/targets/shared/xml.ts';
import { fc } from '../../support/property.ts';

/** What a parser that knows nothing of ours reads. */
function read(xml: string): { readonly text: string; readonly attribute: string } {
  const document = XmlDocument.fromString(xml);
  try {
    const { root } = document;
    return { text: root.content, attribute: root instanceof XmlElement ? (root.attr('a')?.value ?? '') : '' };
  } finally {
    document.dispose();
  }
}

const written = (text: string) => read(serializeXml(el('r', { a: text }, text)));

describe('XML', () => {
  it.each([
    ['markup', '<b>bold</b> & <i>'],
    ['an end of a CDATA section', 'a ]]> b'],
    ['entities as an author writes them', '&lt;script&gt; &amp; &amp;lt; &#60; &quot; &nope;'],
    ['quotation marks', `"double" and 'single'`],
    ['letters of many scripts', 'Кругольц شيء 𝔘 👩‍🏫'],
    ['the digit nought', '0'],
  ])('gives back %s', (_, text) => {
    expect(written(text)).toEqual({ text, attribute: text });
  });

  it('gives back any text that XML allows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const allowed = xmlText(text);
        expect(written(text)).toEqual({ text: allowed, attribute: allowed.replace(/[\t\n]/g, ' ') });
      }),
    );
  });

  it('replaces characters that XML forbids, always alike', () => {
    expect(xmlText('a\u0000b\u001fc\ud800d\udfffe\uffff')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\ufffd');
    expect(xmlText('x\ud83d\udc69y')).toBe('x\ud83d\udc69y');
    expect(xmlText('one\r\ntwo\rthree')).toBe('one\ntwo\nthree');
  });

  it('keeps a text of gaps', () => {
    expect(written('  ').text).toBe('  ');
  });

  it('leaves out what is undefined and flattens lists', () => {
    const optional: string | undefined = undefined;
    const root = el('r', { a: optional, b: 2, c: false }, optional, [el('x'), [el('y', {}, '')]]);
    expect(serializeXml(root)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<r b="2" c="false">\n  <x/>\n  <y/>\n</r>\n',
    );
  });

  it('writes names and namespaces as given', () => {
    const root = el('manifest', { xmlns: 'urn:a', 'xmlns:lomm': 'urn:b' }, el('lomm:lom', { 'lomm:x': '1' }));
    expect(serializeXml(root)).toContain('<manifest xmlns="urn:a" xmlns:lomm="urn:b">\n  <lomm:lom lomm:x="1"/>');
  });

  it('refuses words between elements, because line breaks would change them', () => {
    expect(() => serializeXml(el('p', {}, 'words ', el('b')))).toThrow('<p> mixes words and elements.');
  });
});
