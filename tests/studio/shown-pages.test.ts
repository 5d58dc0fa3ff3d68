import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { givePage, showPages } from '../../src/studio/engine/shown-pages.ts';

const page = (content: string) => ({ type: 'text/html', content });
const asked = (token: string, path: string) => {
  const answers: unknown[] = [];
  givePage(token, path, (answer) => answers.push(answer));
  return answers;
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('gives a page of what is shown now, and nothing where there is none', () => {
  showPages('now', new Map([['index.html', page('old')]]));
  showPages('now', new Map([['index.html', page('new')]]));
  expect([...asked('now', ''), ...asked('now', 'index.html'), ...asked('now', 'none.html')]).toEqual([
    page('new'),
    page('new'),
    undefined,
  ]);
});

it('waits where nothing is shown yet, as in a worker that has taken over', () => {
  const [first, missing] = [asked('later', 'text/'), asked('later', 'none.html')];
  expect([first, missing]).toEqual([[], []]);
  showPages('later', new Map([['text/index.html', page('text')]]));
  expect([first, missing]).toEqual([[page('text')], [undefined]]);
});

it('leaves it to another window where it never shows them, and forgets who asked', () => {
  const [others, late] = [asked('of another window', ''), asked('too late', '')];
  showPages('mine', new Map());
  vi.advanceTimersByTime(20_000);
  showPages('too late', new Map([['index.html', page('late')]]));
  expect([others, late]).toEqual([[], []]);
});
