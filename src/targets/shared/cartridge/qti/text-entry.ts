import { el } from '../../xml.ts';
import { ifGiven, whenWrong } from './choose.ts';
import { respCondition, varEqual } from './elements.ts';
import {
  CORRECT_FEEDBACK,
  INCORRECT_FEEDBACK,
  type ItemFeedback,
  type ItemParts,
  RESPONSE,
  type TextItem,
} from './item.ts';

/**
 * A word or phrase. All forms are in the first and only condition with a score of 100, as direct children: Moodle
 * reads no other (docs/platforms/moodle.md, "typed answers"), and reads a pattern_match as 100 answers of mark 1
 * ("pattern match").
 */
export function writeTextEntry(item: TextItem, feedback: ItemFeedback): ItemParts {
  return {
    profile: 'cc.fib.v0p1',
    response: el(
      'response_str',
      { ident: RESPONSE, rcardinality: 'Single' },
      el('render_fib', { columns: '30', fibtype: 'String', prompt: 'Box', rows: '1' }),
    ),
    conditions: [
      respCondition({
        condition: item.accept
          .flatMap(acceptedTexts)
          .map((accepted) => varEqual(accepted, { case: item.caseSensitive ? 'Yes' : 'No' })),
        continue: false,
        score: 100,
        feedback: [ifGiven(feedback.correct, CORRECT_FEEDBACK)],
      }),
      ...whenWrong(ifGiven(feedback.incorrect, INCORRECT_FEEDBACK)),
    ],
    feedback,
  };
}

/**
 * Moodle drops an answer of exactly `0` as empty, but decodes a character reference (docs/platforms/moodle.md, "zero");
 * Canvas decodes none, so that the plain form is beside it.
 */
function acceptedTexts(accepted: string): readonly string[] {
  return accepted === '0' ? ['0', '&#48;'] : [accepted];
}
