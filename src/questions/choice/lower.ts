import type { Choice as ChoiceDefinition, MultipleResponse } from '../../../schema/types.generated.ts';
import { plainText } from '../../content/text.ts';
import type { Choose } from '../../interactions/interaction.ts';
import type { QuestionContext } from '../question-type.ts';

/** A question with choices, of which one or many are right. */
export function lowerChoices(
  definition: Pick<ChoiceDefinition | MultipleResponse, 'choices' | 'shuffleChoices'>,
  cardinality: Choose['cardinality'],
  context: QuestionContext,
): Choose {
  const held = definition.choices
    .filter(({ keepPlace }) => keepPlace === true || definition.shuffleChoices === false)
    .map(({ id }) => id);
  return {
    kind: 'choose',
    cardinality,
    trueFalse: false,
    ...(held.length === 0 ? {} : { held }),
    choices: definition.choices.map(({ id, text, correct, feedback }, index) => {
      const content = context.inline(text, `/choices/${index}/text`);
      return {
        id,
        content,
        text: plainText(content),
        correct: correct ?? false,
        ...(feedback === undefined ? {} : { feedback: context.inline(feedback, `/choices/${index}/feedback`) }),
      };
    }),
  };
}
