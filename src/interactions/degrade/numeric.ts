import { element, text } from '../../content/tree.ts';
import { formatNumber } from '../../written/format-number.ts';
import { isFull, spansOf } from '../graded.ts';
import type { GradedText, NumberSpan, NumericEntry, TextEntry } from '../interaction.ts';
import { VARIANT_LIMIT } from '../text-matching.ts';
import type { Degradation, DegradeContext } from './question.ts';

/**
 * A short answer that accepts the number in each way of writing it. A range of few whole numbers is written out; of any
 * other range only the number shown as right remains.
 */
export function numericAsText(numeric: NumericEntry, { question, text: words }: DegradeContext): Degradation {
  const spans = spansOf(numeric);
  const full = spans.filter(isFull);
  const exact = full.every(({ min, max }) => min === max);
  const whole = exact || full.some((span) => wholeNumbers(span).length > 0);
  const graded = spans.map(
    ({ answer, min, max, ...rest }): GradedText => ({ ...rest, accept: written({ answer, min, max }, numeric) }),
  );
  const interaction: TextEntry = {
    kind: 'textEntry',
    accept: [...new Set(graded.filter(isFull).flatMap(({ accept }) => accept))],
    caseSensitive: false,
    ...(numeric.graded === undefined ? {} : { graded }),
  };
  const { unit } = numeric;
  return {
    kind: 'whole',
    below: unit === undefined ? [] : [element('p', {}, text(words('degrade.unit', { unit })))],
    interaction,
    loss: {
      feature: whole ? 'numeric-as-text' : 'numeric-range-lost',
      message: message(numeric, interaction.accept, question.title, exact, whole),
    },
  };
}

function message(
  { min, max, answer, graded }: NumericEntry,
  accept: readonly string[],
  title: string,
  exact: boolean,
  listed: boolean,
): string {
  const range = `from ${formatNumber(min)} to ${formatNumber(max)}`;
  const begin = `The platform has no numeric questions: in “${title}” the number is compared as text`;
  if (graded !== undefined && !exact)
    return `${begin}; of what it accepts only ${accept.join(' and ')} count as right.`;
  if (exact) return `${begin}, so that 5.0 is not 5.`;
  return listed
    ? `${begin}; of the numbers ${range} only ${Number.isInteger(answer) ? '' : `${formatNumber(answer)} and `}the whole ones count as right.`
    : `${begin}; instead of all numbers ${range} only ${formatNumber(answer)} counts as right.`;
}

/** What is accepted of a span, in each way of writing it. */
function written(span: NumberSpan, { decimalSign }: NumericEntry): readonly string[] {
  const whole = wholeNumbers(span);
  // The number shown as right counts whatever the range holds: 2.5 in a range from 2 to 3.
  const values = whole.includes(span.answer) ? whole : [span.answer, ...whole];
  return [...new Set(values.flatMap((value) => waysToWrite(value, decimalSign)))];
}

/** The whole numbers of a range that begins and ends with one; none where they are too many to be listed. */
function wholeNumbers({ min, max }: NumberSpan): readonly number[] {
  if (!Number.isInteger(min) || !Number.isInteger(max) || max - min >= VARIANT_LIMIT) return [];
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

function waysToWrite(value: number, decimalSign: '.' | ','): readonly string[] {
  return [formatNumber(value, decimalSign), formatNumber(value)];
}
