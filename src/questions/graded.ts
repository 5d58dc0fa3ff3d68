import type { Graded } from '../interactions/interaction.ts';
import type { QuestionContext } from './question-type.ts';

/** What an author says of an accepted answer beside what it is. */
export interface CreditedAnswer {
  readonly credit?: number;
  readonly feedback?: string;
}

/** The credit and the feedback of an accepted answer; `pointer` is its place in the question, `index` its place in the list. */
export function gradedAs(
  { credit = 100, feedback }: CreditedAnswer,
  pointer: string,
  index: number,
  context: QuestionContext,
): Graded {
  const fraction = credit / 100;
  if (feedback === undefined) return { fraction };
  return { fraction, feedback: context.block(feedback, `${pointer}/feedback`), key: `answer-${index + 1}` };
}

/** What earns most first; equal ones in the author's order. */
export function bestFirst<One extends Graded>(graded: readonly One[]): readonly One[] {
  return [...graded].sort((left, right) => right.fraction - left.fraction);
}
