import type { Evidence } from '../../../schema/types.generated.ts';
import type { QuestionType } from '../question-type.ts';
import { checkEvidence } from './checks.ts';
import { lowerEvidence } from './lower.ts';
import { evidenceFragment } from './schema.ts';

export const evidenceType: QuestionType<Evidence> = {
  fragment: evidenceFragment,
  lower: lowerEvidence,
  check: checkEvidence,
};
