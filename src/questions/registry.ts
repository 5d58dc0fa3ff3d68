import type { Question } from '../../schema/types.generated.ts';
import type { QuestionFragment } from '../definition/schema/questions.ts';
import type { CodeFamily } from '../diagnostics/codes.ts';
import { categorizeType } from './categorize/index.ts';
import { choiceType } from './choice/index.ts';
import { clozeType } from './cloze/index.ts';
import { sharedQuestionCodes } from './codes.ts';
import { essayType } from './essay/index.ts';
import { evidenceType } from './evidence/index.ts';
import { matchingType } from './matching/index.ts';
import { multipleResponseType } from './multiple-response/index.ts';
import { numericType } from './numeric/index.ts';
import { orderingType } from './ordering/index.ts';
import type { QuestionType } from './question-type.ts';
import { shortAnswerType } from './short-answer/index.ts';
import { trueFalseType } from './true-false/index.ts';

/**
 * Every question type by the word that authors write, in the order of the documentation. A new one is a folder and a line
 * here: its part of the schema and its codes are taken from it, and the compiler compares the lines with the schema.
 */
export const questionTypes: { readonly [Type in Question['type']]: QuestionType<Extract<Question, { type: Type }>> } = {
  choice: choiceType,
  'multiple-response': multipleResponseType,
  'true-false': trueFalseType,
  'short-answer': shortAnswerType,
  numeric: numericType,
  matching: matchingType,
  categorize: categorizeType,
  ordering: orderingType,
  cloze: clozeType,
  evidence: evidenceType,
  essay: essayType,
};

/** The question type of a definition's `type`. Give it only definitions of that type. */
export function questionTypeFor(type: Question['type']): QuestionType {
  return questionTypes[type];
}

const all: readonly Pick<QuestionType, 'fragment' | 'codes'>[] = Object.values(questionTypes);

/** The question types' parts of the schema. */
export const questionFragments: readonly QuestionFragment[] = all.map(({ fragment }) => fragment);

/** The codes of all question types; their stage is `question`, their names are unique among all of them. */
export const questionCodeFamilies: readonly CodeFamily[] = [
  sharedQuestionCodes,
  ...all.flatMap(({ codes }) => codes ?? []),
];
