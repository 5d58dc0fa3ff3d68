import type { Matching } from '../../../schema/types.generated.ts';
import type { QuestionType } from '../question-type.ts';
import { checkMatching } from './checks.ts';
import { matchingCodes } from './codes.ts';
import { lowerMatching } from './lower.ts';
import { matchingFragment } from './schema.ts';

export const matchingType: QuestionType<Matching> = {
  fragment: matchingFragment,
  codes: matchingCodes,
  lower: lowerMatching,
  check: checkMatching,
};
