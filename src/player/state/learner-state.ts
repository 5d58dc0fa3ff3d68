import type { Answer } from '../../interactions/interaction.ts';

/** One attempt at a quiz. */
export interface Attempt {
  /** Decides which questions are drawn and how everything is shuffled, so that an interrupted attempt looks the same again. */
  readonly seed: string;
  /** By the questions' keys; unanswered questions are absent. */
  readonly answers: Record<string, Answer>;
  /** Keys of the questions whose feedback was seen during the attempt: they cannot be answered again. */
  readonly checked: string[];
  /** Seconds spent so far, for the advisory time limit. */
  seconds: number;
  /** Minutes that the student added to the time limit; `off` where it was switched off. */
  extension: number | 'off';
  /** Set when submitted: points earned and points there were, essays apart. */
  result?: { readonly earned: number; readonly possible: number };
  /** True where answers of a submitted attempt were too much for the platform to hold. */
  answersLost?: boolean;
  /** Answers to questions of another document of the website, as they were saved, by question key and shape. */
  readonly unread?: Unread;
}

export interface Unread {
  readonly answers: Readonly<Record<string, string>>;
  readonly drafts: Readonly<Record<string, string>>;
}

/** A launch of the package and the last state that it saved. */
export interface Launch {
  readonly tag: string;
  readonly number: number;
}

/** Everything that is remembered of one learner's work in one package. */
export interface LearnerState {
  /** Counts the saved states. */
  number: number;
  /** The launches that this state descends from, the latest last. */
  lineage: readonly Launch[];
  /** Keys of pages seen. */
  readonly viewed: Set<string>;
  /** Keys of pages that the student marked as done. */
  readonly marked: Set<string>;
  /** Attempts by the quiz page's key. */
  readonly quizzes: Map<string, Attempt[]>;
  /** The student chose to finish: no more attempts. */
  finished: boolean;
  /** Every pass mark was reached at some time; a later attempt does not take that back. */
  passed: boolean;
}

export function emptyState(): LearnerState {
  return {
    number: 0,
    lineage: [],
    viewed: new Set(),
    marked: new Set(),
    quizzes: new Map(),
    finished: false,
    passed: false,
  };
}

export function newAttempt(seed: string): Attempt {
  return { seed, answers: {}, checked: [], seconds: 0, extension: 0 };
}

export function attemptsAt(state: LearnerState, pageKey: string): readonly Attempt[] {
  return state.quizzes.get(pageKey) ?? [];
}

/** The attempt that was begun and not yet submitted. */
export function openAttempt(state: LearnerState, pageKey: string): Attempt | undefined {
  return attemptsAt(state, pageKey).find((attempt) => attempt.result === undefined);
}

export function submittedAttempts(state: LearnerState, pageKey: string): readonly Attempt[] {
  return attemptsAt(state, pageKey).filter((attempt) => attempt.result !== undefined);
}

/** How many launches a state remembers: enough to recognise a copy left on another device, few enough to stay small. */
const LINEAGE_LENGTH = 6;

/** Numbers the state that is about to be saved by this launch. */
export function advance(state: LearnerState, tag: string): void {
  state.number += 1;
  const others = state.lineage.filter((launch) => launch.tag !== tag);
  state.lineage = [...others, { tag, number: state.number }].slice(-LINEAGE_LENGTH);
}

/** Whether `later` was made from `earlier`, or is the same. */
export function descendsFrom(later: LearnerState, earlier: LearnerState): boolean {
  const last = earlier.lineage.at(-1);
  if (last === undefined) return true;
  return later.lineage.some((launch) => launch.tag === last.tag && launch.number >= last.number);
}
