import { element, text } from '../../content/tree.ts';
import { formatNumber } from '../../written/format-number.ts';
import type { NumericEntry, TextEntry } from '../interaction.ts';
import { VARIANT_LIMIT } from '../text-matching.ts';
import type { Degradation, DegradeContext } from './question.ts';

/**
 * A short answer that accepts the number in each way of writing it. A range of few whole numbers is written out; of any
 * other range only the number shown as right remains.
 */
export function numericAsText(numeric: NumericEntry, { question, text: words }: DegradeContext): Degradation {
  const exact = numeric.min === numeric.max;
  const whole = exact ? [numeric.answer] : wholeNumbers(numeric);
  // The number shown as right counts whatever the range holds: 2.5 in a range from 2 to 3.
  const values = whole.includes(numeric.answer) ? whole : [numeric.answer, ...whole];
  const interaction: TextEntry = {
    kind: 'textEntry',
    accept: [...new Set(values.flatMap((value) => waysToWrite(value, numeric.decimalSign)))],
    caseSensitive: false,
  };
  const { unit } = numeric;
  return {
    kind: 'whole',
    below: unit === undefined ? [] : [element('p', {}, text(words('degrade.unit', { unit })))],
    interaction,
    loss: {
      feature: exact || whole.length > 0 ? 'numeric-as-text' : 'numeric-range-lost',
      message: message(numeric, question.title, exact, whole.length > 0),
    },
  };
}

function message({ min, max, answer }: NumericEntry, title: string, exact: boolean, listed: boolean): string {
  const range = `from ${formatNumber(min)} to ${formatNumber(max)}`;
  const begin = `The platform has no numeric questions: in “${title}” the number is compared as text`;
  if (exact) return `${begin}, so that 5.0 is not 5.`;
  return listed
    ? `${begin}; of the numbers ${range} only ${Number.isInteger(answer) ? '' : `${formatNumber(answer)} and `}the whole ones count as right.`
    : `${begin}; instead of all numbers ${range} only ${formatNumber(answer)} counts as right.`;
}

/** The whole numbers of a range that begins and ends with one; none where they are too many to be listed. */
function wholeNumbers({ min, max }: NumericEntry): readonly number[] {
  if (!Number.isInteger(min) || !Number.isInteger(max) || max - min >= VARIANT_LIMIT) return [];
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

function waysToWrite(value: number, decimalSign: '.' | ','): readonly string[] {
  return [formatNumber(value, decimalSign), formatNumber(value)];
}
