import { afterAll, describe, expect, it } from 'vitest';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { smallModule } from '../support/small-module.ts';
import { FuzzChild } from './fuzz-child.ts';
import { GROWING, type Original } from './originals-that-grow.ts';
import { full, tried } from './scale.ts';

/** Threads that collect garbage wait for each other, the longer the busier the machine is, and that counts as work. */
const child = new FuzzChild(['--single-threaded-gc']);
afterAll(() => child.close());

const many = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, i) => make(i));
const repeated = (text: string) => (count: number) =>
  withText(many(count, (i) => text.replaceAll('%', String(i))).join(''));

/** A module whose reading is this text. */
function withText(body: string): ModuleDefinition {
  const [reading, ...others] = smallModule().activities;
  return smallModule({ activities: [{ ...reading, body } as never, ...others] });
}

function withQuestions(questions: object[]): ModuleDefinition {
  return smallModule({
    activities: [{ id: 'quiz', type: 'quiz', title: 'Quiz', purpose: 'graded', questions } as never],
  });
}

/** Things that can be repeated, and how often for a size of one. */
const KINDS: readonly (readonly [name: string, unit: number, make: (count: number) => ModuleDefinition])[] = [
  ['paragraphs', 1000, repeated('Paragraph %.\n\n')],
  ['headings', 500, repeated('## Heading %\n\n')],
  ['items of a list', 1000, repeated('- Item %\n')],
  [
    'rows of a table',
    500,
    (count) => withText(`| a | b |\n|---|---|\n${many(count, (i) => `| ${i} | *b* |\n`).join('')}`),
  ],
  ['links', 1000, repeated('[x%](https://example.org/%) ')],
  ['emphases', 2000, repeated('*x%* **y** ')],
  ['marks that open nothing', 2000, repeated('*x _y [z ` ~ ')],
  [
    'footnotes',
    300,
    (count) =>
      withText(`${many(count, (i) => `x[^${i}] `).join('')}\n\n${many(count, (i) => `[^${i}]: n\n`).join('')}`),
  ],
  ['formulas', 200, repeated('$x_%^2$ ')],
  ['characters of a word', 20_000, repeated('x')],
  [
    'terms',
    200,
    (count) => smallModule({ glossary: many(count, (i) => ({ id: `t${i}`, term: `Term ${i}`, definition: 'D.' })) }),
  ],
  ['people', 200, (count) => smallModule({ people: many(count, (i) => ({ id: `p${i}`, name: `Name ${i}` })) })],
  [
    'sources',
    100,
    (count) =>
      smallModule({ sources: many(count, (i) => ({ id: `s${i}`, csl: { type: 'book', title: `Title ${i}` } })) }),
  ],
  [
    'activities',
    25,
    (count) =>
      smallModule({
        activities: many(count, (i) => ({ id: `a${i}`, type: 'reading', title: `T ${i}`, body: 'Text.' })),
      }),
  ],
  [
    'questions',
    60,
    (count) =>
      withQuestions(many(count, (i) => ({ id: `q${i}`, type: 'true-false', stem: `Stem ${i}`, answer: true }))),
  ],
  [
    'accepted answers, twenty of a question',
    60,
    (count) =>
      withQuestions(
        many(count, (i) => ({
          id: `q${i}`,
          type: 'short-answer',
          stem: `Stem ${i}`,
          accept: many(20, (word) => `word ${i} ${word}`),
        })),
      ),
  ],
  ['mistakes', 500, (count) => smallModule({ glossary: many(count, (i) => ({ id: `T ${i}`, trem: 1 })) as never })],
];

/** Processor time of a build. */
async function buildTime(definition: ModuleDefinition, packages: number): Promise<number> {
  const files = { 'modules/small/module.json': JSON.stringify(definition) };
  const { value, milliseconds } = await child.ask('build', { files, targets: ['website', 'canvas'] });
  expect(value.faults).toEqual([]);
  // What is refused takes no time.
  expect(value.packages).toBe(packages);
  return milliseconds;
}

/** Processor time of an import. */
async function importTime(original: Original): Promise<number> {
  const { value, milliseconds } = await child.ask('import', original);
  // Many headings of the first level make a unit.
  expect(['module', 'unit']).toContain(value.made);
  expect(value.codes).toEqual([]);
  return milliseconds;
}

/** Tells the least time of three for each size. All sizes are tried before one is tried again, so that they meet the same machine. */
async function expectNearlyLinear<Made>(
  name: string,
  unit: number,
  make: (count: number) => Made,
  timeOf: (made: Made) => Promise<number>,
): Promise<void> {
  const all = [1, 2, 4, 8].map((size) => make(unit * size));
  await timeOf(make(unit));
  const times = all.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run < 3; run += 1)
    for (const [index, made] of all.entries()) times[index] = Math.min(times[index] ?? 0, await timeOf(made));
  const [, , half = 0, whole = 0] = times;
  process.stdout.write(`${name}: ${times.map((time) => Math.round(time)).join(', ')} ms\n`);
  expect(whole / half, times.join(', ')).toBeLessThan(NEARLY_LINEAR);
  tried('kinds of repeated things', 1);
}

/** Twice as much takes twice as long; where work grew with the square, it would be four times. */
const NEARLY_LINEAR = 3;

describe('work grows nearly in proportion with', () => {
  it.each(KINDS)('%s', { timeout: 1_200_000 }, async (name, unit, make) => {
    if (!full) {
      // Times of a machine that others use say nothing; here it is only seen that these are modules.
      const files = { 'modules/small/module.json': JSON.stringify(make(Math.ceil(unit / 50))) };
      const { packages, faults } = (await child.ask('build', { files, targets: ['canvas'] })).value;
      expect([packages, faults]).toEqual([name === 'mistakes' ? 0 : 1, []]);
      return;
    }
    const packages = name === 'mistakes' ? 0 : 2;
    await expectNearlyLinear(name, unit, make, (definition) => buildTime(definition, packages));
  });

  it.each(GROWING)('%s that are imported', { timeout: 1_200_000 }, async (name, unit, make) => {
    if (full) await expectNearlyLinear(name, unit, make, importTime);
    else await importTime(make(Math.ceil(unit / 50)));
  });
});
