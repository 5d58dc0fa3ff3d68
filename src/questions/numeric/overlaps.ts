import type { Numeric } from '../../../schema/types.generated.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { formatNumber } from '../../written/format-number.ts';
import type { QuestionContext } from '../question-type.ts';
import { numericCodes } from './codes.ts';
import { spanOf } from './lower.ts';
import type { Span } from './span.ts';

interface Placed extends Span {
  readonly index: number;
  readonly credit: number;
}

/**
 * Accepted answers that get in each other's way. A narrow span with a better credit inside a wider one is how near misses
 * are written, and is left alone.
 */
export function checkOverlaps(
  answers: NonNullable<Numeric['answers']>,
  context: QuestionContext,
): readonly Diagnostic[] {
  const placed = answers.map((one, index): Placed => {
    const { min, max } = spanOf(one);
    return { index, min, max, credit: one.credit ?? 100 };
  });
  const byCredit = [...placed].sort((left, right) => right.credit - left.credit);
  return byCredit.flatMap((one, position) => {
    const better = byCredit.slice(0, position);
    if (covers(better, one)) return [unreachable(one, better, context)];
    const crossed = better.find((other) => touches(other, one) && !holds(one, other));
    return crossed === undefined ? [] : [overlap(one, crossed, context)];
  });
}

/** Whether spans together leave no number of another one over. */
function covers(spans: readonly Span[], { min, max }: Span): boolean {
  let reached = min;
  for (const span of [...spans].sort((left, right) => left.min - right.min)) {
    if (span.min > reached) break;
    if (span.max >= max) return true;
    reached = Math.max(reached, span.max);
  }
  return false;
}

function touches(one: Span, other: Span): boolean {
  return one.min <= other.max && other.min <= one.max;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.min <= inner.min && inner.max <= outer.max;
}

function unreachable(one: Placed, better: readonly Placed[], context: QuestionContext): Diagnostic {
  const found = better.find((other) => touches(other, one));
  return numericCodes.report('answer-unreachable', {
    message: `This answer never counts: every number that it accepts (${words(one)}) is accepted already, with as much credit or more.`,
    hint: 'Delete it, widen it, or give it more credit.',
    place: context.place(`/answers/${one.index}`),
    related:
      found === undefined ? [] : [{ ...context.place(`/answers/${found.index}`), message: `accepts ${words(found)}` }],
  });
}

function overlap(one: Placed, other: Placed, context: QuestionContext): Diagnostic {
  const [from, to] = [Math.max(one.min, other.min), Math.min(one.max, other.max)];
  const shared = words({ min: from, max: to });
  const decides =
    one.credit === other.credit ? 'what is said about the first of them counts' : 'the better credit counts';
  return numericCodes.report('answers-overlap', {
    message: `Two accepted answers contain the same numbers (${shared}): there ${decides}.`,
    hint: 'Make one begin where the other ends, or put the better one entirely inside the other.',
    place: context.place(`/answers/${one.index}`),
    related: [{ ...context.place(`/answers/${other.index}`), message: `accepts ${words(other)}` }],
  });
}

function words({ min, max }: Span): string {
  return min === max ? formatNumber(min) : `${formatNumber(min)} to ${formatNumber(max)}`;
}
