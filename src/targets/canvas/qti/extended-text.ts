import type { ExtendedText } from '../../../interactions/interaction.ts';
import { el } from '../../shared/xml.ts';
import { type CanvasItemParts, collectLosses, condition, type ItemContext, RESPONSE } from './item.ts';

/** A longer text. The model answer stays with the instructor. */
export function writeExtendedText(essay: ExtendedText, context: ItemContext): CanvasItemParts {
  const { question } = context;
  const { lose, losses } = collectLosses(context);
  if (essay.rubric !== undefined)
    lose(
      'essay-rubric',
      `The rubric of “${question.title}” is among the course’s rubrics, but Canvas shows none at a question.`,
    );
  if (question.feedback.correct !== undefined || question.feedback.incorrect !== undefined)
    lose(
      'essay-feedback',
      `The feedback for right or wrong answers to “${question.title}” is left out: a person judges an essay.`,
    );
  return {
    type: 'essay_question',
    answerIds: [],
    responses: [
      el(
        'response_str',
        { ident: RESPONSE, rcardinality: 'Single' },
        el('render_fib', {}, el('response_label', { ident: 'answer1', rshuffle: 'No' })),
      ),
    ],
    conditions: [condition([el('other')], [], 'No')],
    feedback: [],
    verdicts: 'none',
    losses,
  };
}
