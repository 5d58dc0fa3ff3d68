import type { Evidence } from '../../../schema/types.generated.ts';
import type { QuestionType } from '../question-type.ts';
import { checkEvidence } from './checks.ts';
import { evidenceCodes } from './codes.ts';
import { lowerEvidence } from './lower.ts';
import { evidenceFragment } from './schema.ts';

export const evidenceType: QuestionType<Evidence> = {
  fragment: evidenceFragment,
  codes: evidenceCodes,
  lower: lowerEvidence,
  check: checkEvidence,
};
