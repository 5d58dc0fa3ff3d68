import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { sharedQuestionCodes } from './codes.ts';
import type { CreditedAnswer } from './graded.ts';
import type { QuestionContext } from './question-type.ts';

/** Somebody must be able to get all the points. */
export function checkFullCredit(
  answers: readonly CreditedAnswer[],
  pointer: string,
  context: QuestionContext,
): readonly Diagnostic[] {
  if (answers.some(({ credit = 100 }) => credit === 100)) return [];
  return [
    sharedQuestionCodes.report('no-full-credit', {
      message: 'No accepted answer earns all the points, so nobody can get them.',
      hint: 'Leave out `credit` for the best answer, or write 100.',
      place: context.place(pointer),
    }),
  ];
}
