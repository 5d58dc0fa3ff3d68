import type { Choose } from '../../../interactions/interaction.ts';
import { isEnglishTrueFalse } from '../../shared/true-false.ts';
import { el, type XmlElement } from '../../shared/xml.ts';
import {
  answerFeedback,
  answerMaterial,
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

/** Choices. Canvas scores several right ones as the module does: right less wrong, never below nought. */
export function writeChoose(choose: Choose, context: ItemContext): CanvasItemParts {
  const numbers = answerNumbers(
    context,
    choose.choices.map(({ id }) => id),
  );
  const number = (id: string) => numbers.get(id) ?? 0;
  const answers = choose.choices.map((choice) => ({ ...choice, number: number(choice.id) }));
  const given = answers.filter((answer) => answer.feedback !== undefined);
  const { lose, losses } = collectLosses(context);
  if (choose.trueFalse && !isEnglishTrueFalse(choose))
    lose(
      'true-false-words',
      `“${context.question.title}” is a question with two choices: Canvas has true and false in English only.`,
    );
  return {
    type: typeOf(choose),
    answerIds: answers.map((answer) => answer.number),
    responses: [
      el(
        'response_lid',
        { ident: RESPONSE, rcardinality: choose.cardinality === 'one' ? 'Single' : 'Multiple' },
        el(
          'render_choice',
          {},
          answers.map(({ number: ident, content, text }) =>
            el('response_label', { ident }, answerMaterial(content, text, context)),
          ),
        ),
      ),
    ],
    conditions: [
      ...given.map((answer) => condition([equal(answer.number)], [display(`${answer.number}_fb`)], 'Yes')),
      condition(keyOf(choose, number), [setScore('100'), verdict(context)], 'No'),
    ],
    feedback: given.map((answer) => answerFeedback(`${answer.number}_fb`, answer.feedback ?? [], context)),
    verdicts: 'shown',
    losses,
  };
}

function keyOf({ cardinality, choices }: Choose, number: (id: string) => number): readonly XmlElement[] {
  if (cardinality === 'one') return choices.filter(({ correct }) => correct).map(({ id }) => equal(number(id)));
  const key = choices.map(({ id, correct }) => (correct ? equal(number(id)) : el('not', {}, equal(number(id)))));
  return [el('and', {}, key)];
}

function verdict({ question }: ItemContext): XmlElement | undefined {
  return question.feedback.correct === undefined ? undefined : display('correct_fb');
}

/**
 * Canvas makes a multiple-choice question of true and false in any language but English (docs/platforms/canvas.md,
 * "true and false").
 */
function typeOf(choose: Choose): string {
  if (choose.cardinality === 'many') return 'multiple_answers_question';
  return choose.trueFalse && isEnglishTrueFalse(choose) ? 'true_false_question' : 'multiple_choice_question';
}
