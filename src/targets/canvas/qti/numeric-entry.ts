import { isFull, spansOf } from '../../../interactions/graded.ts';
import type { NumberSpan, NumericEntry } from '../../../interactions/interaction.ts';
import { formatNumber } from '../../../written/format-number.ts';
import { el, type XmlElement } from '../../shared/xml.ts';
import { type CanvasBounds, canvasBounds, isCentred } from '../four-decimals.ts';
import {
  answerNumbers,
  type CanvasItemParts,
  collectLosses,
  condition,
  creditLosses,
  display,
  equal,
  type ItemContext,
  RESPONSE,
  setScore,
} from './item.ts';

/** A number: the answer and as much to either side, or a range where it is elsewhere than in the middle. */
export function writeNumericEntry(numeric: NumericEntry, context: ItemContext): CanvasItemParts {
  const { question } = context;
  const { lose, losses } = collectLosses(context);
  const spans = spansOf(numeric).filter(isFull);
  // A single answer is known by its place, one of several by what it accepts.
  const names = spans.map(({ min, max }) => (spans.length === 1 ? 'answer' : `answer:${min}:${max}`));
  const numbers = answerNumbers(context, names);
  const accepted = spans.map((span) => ({ span, bounds: canvasBounds(span) }));
  for (const { bounds } of accepted.filter((one) => one.bounds.widened))
    lose(
      'number-rounding',
      `“${question.title}” accepts numbers from ${formatNumber(bounds.min)} to ${formatNumber(bounds.max)}: Canvas rounds what students type to four decimals.`,
    );
  const ids = names.map((name) => numbers.get(name) ?? 0);
  const [first = 0] = ids;
  return {
    type: 'numerical_question',
    // Canvas takes a number for every condition, general feedback's before the answer's, and then makes a random one.
    answerIds: question.feedback.general === undefined ? ids : [first, ...ids],
    responses: [
      el(
        'response_str',
        { ident: RESPONSE, rcardinality: 'Single' },
        el('render_fib', { fibtype: 'Decimal' }, el('response_label', { ident: 'answer1' })),
      ),
    ],
    conditions: accepted.map(({ span, bounds }) =>
      condition(
        acceptedNumbers(span, bounds),
        [setScore('100'), question.feedback.correct === undefined ? undefined : display('correct_fb')],
        'No',
      ),
    ),
    feedback: [],
    verdicts: 'shown',
    losses: [...losses, ...creditLosses(context)],
  };
}

function acceptedNumbers({ answer }: NumberSpan, { min, max }: CanvasBounds): readonly XmlElement[] {
  const bounds = [
    el('vargte', { respident: RESPONSE }, formatNumber(min)),
    el('varlte', { respident: RESPONSE }, formatNumber(max)),
  ];
  return isCentred({ answer, min, max }) ? [el('or', {}, equal(formatNumber(answer)), el('and', {}, bounds))] : bounds;
}
