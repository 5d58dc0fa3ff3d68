/**
 * What is remembered of one learner's work in one package: a set of facts, each of which is only ever added to or
 * replaced by a later one, so that any two copies of a work can be united without asking anybody (decision 0012).
 */
export interface LearnerState {
  /** Names the work across devices and versions of the package; empty until the first save. */
  work: string;
  /** Keys of pages that were done at some time. Nothing takes that back, no new version of the module either. */
  readonly done: Set<string>;
  /** Keys of pages that were opened with an earlier player, to which a page for reading was done thereby. */
  readonly viewed: Set<string>;
  /** How often "Mark as done" was pressed on a page of an earlier player, by the page's key: an odd number is done. */
  readonly marks: Map<string, number>;
  /** Attempts by the quiz page's key, in no order: see `attemptsAt`. */
  readonly quizzes: Map<string, Attempt[]>;
  /** The student chose to finish: no more attempts. */
  finished: boolean;
  /** Every pass mark was reached at some time; a later attempt does not take that back. */
  passed: boolean;
  /** Everything was done at some time; a page that a new version adds does not take that back. */
  completed: boolean;
}

/** One attempt at a quiz. */
export interface Attempt {
  /**
   * Names the attempt on every device, and decides which questions are drawn and how everything is shuffled, so that an
   * interrupted attempt looks the same again.
   */
  readonly id: string;
  /** By the questions' keys; questions that were never touched are absent. */
  readonly answers: Map<string, SavedAnswer>;
  /** How often a question was flagged for later or the flag taken off, by its key: an odd number is flagged. */
  readonly flags: Map<string, number>;
  /** Seconds spent so far, for the advisory time limit. */
  seconds: number;
  /** Minutes that the student added to the time limit; `off` where it was switched off. */
  extension: number | 'off';
  /** Set when the attempt was handed in; its answers do not change any more. */
  handedIn?: HandedIn;
  /** The answers of an attempt that was handed in were too much for the platform to hold. */
  answersLost: boolean;
  /** Keys of questions that were not right when the attempt was handed in, and were answered right in practice since. */
  readonly practised: Set<string>;
}

/** An answer as it is kept: whoever does not know the question, or not any more, hands it on. */
export interface SavedAnswer {
  /** As `encodeAnswer` writes it; empty where the student took the answer back. */
  readonly text: string;
  /** One more than that of any answer of the attempt that was known when it was given; 0 once handed in. */
  readonly count: number;
  /** Its feedback was seen during the attempt: it cannot be changed any more, unless the student tries again. */
  readonly checked: boolean;
  /** How often the student tried again after feedback, which practice allows; absent where never. */
  readonly again?: number;
}

export interface HandedIn {
  /** One more than that of any attempt at the quiz that was known when it was handed in. */
  readonly order: number;
  /** Two letters or digits by chance: tells two hand-ins of one attempt apart. */
  readonly tag: string;
  /** Points earned and points there were, essays apart. */
  readonly earned: number;
  readonly possible: number;
  /** In practice, which never scores: of how many questions how many were right the first time. */
  readonly first?: { readonly right: number; readonly of: number };
  /** When, in minutes since 1970; absent where an earlier player handed it in, or the platform had no room for it. */
  readonly at?: number;
}

export function emptyState(): LearnerState {
  return {
    work: '',
    done: new Set(),
    viewed: new Set(),
    marks: new Map(),
    quizzes: new Map(),
    finished: false,
    passed: false,
    completed: false,
  };
}

export function newAttempt(id: string): Attempt {
  return {
    id,
    answers: new Map(),
    flags: new Map(),
    seconds: 0,
    extension: 0,
    answersLost: false,
    practised: new Set(),
  };
}

/** The attempts at a quiz in the order of handing in, then the open ones, the one with most answers first. */
export function attemptsAt(state: LearnerState, pageKey: string): readonly Attempt[] {
  return [...(state.quizzes.get(pageKey) ?? [])].sort(byProgress);
}

function byProgress(left: Attempt, right: Attempt): number {
  const [first, second] = [left.handedIn?.order ?? Infinity, right.handedIn?.order ?? Infinity];
  if (first !== second) return first - second;
  const fuller = left.handedIn === undefined ? right.answers.size - left.answers.size : 0;
  return fuller || (left.id < right.id ? -1 : 1);
}

/** The attempt that was begun and not yet handed in. */
export function openAttempt(state: LearnerState, pageKey: string): Attempt | undefined {
  return attemptsAt(state, pageKey).find(({ handedIn }) => handedIn === undefined);
}

export function handedInAttempts(state: LearnerState, pageKey: string): readonly Attempt[] {
  return attemptsAt(state, pageKey).filter(({ handedIn }) => handedIn !== undefined);
}

/** Begins an attempt. */
export function addAttempt(state: LearnerState, pageKey: string, attempt: Attempt): void {
  state.quizzes.set(pageKey, [...(state.quizzes.get(pageKey) ?? []), attempt]);
}

/** Whether the student of an earlier player called a page done. */
export function isMarked(state: LearnerState, pageKey: string): boolean {
  return isOdd(state.marks, pageKey);
}

/** Whether an attempt has something written or chosen for a question. */
export function isAnswered({ answers }: Attempt, questionKey: string): boolean {
  return (answers.get(questionKey)?.text ?? '') !== '';
}

/** Whether the student wants to come back to a question. */
export function isFlagged(attempt: Attempt, questionKey: string): boolean {
  return isOdd(attempt.flags, questionKey);
}

export function toggleFlag(attempt: Attempt, questionKey: string): void {
  raise(attempt.flags, questionKey);
}

function isOdd(counts: ReadonlyMap<string, number>, key: string): boolean {
  return (counts.get(key) ?? 0) % 2 === 1;
}

function raise(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
