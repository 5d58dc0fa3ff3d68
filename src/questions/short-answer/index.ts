import type { ShortAnswer } from '../../../schema/types.generated.ts';
import type { QuestionType } from '../question-type.ts';
import { checkShortAnswer } from './checks.ts';
import { lowerShortAnswer } from './lower.ts';
import { shortAnswerFragment } from './schema.ts';

export const shortAnswerType: QuestionType<ShortAnswer> = {
  fragment: shortAnswerFragment,
  lower: lowerShortAnswer,
  check: checkShortAnswer,
};
