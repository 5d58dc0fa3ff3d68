import type { Cloze } from '../../../schema/types.generated.ts';
import type { QuestionType } from '../question-type.ts';
import { checkCloze } from './checks.ts';
import { clozeCodes } from './codes.ts';
import { lowerCloze } from './lower.ts';
import { clozeFragment } from './schema.ts';

export const clozeType: QuestionType<Cloze> = {
  fragment: clozeFragment,
  codes: clozeCodes,
  lower: lowerCloze,
  check: checkCloze,
};
