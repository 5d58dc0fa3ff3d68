import type { NumericEntry } from '../../../interactions/interaction.ts';
import { formatNumber } from '../../../written/format-number.ts';
import { el, type XmlElement } from '../../shared/xml.ts';
import { type CanvasBounds, canvasBounds, isCentred } from '../four-decimals.ts';
import {
  answerNumbers,
  type CanvasItemParts,
  collectLosses,
  condition,
  display,
  equal,
  type ItemContext,
  RESPONSE,
  setScore,
} from './item.ts';

/** A number: the answer and as much to either side, or a range where it stands elsewhere than in the middle. */
export function writeNumericEntry(numeric: NumericEntry, context: ItemContext): CanvasItemParts {
  const { question } = context;
  const { lose, losses } = collectLosses(context);
  const number = answerNumbers(context, ['answer']).get('answer') ?? 0;
  const bounds = canvasBounds(numeric);
  if (bounds.widened)
    lose(
      'number-rounding',
      `“${question.title}” accepts numbers from ${formatNumber(bounds.min)} to ${formatNumber(bounds.max)}: Canvas rounds what students type to four decimals.`,
    );
  return {
    type: 'numerical_question',
    // Canvas takes a number for every condition, general feedback's before the answer's, and then makes a random one.
    answerIds: question.feedback.general === undefined ? [number] : [number, number],
    responses: [
      el(
        'response_str',
        { ident: RESPONSE, rcardinality: 'Single' },
        el('render_fib', { fibtype: 'Decimal' }, el('response_label', { ident: 'answer1' })),
      ),
    ],
    conditions: [
      condition(
        acceptedNumbers(numeric, bounds),
        [setScore('100'), question.feedback.correct === undefined ? undefined : display('correct_fb')],
        'No',
      ),
    ],
    feedback: [],
    verdicts: 'shown',
    losses,
  };
}

function acceptedNumbers({ answer }: NumericEntry, { min, max }: CanvasBounds): readonly XmlElement[] {
  const bounds = [
    el('vargte', { respident: RESPONSE }, formatNumber(min)),
    el('varlte', { respident: RESPONSE }, formatNumber(max)),
  ];
  return isCentred({ answer, min, max }) ? [el('or', {}, equal(formatNumber(answer)), el('and', {}, bounds))] : bounds;
}
