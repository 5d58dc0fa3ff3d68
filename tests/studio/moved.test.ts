import { describe, expect, it } from 'vitest';
import type { Edit } from '../../src/browser.ts';
import { movedEdits } from '../../src/studio/state/moved.ts';

const item = (id: string) => ({ id, title: id.toUpperCase(), questions: [{ id: `${id}-1` }, { id: `${id}-2` }] });
const seen = { title: 'Seen', activities: [item('a'), item('b'), item('c')], keywords: ['x', 'y'] };
const now = { title: 'Seen', activities: [item('c'), item('new'), item('b')], keywords: ['x', 'y'] };

const at = (pointer: string): Edit => ({ kind: 'set', pointer, value: 'Z' });
const pointers = (edits: readonly Edit[] | undefined) => edits?.map(({ pointer }) => pointer);

describe('edits for a definition that has changed since it was seen', () => {
  it.each([
    ['/title', '/title'],
    ['/activities/1/title', '/activities/2/title'],
    ['/activities/2/questions/1', '/activities/0/questions/1'],
    ['/keywords/1', '/keywords/1'],
    ['/summary', '/summary'],
  ])('%s is at %s now', (before, after) => {
    expect(pointers(movedEdits([at(before)], seen, now))).toEqual([after]);
  });

  it('are not made where what they are for is gone', () => {
    expect(movedEdits([at('/activities/0/title')], seen, now)).toBeUndefined();
    expect(movedEdits([at('/title'), at('/activities/0/title')], seen, now)).toBeUndefined();
  });

  it('go to the end where they were to go to the end', () => {
    const shorter = { activities: [item('c')] };
    const edits: readonly Edit[] = [{ kind: 'insert', pointer: '/activities/3', value: 'Z' }];
    expect(pointers(movedEdits(edits, seen, shorter))).toEqual(['/activities/1']);
    const move: readonly Edit[] = [{ kind: 'move', pointer: '/activities/1', to: '/activities/3' }];
    expect(movedEdits(move, seen, now)).toEqual([{ kind: 'move', pointer: '/activities/2', to: '/activities/3' }]);
  });

  it('stay as they are for the same definition', () => {
    const edits = [at('/activities/0/title')];
    expect(movedEdits(edits, seen, seen)).toBe(edits);
  });
});
