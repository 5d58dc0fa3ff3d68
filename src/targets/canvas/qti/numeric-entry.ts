import type { NumericEntry } from '../../../interactions/interaction.ts';
import { addDecimals, formatNumber } from '../../../written/format-number.ts';
import { el, type XmlElement } from '../../shared/xml.ts';
import {
  answerNumbers,
  type CanvasItemParts,
  condition,
  display,
  equal,
  type ItemContext,
  RESPONSE,
  setScore,
} from './item.ts';

/** A number: the answer and as much to either side, or a range where it stands elsewhere than in the middle. */
export function writeNumericEntry(numeric: NumericEntry, context: ItemContext): CanvasItemParts {
  const number = answerNumbers(context, ['answer']).get('answer') ?? 0;
  return {
    type: 'numerical_question',
    // Canvas takes a number for every condition, general feedback's before the answer's, and then makes a random one.
    answerIds: context.question.feedback.general === undefined ? [number] : [number, number],
    responses: [
      el(
        'response_str',
        { ident: RESPONSE, rcardinality: 'Single' },
        el('render_fib', { fibtype: 'Decimal' }, el('response_label', { ident: 'answer1' })),
      ),
    ],
    conditions: [
      condition(
        acceptedNumbers(numeric),
        [setScore('100'), context.question.feedback.correct === undefined ? undefined : display('correct_fb')],
        'No',
      ),
    ],
    feedback: [],
    verdicts: 'shown',
  };
}

function acceptedNumbers({ answer, min, max }: NumericEntry): readonly XmlElement[] {
  const bounds = [
    el('vargte', { respident: RESPONSE }, formatNumber(min)),
    el('varlte', { respident: RESPONSE }, formatNumber(max)),
  ];
  const centred = addDecimals(answer, -min) === addDecimals(max, -answer);
  return centred ? [el('or', {}, equal(formatNumber(answer)), el('and', {}, bounds))] : bounds;
}
