import type { CodeFamily } from '../diagnostics/codes.ts';
import { categorizeCodes } from './categorize/codes.ts';
import { choiceCodes } from './choice/codes.ts';
import { clozeCodes } from './cloze/codes.ts';
import { sharedQuestionCodes } from './codes.ts';
import { essayCodes } from './essay/codes.ts';
import { evidenceCodes } from './evidence/codes.ts';
import { matchingCodes } from './matching/codes.ts';
import { numericCodes } from './numeric/codes.ts';

/** The codes of all question types; their stage is `question`, their names are unique among all of them. */
export const questionCodeFamilies: readonly CodeFamily[] = [
  sharedQuestionCodes,
  choiceCodes,
  numericCodes,
  matchingCodes,
  categorizeCodes,
  clozeCodes,
  evidenceCodes,
  essayCodes,
];
