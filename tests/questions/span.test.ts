import { describe, expect, it } from 'vitest';
import { spanAround } from '../../src/questions/numeric/span.ts';
import { fc, tries } from '../support/property.ts';

describe('a number agrees to so many significant figures', () => {
  it.each([
    [9.80665, 3, 9.805, 9.815],
    [9.81, 3, 9.805, 9.815],
    [999.5, 3, 999.5, 1005],
    [999.4, 3, 998.5, 999.5],
    [1000, 3, 999.5, 1005],
    [100, 2, 99.5, 105],
    [1, 1, 0.95, 1.5],
    [9.5, 1, 9.5, 15],
    [1500, 2, 1450, 1550],
    [1500, 4, 1499.5, 1500.5],
    [1.005, 3, 1.005, 1.015],
    [-2.5, 1, -3.5, -2.5],
    [-999.5, 3, -1005, -999.5],
    [0.00123, 2, 0.00115, 0.00125],
    [602_000_000, 3, 601_500_000, 602_500_000],
    [123_456_789_012, 12, 123_456_789_011.5, 123_456_789_012.5],
    [7, 12, 6.999_999_999_995, 7.000_000_000_005],
    [0, 3, 0, 0],
  ])('%s to %i figures: from %s to %s', (answer, significantFigures, min, max) => {
    expect(spanAround(answer, { significantFigures })).toEqual({ min, max });
  });

  /** Digits as people round them by hand, halves away from zero; platforms have no such function to borrow. */
  const rounded = (value: bigint, figures: number): bigint => {
    const size = value < 0n ? -value : value;
    const unit = 10n ** BigInt(Math.max(0, size.toString().length - figures));
    const up = ((size + unit / 2n) / unit) * unit;
    return value < 0n ? -up : up;
  };

  it('as rounding by hand says, but at the very ends, where both count', () => {
    const whole = fc.integer({ min: 10_000, max: 99_999_999 });
    fc.assert(
      fc.property(
        whole,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: -2000, max: 2000 }),
        fc.boolean(),
        (size, figures, off, isNegative) => {
          const answer = isNegative ? -size : size;
          const { min, max } = spanAround(answer, { significantFigures: figures });
          // Near the ends, where a mistake would show.
          for (const typed of [answer + off, Math.trunc(min) + (off % 7), Math.trunc(max) + (off % 7)]) {
            if (typed === 0 || typed === min || typed === max) continue;
            const agrees = rounded(BigInt(typed), figures) === rounded(BigInt(answer), figures);
            expect([answer, figures, typed, typed >= min && typed <= max]).toEqual([answer, figures, typed, agrees]);
          }
        },
      ),
      tries(300),
    );
  });

  it('and the answer itself always does', () => {
    const digits = fc.integer({ min: -999_999_999, max: 999_999_999 }).filter((value) => value !== 0);
    fc.assert(
      fc.property(
        digits,
        fc.integer({ min: -9, max: 5 }),
        fc.integer({ min: 1, max: 12 }),
        (factor, power, figures) => {
          const answer = Number(`${factor}e${power}`);
          const { min, max } = spanAround(answer, { significantFigures: figures });
          expect(min <= answer && answer <= max).toBe(true);
        },
      ),
    );
  });
});

it.each([
  [200, 5, 190, 210],
  [-20, 5, -21, -19],
  [0.3, 10, 0.27, 0.33],
  [12.5, 0.4, 12.45, 12.55],
])('%s within %s per cent: from %s to %s', (answer, percent, min, max) => {
  expect(spanAround(answer, { percent })).toEqual({ min, max });
});

it('a distance goes to either side', () => {
  expect(spanAround(0.8, 0.1)).toEqual({ min: 0.7, max: 0.9 });
  expect(spanAround(5)).toEqual({ min: 5, max: 5 });
});
