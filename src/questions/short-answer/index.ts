import type { ShortAnswer } from '../../../schema/types.generated.ts';
import { duplicateAnswers } from '../duplicates.ts';
import type { QuestionType } from '../question-type.ts';
import { lowerShortAnswer } from './lower.ts';
import { shortAnswerFragment } from './schema.ts';

export const shortAnswerType: QuestionType<ShortAnswer> = {
  fragment: shortAnswerFragment,
  lower: lowerShortAnswer,
  check: ({ accept, caseSensitive = false }, context) => duplicateAnswers(accept, '/accept', caseSensitive, context),
};
