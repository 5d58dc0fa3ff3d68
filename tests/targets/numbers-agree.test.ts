import { expect, it } from 'vitest';
import { spansOf } from '../../src/interactions/graded.ts';
import type { NumericEntry } from '../../src/interactions/interaction.ts';
import { score } from '../../src/interactions/scoring.ts';
import { spanAround } from '../../src/questions/numeric/span.ts';
import { canvasBounds } from '../../src/targets/canvas/four-decimals.ts';
import { acceptedNumbers } from '../../src/targets/moodle/questions/numeric-entry.ts';
import { addDecimals, formatNumber } from '../../src/written/format-number.ts';
import { fc, tries } from '../support/property.ts';

/** Numbers that are accepted in each way in which an author can say it. */
const aSpan = fc
  .record({
    digits: fc.integer({ min: -99_999, max: 99_999 }).filter((value) => value !== 0),
    power: fc.integer({ min: -4, max: 3 }),
    tolerance: fc.oneof(
      fc.integer({ min: 0, max: 500 }).map((value) => value / 100),
      fc.integer({ min: 1, max: 500 }).map((value) => ({ percent: value / 10 })),
      fc.integer({ min: 1, max: 6 }).map((significantFigures) => ({ significantFigures })),
    ),
    fraction: fc.constantFrom(1, 1, 0.5, 0.25),
  })
  .map(({ digits, power, tolerance, fraction }) => {
    const answer = Number(`${digits}e${power}`);
    return { answer, ...spanAround(answer, tolerance), fraction };
  });

const aNumeric = fc.array(aSpan, { minLength: 1, maxLength: 4 }).map((spans): NumericEntry => {
  const graded = [...spans].sort((left, right) => right.fraction - left.fraction);
  const [{ answer, min, max } = { answer: 0, min: 0, max: 0 }] = graded;
  return { kind: 'numericEntry', answer, min, max, graded, decimalSign: '.' };
});

/** At the ends of every span, just inside and just outside. */
function edges(numeric: NumericEntry): readonly number[] {
  return spansOf(numeric).flatMap(({ min, max }) => {
    const step = Math.max(1e-7, Math.abs(max) * 1e-9);
    return [min, max, addDecimals(min, -step), addDecimals(min, step), addDecimals(max, -step), addDecimals(max, step)];
  });
}

it('Moodle and the player give a number the same share', () => {
  fc.assert(
    fc.property(aNumeric, (numeric) => {
      const answers = acceptedNumbers(numeric);
      for (const typed of edges(numeric)) {
        // The first answer that fits, as Moodle takes it.
        const found = answers.find(
          ({ answer, tolerance }) =>
            typed >= addDecimals(answer, -tolerance) && typed <= addDecimals(answer, tolerance),
        );
        const own = score(numeric, { kind: 'numericEntry', text: formatNumber(typed) }).fraction;
        expect([typed, found?.fraction ?? 0]).toEqual([typed, own]);
      }
    }),
    tries(200),
  );
});

/** Half a step of the fourth decimal, and what binary fractions add. */
const HALF = 0.000050001;

it('Canvas accepts all that the player gives all points for, and no more than its rounding takes', () => {
  fc.assert(
    fc.property(aSpan, (span) => {
      const { min, max } = canvasBounds(span);
      expect(min <= span.min && max >= span.max).toBe(true);
      expect(addDecimals(span.min, -min) <= HALF && addDecimals(max, -span.max) <= HALF).toBe(true);
    }),
    tries(200),
  );
});
