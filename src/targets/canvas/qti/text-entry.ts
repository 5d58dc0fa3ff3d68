import type { TextEntry } from '../../../interactions/interaction.ts';
import { expandAccept } from '../../../interactions/text-matching.ts';
import { el } from '../../shared/xml.ts';
import type { Loss } from '../../target.ts';
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

/** A word or phrase. Canvas compares letter by letter but for capitals, so that every form is written out. */
export function writeTextEntry(entry: TextEntry, context: ItemContext): CanvasItemParts {
  const { question } = context;
  const { lose, losses } = collectLosses(context);
  if (entry.caseSensitive)
    lose(
      'case-sensitivity',
      `“${question.title}” takes capital and small letters for the same: Canvas does not tell them apart.`,
    );
  const { forms, losses: unaccepted } = acceptedForms(entry.accept, context);
  const numbers = answerNumbers(context, forms);
  return {
    type: 'short_answer_question',
    answerIds: forms.map((form) => numbers.get(form) ?? 0),
    responses: [
      el(
        'response_str',
        { ident: RESPONSE, rcardinality: 'Single' },
        el('render_fib', {}, el('response_label', { ident: 'answer1', rshuffle: 'No' })),
      ),
    ],
    conditions: [
      condition(
        forms.map((form) => equal(form)),
        [setScore('100'), question.feedback.correct === undefined ? undefined : display('correct_fb')],
        'No',
      ),
    ],
    feedback: [],
    verdicts: 'shown',
    losses: [...losses, ...unaccepted, ...creditLosses(context)],
  };
}

/** Every form of the accepted answers that Canvas is told. */
export function acceptedForms(
  accept: readonly string[],
  context: ItemContext,
): { readonly forms: readonly string[]; readonly losses: readonly Loss[] } {
  const { lose, losses } = collectLosses(context);
  const { variants, rest } = expandAccept(accept);
  if (rest.length > 0)
    lose(
      'accepted-answers',
      `“${context.question.title}” accepts ${rest.length} more ways to write its answers than Canvas is told: ${rest.slice(0, 3).join(', ')}${rest.length > 3 ? ', …' : ''}.`,
    );
  return { forms: variants, losses };
}
