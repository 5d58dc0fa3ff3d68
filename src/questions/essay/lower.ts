import type { Essay } from '../../../schema/types.generated.ts';
import type { ExtendedText } from '../../interactions/interaction.ts';
import type { QuestionContext } from '../question-type.ts';

export function lowerEssay(definition: Essay, context: QuestionContext): ExtendedText {
  const { guidance, modelAnswer, rubric, words } = definition;
  return {
    kind: 'extendedText',
    ...(guidance === undefined ? {} : { guidance: context.block(guidance, '/guidance') }),
    ...(modelAnswer === undefined ? {} : { modelAnswer: context.block(modelAnswer, '/modelAnswer') }),
    ...(rubric === undefined ? {} : { rubric }),
    ...(words === undefined ? {} : { words }),
  };
}
