import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { playableModule, quizWith } from './playable-module.ts';

/** A module of so many parts of four readings and a quiz each. Its ids are `reading-1-1` and `quiz-1`. */
export function longModule(parts: number): ModuleDefinition {
  const common = playableModule();
  const numbers = Array.from({ length: parts }, (_, index) => index + 1);
  const activities = numbers.flatMap((part) => [
    ...[1, 2, 3, 4].map((number) => ({
      id: `reading-${part}-${number}`,
      type: 'reading' as const,
      title: `Reading ${part}.${number}`,
      minutes: 5,
      body: 'A short text.',
    })),
    quizWith(`quiz-${part}`, {
      title: `Quiz ${part}`,
      questions: [{ id: `truth-${part}`, type: 'true-false', stem: 'Is it so?', answer: true }],
    }),
  ]);
  const needed = common.activities.filter(({ type }) => type !== 'quiz');
  return { ...common, activities: [...needed, ...activities] };
}
