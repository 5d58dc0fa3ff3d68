import type { Interaction } from './interaction.ts';
import { isScored } from './scoring.ts';

/** A question as far as its points go: the model's and the player's alike. */
interface PointsQuestion {
  readonly points: number;
  readonly interaction: Interaction;
}

interface PointsQuiz {
  readonly entries: readonly (
    | (PointsQuestion & { readonly kind: 'question' })
    | {
        readonly kind: 'pool';
        readonly draw: number;
        /** All worth the same. */
        readonly questions: readonly PointsQuestion[];
      }
  )[];
}

/** The points of an attempt that is right in all, essays included: of a pool those of the questions that are drawn. */
export function attemptPoints(quiz: PointsQuiz): number {
  return points(quiz, () => true);
}

/** The points that a machine can give for an attempt, essays apart; of a pool that is partly essays, those of its best draw. */
export function machinePoints(quiz: PointsQuiz): number {
  return points(quiz, ({ interaction }) => isScored(interaction));
}

function points({ entries }: PointsQuiz, counts: (question: PointsQuestion) => boolean): number {
  const each = entries.map((entry) => {
    const [questions, draw] = entry.kind === 'pool' ? [entry.questions, entry.draw] : [[entry], 1];
    const counted = questions.filter(counts);
    return Math.min(draw, counted.length) * (counted[0]?.points ?? 0);
  });
  const sum = each.reduce((total, one) => total + one, 0);
  // 0.1 and 0.2 make 0.3.
  return Math.round(sum * 1e6) / 1e6;
}
