import { expect, it } from 'vitest';
import { rankOf } from '../support/longest-first.ts';
import { slowestLines } from '../support/slowest-reporter.ts';

const files = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ file: `tests/${index}.test.ts`, milliseconds: index * 1000 }));

it('a run of many files says which took longest, the slowest first', () => {
  const [heading, ...lines] = slowestLines(files(12));
  expect(heading).toBe('SLOWEST of 12 files, which took 66.0 s together:');
  expect(lines).toHaveLength(10);
  expect(lines[0]).toBe('  11.0 s  tests/11.test.ts');
  expect(lines.at(-1)).toBe('   2.0 s  tests/2.test.ts');
});

it('a run of a few files says nothing more of them', () => {
  expect(slowestLines(files(10))).toEqual([]);
});

it('files that open browsers begin first, then those that build and start, then the quick ones', () => {
  const paths = ['/x/tests/text/text.test.ts', '/x/tests/e2e/new.test.ts', '/x/tests/e2e/a.browser.test.ts'];
  expect(paths.map(rankOf)).toEqual([2, 1, 0]);
});
