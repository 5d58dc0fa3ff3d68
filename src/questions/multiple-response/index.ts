import type { MultipleResponse } from '../../../schema/types.generated.ts';
import { lowerChoices } from '../choice/lower.ts';
import type { QuestionType } from '../question-type.ts';
import { checkMultipleResponse } from './checks.ts';
import { multipleResponseFragment } from './schema.ts';

export const multipleResponseType: QuestionType<MultipleResponse> = {
  fragment: multipleResponseFragment,
  lower: (definition, context) => lowerChoices(definition, 'many', context),
  check: checkMultipleResponse,
};
