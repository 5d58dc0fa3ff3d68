import type { Interaction } from '../interactions/interaction.ts';
import type { PlayerData, QuizData } from './data.ts';
import { questionCount, questionsOf } from './quiz/questions.ts';

/**
 * The scripts that the player has besides its core, of which a package contains those that its documents need (decisions
 * 0030 and 0031). `src/player/part-scripts` has a file of each name; it is bundled as `player-<name>.js`. All but
 * `platform` are for quizzes, and `quiz` is what the others of them build on.
 */
export const PART_NAMES = [
  'answers',
  'entry',
  'extended-text',
  'inline-entries',
  'long-quiz',
  'match',
  'order',
  'platform',
  'quiz',
  'reports',
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

/** What a document with this data needs: what speaks with platforms, then the part of quizzes, then the others. */
export function partsOf({ kind, pages }: Pick<PlayerData, 'kind' | 'pages'>): readonly PartName[] {
  const ofQuizzes = pages.flatMap(({ quiz }) => (quiz === undefined ? [] : partsOfQuiz(quiz)));
  const isWeb = kind === 'web';
  const ofAll = ofQuizzes.length === 0 ? [] : (['answers', ...(isWeb ? [] : (['reports'] as const))] as const);
  return inOrder([...(isWeb ? [] : (['platform'] as const)), ...ofQuizzes, ...ofAll]);
}

/** Whether anything is answered in a module. */
export function hasQuizzes(pages: PlayerData['pages']): boolean {
  return pages.some(({ quiz, quizElsewhere }) => (quiz ?? quizElsewhere) !== undefined);
}

/** What a quiz needs. */
export function partsOfQuiz(quiz: QuizData): readonly PartName[] {
  const widgets = questionsOf(quiz).flatMap(({ interaction }) => WIDGETS[interaction.kind] ?? []);
  return inOrder([
    'quiz',
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

/** Each once, those that others need before them. */
export function inOrder(names: readonly PartName[]): readonly PartName[] {
  const first = (['platform', 'quiz'] as const).filter((name) => names.includes(name));
  return [...new Set([...first, ...names.toSorted()])];
}
