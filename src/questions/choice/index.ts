import type { Choice } from '../../../schema/types.generated.ts';
import type { QuestionType } from '../question-type.ts';
import { checkChoice } from './checks.ts';
import { choiceCodes } from './codes.ts';
import { lowerChoices } from './lower.ts';
import { choiceFragment } from './schema.ts';

export const choiceType: QuestionType<Choice> = {
  fragment: choiceFragment,
  codes: choiceCodes,
  lower: (definition, context) => lowerChoices(definition, 'one', context),
  check: checkChoice,
};
