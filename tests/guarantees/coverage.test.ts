import { describe, expect, it } from 'vitest';
import { Coverage } from './coverage.ts';
import { CoverageGrowth } from './coverage-growth.ts';

describe('coverage', () => {
  it('counts a place once, however it is cut', () => {
    const coverage = new Coverage();
    expect(coverage.add([{ file: 'a.js', ranges: [[0, 10]] }])).toBe(1);
    expect(
      coverage.add([
        {
          file: 'a.js',
          ranges: [
            [0, 4],
            [6, 10],
          ],
        },
      ]),
    ).toBe(0);
    expect(coverage.add([{ file: 'a.js', ranges: [[2, 20]] }])).toBe(1);
    expect(coverage.add([{ file: 'b.js', ranges: [[0, 10]] }])).toBe(1);
    expect(coverage.blocks).toBe(3);
  });
});

/** A search that looked each minute and found so much new in them. */
function grown(asked: number, pieces: readonly number[]): CoverageGrowth {
  const growth = new CoverageGrowth(asked);
  for (const [minute, count] of pieces.entries()) growth.add(count, minute, minute + 1);
  return growth;
}
const none = (minutes: number) => Array.from({ length: minutes }, () => 0);

describe('the growth of coverage', () => {
  it('says when it grew last, where it stopped', () => {
    const growth = grown(30, [500, 3, ...none(10), 2, ...none(17)]);
    expect(growth.last).toBe(13);
    expect(growth.stillGrows).toBe(false);
    expect(growth.words()).toBe('new ones in each 10 minutes: 503, 2, 0 (none after minute 13)');
  });

  it('says that it still grows, where it grew in the last ten minutes', () => {
    const growth = grown(30, [500, ...none(21), 1, ...none(7)]);
    expect(growth.stillGrows).toBe(true);
    expect(growth.words()).toBe('new ones in each 10 minutes: 500, 0, 1 (still growing: the last in minute 23)');
  });

  it('has stopped after ten minutes without new code, and not before', () => {
    expect(grown(30, [5, ...none(9)]).stillGrows).toBe(true);
    expect(grown(30, [5, ...none(10)]).stillGrows).toBe(false);
  });

  it('counts what a last look finds after the time to the last ten minutes', () => {
    const growth = grown(10, [5, ...none(9)]);
    growth.add(2, 10.2, 10.4);
    expect(growth.words()).toBe('new ones in each 10 minutes: 7 (still growing: the last in minute 11)');
  });

  it('says nothing of when, where nothing ran', () => {
    expect(grown(10, none(10)).words()).toBe('new ones in each 10 minutes: 0');
  });
});
