import { describe, expect, it } from 'vitest';
import type { Activity, ModuleDefinition } from '../../schema/types.generated.ts';
import { type Conflict, mergeDefinitions } from '../../src/compare/index.ts';
import { shapesOfModules as shapes } from '../../src/compare/shapes.ts';
import type { OpenConflict } from '../../src/customized/load-customized.ts';
import { partAt } from '../../src/update/set-part.ts';
import { withTheirs } from '../../src/update/take-theirs.ts';
import { anyCase, shapeErrors, sidesOf } from '../compare/random-merges.ts';
import { bareModule } from '../support/kitchen-sink/index.ts';
import { fc, tries } from '../support/property.ts';

type Quiz = Extract<Activity, { type: 'quiz' }>;

const reading = (id: string, body = `The text of ${id}.`): Activity => ({ id, type: 'reading', title: id, body });
const truth = (id: string): Quiz['questions'][number] => ({
  id,
  type: 'true-false',
  stem: `Is it ${id}?`,
  answer: true,
});
const quiz = (id: string, ...questions: Quiz['questions']): Quiz => ({
  id,
  type: 'quiz',
  title: id,
  purpose: 'practice',
  questions,
});
const moduleOf = (activities: Activity[], more: Partial<ModuleDefinition> = {}): ModuleDefinition => ({
  ...bareModule(),
  activities,
  ...more,
});

/** What the merge of both is once every conflict in it is decided for theirs. */
function allTheirs(base: ModuleDefinition, theirs: ModuleDefinition, mine: ModuleDefinition) {
  const { merged, conflicts } = mergeDefinitions({ base, theirs, mine });
  expect(conflicts).not.toEqual([]);
  return conflicts.reduce<unknown>(
    (value, one) => withTheirs(value, written(one), { shapes, upstream: theirs }),
    merged,
  );
}

/** As `conflicts.json` has it. */
function written(conflict: Conflict): OpenConflict {
  return JSON.parse(JSON.stringify(conflict));
}

describe('theirs is taken', () => {
  const text = (...paragraphs: readonly string[]) => moduleOf([reading('a', paragraphs.join('\n\n'))]);

  it.each<[string, ModuleDefinition, ModuleDefinition, ModuleDefinition]>([
    ['a text', text('One.'), text('Theirs.'), text('Mine.')],
    ['a paragraph', text('One.', 'Two.'), text('One.', 'Theirs.'), text('One.', 'Mine.')],
    [
      'a paragraph that mine deleted',
      text('One.', 'Two.', 'Three.'),
      text('One.', 'Theirs.', 'Three.'),
      text('One.', 'Three.'),
    ],
    [
      'the last one, that mine deleted',
      text('One.', 'Two.', 'Three.'),
      text('One.', 'Two.', 'Theirs.'),
      text('One.', 'Two.'),
    ],
    [
      'a paragraph that upstream deleted',
      text('One.', 'Two.', 'Three.'),
      text('One.', 'Three.'),
      text('One.', 'Mine.', 'Three.'),
    ],
    [
      'the last one, that upstream deleted',
      text('One.', 'Two.', 'Three.'),
      text('One.', 'Two.'),
      text('One.', 'Two.', 'Mine.'),
    ],
    [
      'a paragraph that was moved there and deleted here',
      text('One.', 'Two.', 'Three.', 'Four.'),
      text('Three.', 'One.', 'Two.', 'Four.'),
      text('One.', 'Two.', 'Four.'),
    ],
    [
      'a thing that mine deleted, in its place',
      moduleOf([reading('a'), reading('b'), reading('c')]),
      moduleOf([reading('a'), reading('b', 'Theirs.'), reading('c')]),
      moduleOf([reading('a'), reading('c')]),
    ],
    [
      'a thing that upstream deleted',
      moduleOf([reading('a'), reading('b')]),
      moduleOf([reading('a')]),
      moduleOf([reading('a'), reading('b', 'Mine.')]),
    ],
    [
      'a thing that both added',
      moduleOf([reading('a')]),
      moduleOf([reading('a'), reading('n', 'Theirs.')]),
      moduleOf([reading('a'), reading('n', 'Mine.')]),
    ],
    [
      'a question that both moved',
      moduleOf([
        quiz('q', truth('one'), truth('two')),
        quiz('r', truth('three'), truth('four')),
        quiz('s', truth('five')),
      ]),
      moduleOf([
        quiz('q', truth('two')),
        quiz('r', truth('three'), truth('one'), truth('four')),
        quiz('s', truth('five')),
      ]),
      moduleOf([
        quiz('q', truth('two')),
        quiz('r', truth('three'), truth('four')),
        quiz('s', truth('five'), truth('one')),
      ]),
    ],
    [
      'what is known by a name and has no id',
      moduleOf([reading('a')], { authors: [{ name: 'A. Author', affiliation: 'Here' }, { name: 'B. Writer' }] }),
      moduleOf([reading('a')], { authors: [{ name: 'A. Author', affiliation: 'There' }, { name: 'B. Writer' }] }),
      moduleOf([reading('a')], { authors: [{ name: 'A. Author', affiliation: 'Elsewhere' }, { name: 'B. Writer' }] }),
    ],
    [
      'the same that mine deleted, in its place',
      moduleOf([reading('a')], { authors: [{ name: 'A. Author' }, { name: 'B. Writer' }, { name: 'C. Poet' }] }),
      moduleOf([reading('a')], {
        authors: [{ name: 'A. Author' }, { name: 'B. Writer', affiliation: 'There' }, { name: 'C. Poet' }],
      }),
      moduleOf([reading('a')], { authors: [{ name: 'A. Author' }, { name: 'C. Poet' }] }),
    ],
  ])('%s', (_, base, theirs, mine) => {
    expect(allTheirs(base, theirs, mine)).toEqual(theirs);
  });

  it('a row of a table', () => {
    const rows = (...all: { year: number; births: number }[]): ModuleDefinition =>
      moduleOf([
        {
          id: 'd',
          type: 'dataset',
          title: 'd',
          columns: [
            { id: 'year', title: 'Year', type: 'number' },
            { id: 'births', title: 'Births', type: 'number' },
          ],
          rows: all,
          source: 'book',
          locator: { page: '1' },
        },
      ]);
    const [first, last] = [
      { year: 1930, births: 1 },
      { year: 1932, births: 3 },
    ];
    const of = (births: number) => rows(first, { year: 1931, births }, last);
    expect(allTheirs(of(2), of(20), of(22))).toEqual(of(20));
    expect(allTheirs(of(2), of(20), rows(first, last))).toEqual(of(20));
    expect(allTheirs(of(2), rows(first, last), of(22))).toEqual(rows(first, last));
  });
});

it('each conflict of random merges can be decided for theirs, and then it is as upstream has it', () => {
  let count = 0;
  fc.assert(
    fc.property(anyCase, (one) => {
      const three = sidesOf(one, shapeErrors);
      const { merged, conflicts } = mergeDefinitions(three);
      for (const conflict of conflicts.map(written)) {
        count += 1;
        const { kind, path, theirs } = conflict;
        const value = withTheirs(merged, conflict, { shapes, upstream: three.theirs });
        expect(value).toBeDefined();
        const isParagraph = path.some((step) => typeof step === 'object' && 'paragraph' in step);
        if (kind === 'moved') expect(JSON.stringify(value)).toContain(JSON.stringify(partAt(merged, path, shapes)));
        else if (isParagraph) expect(partAt(value, path, shapes)).toContain(theirs ?? '');
        else expect(partAt(value, path, shapes)).toEqual(theirs);
      }
    }),
    tries(40),
  );
  expect(count).toBeGreaterThan(10);
});
