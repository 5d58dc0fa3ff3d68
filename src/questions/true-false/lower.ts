import type { TrueFalse } from '../../../schema/types.generated.ts';
import { text } from '../../content/tree.ts';
import type { Choose } from '../../interactions/interaction.ts';
import { textFor } from '../../text/text.ts';
import type { QuestionContext } from '../question-type.ts';

export function lowerTrueFalse(definition: TrueFalse, context: QuestionContext): Choose {
  const words = textFor(context.language);
  const choice = (id: 'true' | 'false', label: string, correct: boolean) => ({
    id,
    content: [text(label)],
    text: label,
    correct,
  });
  return {
    kind: 'choose',
    cardinality: 'one',
    trueFalse: true,
    choices: [
      choice('true', words('choice.true'), definition.answer === true),
      choice('false', words('choice.false'), definition.answer === false),
    ],
  };
}
