import type { Essay } from '../../../schema/types.generated.ts';
import type { QuestionType } from '../question-type.ts';
import { checkEssay } from './checks.ts';
import { essayCodes } from './codes.ts';
import { lowerEssay } from './lower.ts';
import { essayFragment } from './schema.ts';

export const essayType: QuestionType<Essay> = {
  fragment: essayFragment,
  codes: essayCodes,
  lower: lowerEssay,
  check: checkEssay,
};
