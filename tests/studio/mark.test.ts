import { expect, it } from 'vitest';
import { marked, unmarked } from '../../src/studio/preview/mark.ts';

const page = (words: string) => `<!doctype html><html><head><title>A</title></head><body>${words}</body></html>`;

it('a mark tells a page from any other state of it, and leaves no trace', () => {
  const [one, same, other] = ['Water.', 'Water.', 'Waters.'].map((words) => unmarked(marked(page(words))));
  expect(one).toEqual(same);
  expect(one?.mark).not.toBe(other?.mark);
  expect(one?.html).toBe(page('Water.'));
});

it('a page without a head has none', () => {
  expect(unmarked(marked('<p>Water.'))).toEqual({ html: '<p>Water.', mark: undefined });
});
