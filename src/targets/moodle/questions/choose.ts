import type { HtmlTree } from '../../../content/tree.ts';
import type { Choice, Choose } from '../../../interactions/interaction.ts';
import { el, type XmlElement } from '../../shared/xml.ts';
import { fields } from '../fields.ts';
import { answerElement, combinedFeedback, HTML, PLAIN } from './answer.ts';
import { partHtml, partId, type QuestionParts, type QuestionWriting, remarkHtml } from './question.ts';

/** Choices, one or several; true and false have a question type of their own. */
export function writeChoose(choose: Choose, context: QuestionWriting): QuestionParts {
  return choose.trueFalse ? writeTrueFalse(choose, context) : writeMultichoice(choose, context);
}

function writeMultichoice(choose: Choose, context: QuestionWriting): QuestionParts {
  const question = partId(context, 'question');
  return {
    qtype: 'multichoice',
    hintsCountParts: choose.cardinality === 'many',
    plugin: el(
      'plugin_qtype_multichoice_question',
      {},
      el(
        'answers',
        {},
        choose.choices.map((choice) => choiceElement(choice, fractionOf(choice, choose), context)),
      ),
      el(
        'multichoice',
        { id: partId(context, 'options') },
        fields({
          layout: 0,
          single: choose.cardinality === 'one',
          // The quiz's own setting decides whether this counts. A single choice cannot be held.
          shuffleanswers: (choose.held?.length ?? 0) === 0,
          ...combinedFeedback(context, question),
          answernumbering: 'abc',
          shownumcorrect: 0,
          showstandardinstruction: choose.cardinality === 'many',
        }),
      ),
    ),
  };
}

/**
 * The share of the marks that a choice earns. Of several a wrong one takes off as much as a right one gives, and Moodle
 * never gives less than nought: max(0, (right - wrong) / keys).
 */
export function fractionOf({ correct }: Choice, { cardinality, choices }: Choose): number {
  if (cardinality === 'one') return correct ? 1 : 0;
  const keys = choices.filter((choice) => choice.correct).length;
  return (correct ? 1 : -1) / keys;
}

function choiceElement(choice: Choice, fraction: number, context: QuestionWriting): XmlElement {
  const id = partId(context, 'answer', choice.id);
  return answerElement(id, {
    text: partHtml(context, choice.content, 'answer', id),
    format: HTML,
    fraction,
    feedback: remarkHtml(context, choice.feedback, 'answerfeedback', id),
  });
}

/** Moodle writes the two words in the language of the student's own pages. */
function writeTrueFalse(choose: Choose, context: QuestionWriting): QuestionParts {
  const answers = (['true', 'false'] as const).map((word) => {
    const choice = choose.choices.find(({ id }) => id === word);
    const correct = choice?.correct === true;
    return { word, id: partId(context, 'answer', word), correct, feedback: feedbackOf(choice, correct, context) };
  });
  return {
    qtype: 'truefalse',
    // There is no second try where only two answers are.
    penalty: 1,
    plugin: el(
      'plugin_qtype_truefalse_question',
      {},
      el(
        'answers',
        {},
        answers.map(({ word, id, correct, feedback }) =>
          answerElement(id, {
            text: word === 'true' ? 'True' : 'False',
            format: PLAIN,
            fraction: correct ? 1 : 0,
            feedback: remarkHtml(context, feedback, 'answerfeedback', id),
          }),
        ),
      ),
      el(
        'truefalse',
        { id: partId(context, 'options') },
        fields({ trueanswer: answers[0]?.id, falseanswer: answers[1]?.id, showstandardinstruction: 0 }),
      ),
    ),
  };
}

function feedbackOf(choice: Choice | undefined, correct: boolean, { question }: QuestionWriting): HtmlTree {
  const verdict = correct ? question.feedback.correct : question.feedback.incorrect;
  return [...(choice?.feedback ?? []), ...(verdict ?? [])];
}
