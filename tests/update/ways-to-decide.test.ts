import { expect, it } from 'vitest';
import type { OpenConflict } from '../../src/customized/load-customized.ts';
import { bothTexts, commandToDecide, isOfText } from '../../src/customized/ways-to-decide.ts';

const conflict: OpenConflict = { id: 'activities/paper/points', path: [], where: 'The points', kind: 'changed' };

it.each<[string, Partial<OpenConflict>, boolean]>([
  ['two texts', { before: 'a', theirs: 'b', mine: 'c' }, true],
  ['a text that one side deleted', { before: 'a', theirs: 'b' }, true],
  ['points', { before: 10, theirs: 25, mine: 15 }, false],
  ['an activity that mine has no more', { before: { id: 'paper' }, theirs: { id: 'paper' } }, false],
  ['a file', { kind: 'file' }, false],
])('of %s', (_, sides, expected) => {
  expect(isOfText({ ...conflict, ...sides })).toBe(expected);
});

it('offers a text of one’s own only where it is taken', () => {
  const points = "npx cartwright resolve 'activities/paper/points' --in modules/ours --mine | --theirs";
  expect(commandToDecide(conflict.id, 'modules/ours', false)).toBe(points);
  expect(commandToDecide(conflict.id, 'modules/ours', true)).toBe(`${points} | --text FILE`);
});

it.each<[string, Partial<OpenConflict>, readonly string[]]>([
  [
    'short texts whole',
    { theirs: 'A *new*\n\none.', mine: 'A newer one.' },
    ['theirs: “A *new* one.”', 'yours:  “A newer one.”'],
  ],
  [
    'long ones from a little before they differ, as far as a line goes',
    { theirs: `${'word '.repeat(20)}here ${'theirs '.repeat(40)}`, mine: `${'word '.repeat(20)}there.` },
    [`theirs: “… ${'word '.repeat(8)}here ${'theirs '.repeat(16)}…”`, `yours:  “… ${'word '.repeat(8)}there.”`],
  ],
  [
    'where each differs from what was before: a translation from its beginning',
    { before: `${'word '.repeat(20)}old.`, theirs: `${'word '.repeat(20)}new.`, mine: 'Palabras.' },
    [`theirs: “… ${'word '.repeat(8)}new.”`, 'yours:  “Palabras.”'],
  ],
  ['what one side deleted', { before: 'a', theirs: '', mine: 'b' }, ['theirs: deleted', 'yours:  “b”']],
  ['nothing of points', { theirs: 25, mine: 15 }, []],
  ['nothing of what one side deleted', { before: 'a', theirs: 'b' }, []],
])('shows of both sides %s', (_, sides, lines) => {
  expect(bothTexts({ ...conflict, ...sides })).toEqual(lines);
});
