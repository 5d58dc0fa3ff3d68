import type { Interaction } from '../interactions/interaction.ts';
import type { PlayerData, QuizData } from './data.ts';
import { questionCount, questionsOf } from './quiz/questions.ts';

/**
 * The scripts that the player has besides its core. A document asks for those that its own data need, and a package
 * contains those of its documents (decision 0030). `src/player/part-scripts` has a file of each name; it is bundled as
 * `player-<name>.js`.
 */
export const PART_NAMES = [
  'entry',
  'extended-text',
  'inline-entries',
  'long-quiz',
  'match',
  'order',
  'platform',
  'time-limit',
] as const;

export type PartName = (typeof PART_NAMES)[number];

/** A quiz of so many questions has numbers to jump by, flags, and one question at a time for who wants it. */
const LONG = 6;

/** The script that brings a kind of interaction to life; undefined where the core does. */
const WIDGETS: Readonly<Record<Interaction['kind'], PartName | undefined>> = {
  choose: undefined,
  extendedText: 'extended-text',
  inlineEntries: 'inline-entries',
  match: 'match',
  numericEntry: 'entry',
  order: 'order',
  textEntry: 'entry',
};

/** What a document with this data needs, in the order of the alphabet. */
export function partsOf({ kind, pages }: Pick<PlayerData, 'kind' | 'pages'>): readonly PartName[] {
  const ofQuizzes = pages.flatMap(({ quiz }) => (quiz === undefined ? [] : partsOfQuiz(quiz)));
  return unique([...(kind === 'web' ? [] : (['platform'] as const)), ...ofQuizzes]);
}

/** What a quiz needs. */
export function partsOfQuiz(quiz: QuizData): readonly PartName[] {
  const widgets = questionsOf(quiz).flatMap(({ interaction }) => WIDGETS[interaction.kind] ?? []);
  return unique([
    ...widgets,
    ...(isLong(quiz) ? (['long-quiz'] as const) : []),
    ...(quiz.settings.timeLimitMinutes === undefined ? [] : (['time-limit'] as const)),
  ]);
}

/** Whether an attempt has so many questions that it takes ways about in it. */
export function isLong(quiz: QuizData): boolean {
  return questionCount(quiz) >= LONG;
}

/** The file of a part. */
export function partFile(name: PartName): string {
  return `player-${name}.js`;
}

function unique(names: readonly PartName[]): readonly PartName[] {
  return [...new Set(names)].sort();
}
