import type { Numeric } from '../../../schema/types.generated.ts';
import type { QuestionType } from '../question-type.ts';
import { checkNumeric } from './checks.ts';
import { numericCodes } from './codes.ts';
import { lowerNumeric } from './lower.ts';
import { numericFragment } from './schema.ts';

export const numericType: QuestionType<Numeric> = {
  fragment: numericFragment,
  codes: numericCodes,
  lower: lowerNumeric,
  check: checkNumeric,
};
