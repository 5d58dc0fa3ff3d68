import type { TextEntry } from '../../../interactions/interaction.ts';
import { expandAccept } from '../../../interactions/text-matching.ts';
import { el } from '../../shared/xml.ts';
import type { CanvasLossFeature } from '../losses.ts';
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

/** A word or phrase. Canvas compares letter by letter but for capitals, so that every form is written out. */
export function writeTextEntry(entry: TextEntry, context: ItemContext): CanvasItemParts {
  const { question, lose } = context;
  if (entry.caseSensitive)
    lose(
      'case-sensitivity',
      `“${question.title}” takes capital and small letters for the same: Canvas does not tell them apart.`,
    );
  const accepted = acceptedForms(entry.accept, question.title, lose);
  const numbers = answerNumbers(context, accepted);
  return {
    type: 'short_answer_question',
    answerIds: accepted.map((form) => numbers.get(form) ?? 0),
    responses: [
      el(
        'response_str',
        { ident: RESPONSE, rcardinality: 'Single' },
        el('render_fib', {}, el('response_label', { ident: 'answer1', rshuffle: 'No' })),
      ),
    ],
    conditions: [
      condition(
        accepted.map((form) => equal(form)),
        [setScore('100'), question.feedback.correct === undefined ? undefined : display('correct_fb')],
        'No',
      ),
    ],
    feedback: [],
    verdicts: 'shown',
  };
}

/** Every form of the accepted answers that Canvas is told. */
export function acceptedForms(
  accept: readonly string[],
  title: string,
  lose: (feature: CanvasLossFeature, message: string) => void,
): readonly string[] {
  const { variants, rest } = expandAccept(accept);
  if (rest.length > 0)
    lose(
      'accepted-answers',
      `“${title}” accepts ${rest.length} more ways to write its answers than Canvas is told: ${rest.slice(0, 3).join(', ')}${rest.length > 3 ? ', …' : ''}.`,
    );
  return variants;
}
