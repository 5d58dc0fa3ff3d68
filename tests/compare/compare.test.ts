import { describe, expect, it } from 'vitest';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { compareDefinitions } from '../../src/compare/index.ts';
import { movedKeys } from '../../src/compare/moved.ts';
import { allSinks } from '../support/kitchen-sink/index.ts';
import { fc } from '../support/property.ts';
import { tiny } from './tiny.ts';

/** A version of the tiny module with other text in its JSON. */
function version(...changes: readonly (readonly [from: string, to: string])[]): ModuleDefinition {
  const text = changes.reduce((all, [from, to]) => {
    expect(all).toContain(from);
    return all.replace(from, to);
  }, JSON.stringify(tiny));
  return JSON.parse(text);
}

/** The differences, a line each. */
function lines(after: ModuleDefinition, before = tiny): readonly string[] {
  return compareDefinitions(before, after).map((change) => {
    const { kind, where } = change;
    if (change.kind === 'moved')
      return `${kind}: ${where} (${change.from.after ?? 'first'} > ${change.to.after ?? 'first'})`;
    if (change.kind === 'changed' && change.words !== undefined)
      return `${kind}: ${where} ${change.words.map((run) => ({ same: run.text, added: `{+${run.text}}`, removed: `{-${run.text}}` })[run.kind]).join('')}`;
    return `${kind}: ${where}`;
  });
}

it('finds nothing where nothing differs', () => {
  for (const sink of allSinks) expect(compareDefinitions(sink(), sink())).toEqual([]);
});

it.each<[string, ModuleDefinition, readonly string[]]>([
  [
    'a choice',
    version(['"That"', '"That one"']),
    [
      'changed: Quiz “One”, question “Which? Think of the shift. Or of the night. Or of…”, choice “That one”: the text That{+ one}',
    ],
  ],
  ['a setting', version(['"passPercent":50', '"passPercent":60']), ['changed: Quiz “One”: the pass mark in per cent']],
  [
    'a paragraph',
    version(['Three, see', 'Three, look at']),
    ['changed: Reading “A story”: the body, paragraph 3 Three, {-see}{+look at} [the norm](term:norm).'],
  ],
  [
    'a passage',
    version(['Then second words', 'Then second']),
    [
      'changed: Excerpt “A letter”, passage “Some first words. Then second. Then third words.”: the text, paragraph 2 Then second{- words}.',
    ],
  ],
  ['the module', version(['"Bare"', '"Bare bread"']), ['changed: The title Bare{+ bread}']],
  ['a keyword', version(['"work"', '"home"']), ['added: Keyword “home”', 'removed: Keyword “work”']],
  [
    'an accepted answer',
    version(['["yes","no"]', '["no","yes","aye"]']),
    [
      'moved: Quiz “One”, question “Say.”, accepted answer “no” (yes > first)',
      'added: Quiz “One”, question “Say.”, accepted answer “aye”',
    ],
  ],
  ['a term that is gone', { ...tiny, glossary: tiny.glossary?.slice(0, 1) ?? [] }, ['removed: Term “shift”']],
  [
    'an activity that moved',
    { ...tiny, activities: [...tiny.activities.slice(1), ...tiny.activities.slice(0, 1)] },
    ['moved: Reading “A story” (first > two)'],
  ],
  [
    'another type',
    version(['"type":"true-false","stem":"True?","answer":true', '"type":"essay","stem":"True?"']),
    ['changed: Quiz “Two”, pool “Pool”, question “True?”'],
  ],
])('tells of %s', (_, after, expected) => {
  expect(lines(after)).toEqual(expected);
});

describe('a quiz', () => {
  it('that is gone is told of once, and a question that left it before, as moved', () => {
    const [story, letter, one, two] = tiny.activities;
    if (one?.type !== 'quiz' || two?.type !== 'quiz' || story === undefined || letter === undefined) throw new Error();
    const after = {
      ...tiny,
      activities: [story, letter, { ...two, questions: [...two.questions, ...one.questions.slice(0, 1)] }],
    };
    expect(lines(after)).toEqual([
      'moved: Quiz “Two”, question “Which? Think of the shift. Or of the night. Or of…” (first > find)',
      'removed: Quiz “One”',
    ]);
    expect(lines(tiny, after)).toEqual([
      'added: Quiz “One”',
      'moved: Quiz “One”, question “Which? Think of the shift. Or of the night. Or of…” (find > first)',
    ]);
  });
});

it('a renamed thing is the same thing, and links to it have not changed', () => {
  const renamed = version(['"id":"norm"', '"id":"quota"'], ['term:norm', 'term:quota'], ['"What was', '"All that was']);
  const after = { ...renamed, retired: [{ id: 'norm', now: 'quota' }] };
  expect(compareDefinitions(tiny, after)).toMatchObject([
    { kind: 'added', path: ['retired'] },
    { kind: 'renamed', path: ['glossary', { id: 'quota' }], before: 'norm', after: 'quota' },
    { kind: 'changed', path: ['glossary', { id: 'quota' }, 'definition', { paragraph: 1 }] },
  ]);
});

it('as few as can be were moved', () => {
  expect([...movedKeys(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])]).toEqual(['d']);
  expect([...movedKeys(['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'a'])]).toEqual(['a']);
  const order = fc.uniqueArray(fc.constantFrom(...'abcdef'));
  fc.assert(
    fc.property(order, fc.array(fc.nat(5), { maxLength: 2 }), (before, moves) => {
      // Each move takes one out and puts it first: no more can have been moved than were.
      const after = moves.reduce(
        (all, index) => (all[index] === undefined ? all : [all[index], ...all.toSpliced(index, 1)]),
        before,
      );
      expect(movedKeys(before, after).size).toBeLessThanOrEqual(moves.length);
    }),
  );
});
