import { expect, it } from 'vitest';
import { stored, storedOne } from '../../src/studio/engine/stored.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

it('keeps texts as texts, byte for byte, also those that come out of a zip', () => {
  const text = '\ufeff{"a": "Ж"}\r\n';
  expect(storedOne('modules/a/upstream.json', bytes(text))).toBe(text);
  expect(bytes(storedOne('a.md', bytes(text)) as string)).toEqual(bytes(text));
  expect(storedOne('a.md', 'as it is')).toBe('as it is');
});

it('keeps what is no text as bytes', async () => {
  const odd = Uint8Array.of(0xff, 0x00, 0x41);
  const kept = storedOne('a.md', odd);
  expect(kept).toBeInstanceOf(Blob);
  expect(new Uint8Array(await (kept as Blob).arrayBuffer())).toEqual(odd);
  expect(storedOne('a.svg', bytes('<svg/>'))).toBeInstanceOf(Blob);
});

it('keeps a blob as the same blob', () => {
  const blob = new Blob(['x']);
  expect(stored({ 'a.png': blob, 'a.json': bytes('{}') })).toEqual({ 'a.png': blob, 'a.json': '{}' });
  expect(stored({ 'a.png': blob })['a.png']).toBe(blob);
});
