import type { QuestionFragment } from '../definition/schema/questions.ts';
import { categorizeFragment } from './categorize/schema.ts';
import { choiceFragment } from './choice/schema.ts';
import { clozeFragment } from './cloze/schema.ts';
import { essayFragment } from './essay/schema.ts';
import { evidenceFragment } from './evidence/schema.ts';
import { matchingFragment } from './matching/schema.ts';
import { multipleResponseFragment } from './multiple-response/schema.ts';
import { numericFragment } from './numeric/schema.ts';
import { orderingFragment } from './ordering/schema.ts';
import { shortAnswerFragment } from './short-answer/schema.ts';
import { trueFalseFragment } from './true-false/schema.ts';

/** The question types' parts of the schema, in the order of the documentation. */
export const questionFragments: readonly QuestionFragment[] = [
  choiceFragment,
  multipleResponseFragment,
  trueFalseFragment,
  shortAnswerFragment,
  numericFragment,
  matchingFragment,
  categorizeFragment,
  orderingFragment,
  clozeFragment,
  evidenceFragment,
  essayFragment,
];
