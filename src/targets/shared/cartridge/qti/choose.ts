import { el, type XmlElement } from '../../xml.ts';
import { htmlMaterial, itemFeedback, OTHERWISE, respCondition, varEqual } from './elements.ts';
import {
  type ChoiceItem,
  CORRECT_FEEDBACK,
  INCORRECT_FEEDBACK,
  type ItemChoice,
  type ItemFeedback,
  type ItemParts,
  RESPONSE,
  TRUE_FALSE_RESPONSE,
} from './item.ts';

/** Choices, one or many of which are right. */
export function writeChoose(item: ChoiceItem, feedback: ItemFeedback): ItemParts {
  const response = item.trueFalse ? TRUE_FALSE_RESPONSE : RESPONSE;
  return {
    profile: profileOf(item),
    response: el(
      'response_lid',
      { ident: response, rcardinality: item.cardinality === 'one' ? 'Single' : 'Multiple' },
      el(
        'render_choice',
        { shuffle: item.shuffle ? 'Yes' : 'No' },
        item.choices.map((choice) =>
          el(
            'response_label',
            { ident: choice.ident, rshuffle: item.shuffle && choice.held ? 'No' : undefined },
            htmlMaterial(choice.html),
          ),
        ),
      ),
    ),
    ...(item.cardinality === 'one' ? scoreOne(item.choices, feedback, response) : scoreMany(item.choices, feedback)),
  };
}

function profileOf(item: ChoiceItem): string {
  if (item.trueFalse) return 'cc.true_false.v0p1';
  return item.cardinality === 'one' ? 'cc.multiple_choice.v0p1' : 'cc.multiple_response.v0p1';
}

/**
 * Score and feedback of a choice in one condition that ends the processing: Moodle gives a choice the score of the last
 * condition that names it, and takes what goes on for general feedback (docs/platforms/moodle.md, "one condition"). The
 * choice's own feedback is first, because Canvas gives a choice the first one that it finds.
 */
function scoreOne(
  choices: readonly ItemChoice[],
  feedback: ItemFeedback,
  response: string,
): Pick<ItemParts, 'conditions' | 'feedback'> {
  const conditions = rightFirst(choices).flatMap((choice) => {
    const verdict = choice.correct
      ? ifGiven(feedback.correct, CORRECT_FEEDBACK)
      : ifGiven(feedback.incorrect, INCORRECT_FEEDBACK);
    const shown = [ifGiven(choice.feedback, feedbackIdent(choice)), verdict];
    return choice.correct || shown.some((ident) => ident !== undefined)
      ? [
          respCondition({
            condition: [varEqual(choice.ident, { response })],
            continue: false,
            score: choice.correct ? 100 : 0,
            feedback: shown,
          }),
        ]
      : [];
  });
  return { conditions, feedback: { ...feedback, choices: choices.flatMap(choiceFeedback) } };
}

/** Of true and false Canvas weighs only the one that is asked for first; a wrong one there leaves no right answer. */
function rightFirst(choices: readonly ItemChoice[]): readonly ItemChoice[] {
  return [...choices.filter(({ correct }) => correct), ...choices.filter(({ correct }) => !correct)];
}

/**
 * All keys and nothing else. `case` on every key and a score of exactly 100 are what Moodle knows the keys by
 * (docs/platforms/moodle.md, "several answers"). Wrong choices bring their feedback afterwards. A right one may be
 * in no condition of its own, because Canvas would take it for wrong: the feedback of the right choices is shown
 * together, when all of them are chosen.
 */
function scoreMany(choices: readonly ItemChoice[], feedback: ItemFeedback): Pick<ItemParts, 'conditions' | 'feedback'> {
  const right = choices.filter((choice) => choice.correct);
  const wrong = choices.filter((choice) => !choice.correct);
  const praise = [feedback.correct, ...right.map((choice) => choice.feedback)].filter((html) => html !== undefined);
  const correct = praise.length === 0 ? undefined : praise.join('');
  const incorrect = ifGiven(feedback.incorrect, INCORRECT_FEEDBACK);
  const key = choices.map((choice) => {
    const named = varEqual(choice.ident, { case: 'Yes' });
    return choice.correct ? named : el('not', {}, named);
  });
  return {
    conditions: [
      respCondition({
        condition: [el('and', {}, key)],
        continue: false,
        score: 100,
        feedback: [ifGiven(correct, CORRECT_FEEDBACK)],
      }),
      ...wrong.flatMap((choice) =>
        choice.feedback === undefined
          ? []
          : [
              respCondition({
                condition: [varEqual(choice.ident)],
                continue: false,
                feedback: [feedbackIdent(choice), incorrect],
              }),
            ],
      ),
      ...whenWrong(incorrect),
    ],
    feedback: { ...feedback, ...(correct === undefined ? {} : { correct }), choices: wrong.flatMap(choiceFeedback) },
  };
}

/** A last condition for whatever is not right. */
export function whenWrong(incorrect: string | undefined): readonly XmlElement[] {
  if (incorrect === undefined) return [];
  return [respCondition({ condition: OTHERWISE, continue: false, feedback: [incorrect] })];
}

function choiceFeedback(choice: ItemChoice): readonly XmlElement[] {
  return choice.feedback === undefined ? [] : [itemFeedback(feedbackIdent(choice), choice.feedback)];
}

function feedbackIdent(choice: ItemChoice): string {
  return `${choice.ident}_fb`;
}

/** The identifier where there is something to show. */
export function ifGiven(html: string | undefined, ident: string): string | undefined {
  return html === undefined ? undefined : ident;
}
