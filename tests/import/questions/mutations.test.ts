import { describe, expect, test } from 'vitest';
import type { ImportSource } from '../../../src/import/draft/reader.ts';
import { importReaders } from '../../../src/import/registry.ts';
import { memorySource } from '../../../src/read/byte-source.ts';
import { randomOf } from '../../guarantees/random.ts';
import { full, tried } from '../../guarantees/scale.ts';
import { damaged } from '../damage/damaged.ts';
import { type Sample, samples } from './support/samples.ts';

/** How many damaged files of each format are read. */
const COUNT = full ? 1000 : 20;

const encoder = new TextEncoder();

async function sourceOf({ name, wrap }: Sample, content: Uint8Array): Promise<ImportSource> {
  return { name, bytes: memorySource(wrap === undefined ? content : await wrap(content)), beside: new Map() };
}

describe('damaged files of questions', () => {
  for (const [format, sample] of Object.entries(samples)) {
    test(`${format}: each is read, or refused with a reason`, async () => {
      const reader = importReaders.find(({ name }) => name === format);
      if (reader === undefined) throw new Error(`no reader for ${format}`);
      const whole = encoder.encode(sample.content);
      const sound = await sourceOf(sample, whole);
      expect(await reader.recognise(sound)).toBe(true);
      expect((await reader.read(sound, {})).value).toBeDefined();
      for (let index = 0; index < COUNT; index += 1) {
        const next = randomOf(index);
        let bytes: Uint8Array = whole;
        for (let times = 1 + next(3); times > 0; times -= 1) bytes = damaged(bytes, next);
        const source = await sourceOf(sample, bytes);
        await reader.recognise(source);
        const { value, diagnostics } = await reader.read(source, {});
        if (value === undefined) expect(diagnostics.map(({ severity }) => severity)).toEqual(['error']);
        for (const file of value?.files.values() ?? []) await file.bytes();
      }
      tried('damaged files', COUNT);
    });
  }
});
