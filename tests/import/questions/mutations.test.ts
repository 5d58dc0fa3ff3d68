import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import type { ImportSource } from '../../../src/import/draft/reader.ts';
import { importReaders } from '../../../src/import/registry.ts';
import { memorySource } from '../../../src/read/byte-source.ts';
import { random } from '../../guarantees/random.ts';
import { full, seed, tried } from '../../guarantees/scale.ts';
import { samples } from './support/samples.ts';

/** How many damaged files of each format are read. */
const COUNT = full ? 1000 : 25;

function sourceOf(name: string, bytes: Uint8Array): ImportSource {
  return { name, bytes: memorySource(bytes), beside: new Map() };
}

/** Signs that mean something in one of the formats. */
const SIGNS = [...'{}=~#:%*|;,"<>&[]()\\/\n\t$_.-1aA\u0000\ufffd', '<answer>', ']]>', '{1:SA:', '->', '\r\n\r\n', '####', '[[', '____'];

/** One of the ways in which files are spoilt: cut, doubled, moved, or with something in them that was not there. */
function damaged(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
  const at = next(bytes.length + 1);
  const length = Math.min(bytes.length - at, next(next(4) === 0 ? bytes.length : 40));
  const [before, middle, behind] = [bytes.slice(0, at), bytes.slice(at, at + length), bytes.slice(at + length)];
  const sign = new TextEncoder().encode(SIGNS[next(SIGNS.length)] ?? '');
  const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
  switch (next(5)) {
    case 0:
      return before;
    case 1:
      return joined(before, behind);
    case 2:
      return joined(before, middle, middle, middle, behind);
    case 3:
      return joined(before, sign, behind);
    default:
      return joined(before, sign, middle, sign, behind);
  }
}

describe('damaged files of questions', () => {
  for (const [format, sample] of Object.entries(samples)) {
    test(`${format}: each is read or refused`, async () => {
      const whole = typeof sample.content === 'string' ? new TextEncoder().encode(sample.content) : await sample.content();
      const reader = importReaders.find(({ name }) => name === format);
      if (reader === undefined) throw new Error(`no reader for ${format}`);
      const next = random(seed);
      expect((await reader.read(sourceOf(sample.name, whole), {})).value).toBeDefined();
      for (let index = 0; index < COUNT; index += 1) {
        let bytes = whole;
        for (let times = 1 + next(3); times > 0; times -= 1) bytes = damaged(bytes, next);
        const source = sourceOf(sample.name, bytes);
        await reader.recognise(source);
        const { value, diagnostics } = await reader.read(source, {});
        expect(value === undefined ? diagnostics.length : 1).toBeGreaterThan(0);
        for (const file of value?.files.values() ?? []) await file.bytes();
      }
      tried('damaged files', COUNT);
    });
  }
});

void JSZip;
