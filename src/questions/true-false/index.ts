import type { TrueFalse } from '../../../schema/types.generated.ts';
import type { QuestionType } from '../question-type.ts';
import { lowerTrueFalse } from './lower.ts';
import { trueFalseFragment } from './schema.ts';

export const trueFalseType: QuestionType<TrueFalse> = {
  fragment: trueFalseFragment,
  lower: lowerTrueFalse,
  // The schema says everything: an answer is either true or false.
  check: () => [],
};
