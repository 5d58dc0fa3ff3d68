import { gradedOf, isFull } from '../../interactions/graded.ts';
import type { Question } from '../../model/model.ts';

/** A loss of one accepted answer that is still without its module and question. */
interface CreditLost {
  readonly feature: 'answer-credit' | 'answer-feedback';
  readonly message: string;
}

/** What a platform loses that knows right and wrong answers and nothing between. */
export function creditsLost({ interaction, title }: Pick<Question, 'interaction' | 'title'>): readonly CreditLost[] {
  const graded = gradedOf(interaction);
  const partial = graded.filter((one) => !isFull(one)).length;
  const answers =
    partial === 1
      ? 'an answer that earns a part of the points earns'
      : `${partial} answers that earn a part of the points earn`;
  const credit: CreditLost = {
    feature: 'answer-credit',
    message: `In “${title}” ${answers} nothing: the platform knows right and wrong alone.`,
  };
  const feedback: CreditLost = {
    feature: 'answer-feedback',
    message: `In “${title}” what is said about one accepted answer is left out; what is said to right and wrong ones is there.`,
  };
  return [...(partial > 0 ? [credit] : []), ...(graded.some((one) => one.feedback !== undefined) ? [feedback] : [])];
}
