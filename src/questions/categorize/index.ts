import type { Categorize } from '../../../schema/types.generated.ts';
import type { QuestionType } from '../question-type.ts';
import { checkCategorize } from './checks.ts';
import { categorizeCodes } from './codes.ts';
import { lowerCategorize } from './lower.ts';
import { categorizeFragment } from './schema.ts';

export const categorizeType: QuestionType<Categorize> = {
  fragment: categorizeFragment,
  codes: categorizeCodes,
  lower: lowerCategorize,
  check: checkCategorize,
};
