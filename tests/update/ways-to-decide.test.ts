import { expect, it } from 'vitest';
import type { OpenConflict } from '../../src/customized/load-customized.ts';
import { commandToDecide, isOfText } from '../../src/customized/ways-to-decide.ts';

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
