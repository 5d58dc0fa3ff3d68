import type { HtmlTree } from '../../../content/tree.ts';
import type { Graded } from '../../../interactions/interaction.ts';
import { el, type XmlElement } from '../../shared/xml.ts';
import { fields, mark } from '../fields.ts';
import { type QuestionWriting, remarkHtml } from './question.ts';

/** Formats of texts. A short answer and a menu's entry are plain words. */
export const HTML = 1;
export const PLAIN = 0;

/** What a student may answer, and the share of the marks that it earns. */
export function answerElement(
  id: number,
  answer: {
    readonly text: string;
    readonly format: typeof HTML | typeof PLAIN;
    readonly fraction: number;
    readonly feedback?: string;
  },
): XmlElement {
  return el(
    'answer',
    { id },
    fields({
      answertext: answer.text,
      answerformat: answer.format,
      fraction: mark(answer.fraction),
      feedback: answer.feedback ?? '',
      feedbackformat: HTML,
    }),
  );
}

/** What is said to an accepted answer: its own feedback, else that for right answers or, where it is partly right, for others. */
export function remarkOn({ fraction, feedback }: Graded, { question }: QuestionWriting): HtmlTree | undefined {
  return feedback ?? (fraction === 1 ? question.feedback.correct : question.feedback.incorrect);
}

/** Feedback on the answer as a whole. What is partly right is not right, as in the player. */
export function combinedFeedback(context: QuestionWriting, id: number) {
  const { correct, incorrect } = context.question.feedback;
  return {
    correctfeedback: remarkHtml(context, correct, 'correctfeedback', id),
    correctfeedbackformat: HTML,
    partiallycorrectfeedback: remarkHtml(context, incorrect, 'partiallycorrectfeedback', id),
    partiallycorrectfeedbackformat: HTML,
    incorrectfeedback: remarkHtml(context, incorrect, 'incorrectfeedback', id),
    incorrectfeedbackformat: HTML,
  };
}
