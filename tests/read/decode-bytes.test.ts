import { expect, test } from 'vitest';
import { decodeBytes } from '../../src/read/decode-bytes.ts';
import { Findings } from '../../src/read/findings.ts';
import { parseXml } from '../../src/read/xml/parse.ts';

test('windows-1252 has its quotation marks, dashes and euro, whatever the engine makes of them', () => {
  const bytes = Uint8Array.from([0x93, 0x61, 0x94, 0x20, 0x96, 0x20, 0x80, 0xe9, 0x81]);
  for (const name of ['windows-1252', 'iso-8859-1', 'latin1']) expect(decodeBytes(bytes, name)).toBe('“a” – €é\u0081');
  expect(decodeBytes(Uint8Array.from([0x93]), 'windows-1251')).toBe('“');
  expect(() => decodeBytes(Uint8Array.from([0x93]), 'utf-8', { fatal: true })).toThrow(TypeError);
});

test('so has XML that says it is in it', () => {
  const text = '<?xml version="1.0" encoding="windows-1252"?><a>\u0093\u0096</a>';
  const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  expect(parseXml(bytes, 'a.xml', new Findings('a.zip'))?.root.text).toBe('“–');
});
