import type { Evidence } from '../../../schema/types.generated.ts';
import { text } from '../../content/tree.ts';
import type { Choose } from '../../interactions/interaction.ts';
import type { QuestionContext } from '../question-type.ts';

/** Always "many": that only one candidate is right is for the student to find out. */
export function lowerEvidence(definition: Evidence, context: QuestionContext): Choose {
  return {
    kind: 'choose',
    cardinality: 'many',
    trueFalse: false,
    choices: definition.candidates.map(({ id, quote, correct }) => ({
      id,
      content: [text(quote)],
      text: quote,
      correct: correct ?? false,
    })),
    passage: context.passage(definition.excerpt, definition.candidates).lines,
  };
}
