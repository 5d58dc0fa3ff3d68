import type { ShortAnswer } from '../../../schema/types.generated.ts';
import { acceptProblems } from '../duplicates.ts';
import type { QuestionType } from '../question-type.ts';
import { lowerShortAnswer } from './lower.ts';
import { shortAnswerFragment } from './schema.ts';

export const shortAnswerType: QuestionType<ShortAnswer> = {
  fragment: shortAnswerFragment,
  lower: lowerShortAnswer,
  check: ({ accept, caseSensitive = false }, context) => acceptProblems(accept, '/accept', caseSensitive, context),
};
