import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { editDefinition } from '../../../src/write/definition/edit-definition.ts';
import type { JsonValue } from '../../../src/write/definition/wanted.ts';
import { kitchenSink } from '../../support/kitchen-sink/index.ts';
import { exploring, fc, tries } from '../../support/property.ts';
import { anyEdits, edited } from './any-edits.ts';
import { anyFiles } from './any-files.ts';
import { anyObject, changedValue } from './any-value.ts';
import { chance } from './chance.ts';
import { after, type Folder, loaded, rewritten } from './edited.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const wait = exploring ? 3_600_000 : 20_000;

describe('any definition, in any style', () => {
  it(
    'is what is wanted after it is rewritten, and as it was where nothing is wanted',
    async () => {
      const property = fc.asyncProperty(seeds, async (seed) => {
        const random = chance(seed);
        const value = anyObject(random, 4);
        const { folder } = anyFiles(random, value);
        expect((await loaded(folder)).value).toEqual(value);
        expect((await rewritten(folder, value)).changes).toEqual([]);
        const wanted = changedValue(random, value);
        expect((await loaded((await rewritten(folder, wanted)).folder)).value).toEqual(wanted);
      });
      await fc.assert(property, tries(150));
    },
    wait,
  );

  it(
    'has the same lines but for those of the texts that change, and all its comments',
    async () => {
      const property = fc.asyncProperty(seeds, async (seed) => {
        const random = chance(seed);
        const value = anyObject(random, 4);
        const { folder, comments } = anyFiles(random, value);
        const changed = new Set<string>();
        const wanted = reworded(value, (text) => {
          if (!/^t\d+$/.test(text) || random.once(2)) return text;
          changed.add(text);
          return `${text}x`;
        });
        const { folder: now, inlined } = await rewritten(folder, wanted);
        if (inlined.length > 0) return;
        for (const [name, text] of Object.entries(folder)) {
          const lines = text.split('\n');
          const hasChanged = (line: string): boolean => (line.match(/t\d+/g) ?? []).some((token) => changed.has(token));
          const nowLines = (now[name] ?? '').split('\n');
          expect(nowLines.length).toBe(lines.length);
          expect(nowLines.filter((line, index) => line !== lines[index] && !hasChanged(lines[index] ?? ''))).toEqual(
            [],
          );
        }
        const all = Object.values(now).join('\n');
        for (const { comment } of comments) expect(all).toContain(comment);
      });
      await fc.assert(property, tries(100));
    },
    wait,
  );

  it(
    'is changed the same by edits in any order, all at once',
    async () => {
      const property = fc.asyncProperty(seeds, async (seed) => {
        const random = chance(seed);
        const value = anyObject(random, 4);
        const { folder } = anyFiles(random, value);
        const edits = anyEdits(random, value);
        const document = await loaded(folder);
        const result = editDefinition(document, edits);
        expect(editDefinition(document, edits.toReversed())).toEqual(result);
        if (result.value === undefined) throw new Error(JSON.stringify(result.refused));
        expect((await loaded(after(folder, result.value))).value).toEqual(edited(value, edits));
      });
      await fc.assert(property, tries(100));
    },
    wait,
  );
});

/** A value with other texts. */
function reworded(value: JsonValue, word: (text: string) => string): JsonValue {
  if (typeof value === 'string') return word(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: JsonValue) => reworded(item, word));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, reworded(member, word)]));
}

const top = join(import.meta.dirname, '../../..');

/** The texts of a module's folder. */
function textsOf(folder: string): Folder {
  const names = readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' });
  const texts = names.filter((name) => /\.(?:json|ya?ml|md)$/.test(name));
  return Object.fromEntries(texts.map((name) => [name, readFileSync(join(top, folder, name), 'utf8')]));
}

const sink: unknown = JSON.parse(JSON.stringify(kitchenSink()));

describe('a real module', () => {
  it.each<[string, Folder]>([
    ['krumgolts-kurushin', textsOf('modules/krumgolts-kurushin')],
    ['where-to-complain', textsOf('modules/where-to-complain')],
    ['starter', textsOf('starter/full')],
    ['the kitchen sink as JSON', { 'module.json': JSON.stringify(sink, null, 2) }],
    ['the kitchen sink as YAML', { 'module.yaml': stringify(sink) }],
  ])('%s', async (_name, folder) => {
    const value = JSON.parse(JSON.stringify((await loaded(folder)).value)) as JsonValue;
    expect((await rewritten(folder, value)).changes).toEqual([]);
    for (let seed = 1; seed <= 3; seed += 1) {
      const wanted = changedValue(chance(seed), value);
      expect((await loaded((await rewritten(folder, wanted)).folder)).value).toEqual(wanted);
    }
  });
});
