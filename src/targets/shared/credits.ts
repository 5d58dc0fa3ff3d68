import { gradedOf, isFull } from '../../interactions/graded.ts';
import type { Question } from '../../model/model.ts';
import type { LossCollector } from './losses.ts';

/** What a platform loses that knows right and wrong answers and nothing between. */
export function loseCredits(
  { interaction, title }: Pick<Question, 'interaction' | 'title'>,
  lose: LossCollector<'answer-credit' | 'answer-feedback'>['lose'],
): void {
  const graded = gradedOf(interaction);
  const partial = graded.filter((one) => !isFull(one)).length;
  if (partial > 0)
    lose(
      'answer-credit',
      `In “${title}” ${partial === 1 ? 'an answer that earns a part of the points earns' : `${partial} answers that earn a part of the points earn`} nothing: the platform knows right and wrong alone.`,
    );
  if (graded.some(({ feedback }) => feedback !== undefined))
    lose(
      'answer-feedback',
      `In “${title}” what is said about one accepted answer is left out; what is said to right and wrong ones is there.`,
    );
}
