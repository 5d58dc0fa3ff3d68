import type { PageData, PlayerData, QuizData, QuizSummary } from '../data.ts';
import { type Attempt, attemptsAt, handedInAttempts, isMarked, type LearnerState } from '../state/learner-state.ts';
import { round, sum, summaryOf } from './questions.ts';

/** The result of an attempt, from 0 to 100 with two decimals; 0 where nothing is scored. */
export function percentOf({ earned, possible }: { readonly earned: number; readonly possible: number }): number {
  return possible === 0 ? 0 : round((100 * earned) / possible, 2);
}

/**
 * A result from 0 to 100 as a student reads it: a whole number, but never one on the other side of the pass mark, nor all
 * or nothing where that is not so.
 */
export function shownPercent(percent: number, mark = 100): number {
  const least = percent > 0 ? 1 : 0;
  const most = percent < 100 ? 99 : 100;
  const whole = Math.min(most, Math.max(least, Math.round(percent)));
  return percent >= mark === whole >= mark ? whole : percent;
}

/** What of a quiz says how its attempts count. */
type Counted = Pick<QuizSummary, 'settings'>;

/**
 * What the quiz's `keep` makes of the attempts that were handed in, from 0 to 1; undefined without one. All of them
 * count, also where two devices together made more than the quiz allows: none is taken back.
 */
export function keptFraction(quiz: Counted, attempts: readonly Attempt[]): number | undefined {
  const fractions = attempts.flatMap(({ handedIn }) =>
    handedIn === undefined ? [] : [handedIn.possible === 0 ? 0 : handedIn.earned / handedIn.possible],
  );
  const last = fractions.at(-1);
  if (last === undefined) return undefined;
  switch (quiz.settings.keep) {
    case 'highest':
      return Math.max(...fractions);
    case 'latest':
      return last;
    case 'average':
      return fractions.reduce((total, each) => total + each, 0) / fractions.length;
  }
}

/** The same from 0 to 100, with two decimals. */
export function keptPercent(quiz: Counted, attempts: readonly Attempt[]): number | undefined {
  const fraction = keptFraction(quiz, attempts);
  return fraction === undefined ? undefined : round(100 * fraction, 2);
}

/** Whether the pass mark is reached; undefined without a mark, and before the first attempt is handed in. */
export function isPassed(quiz: Counted, attempts: readonly Attempt[]): boolean | undefined {
  const mark = quiz.settings.passPercent;
  const percent = keptPercent(quiz, attempts);
  return mark === undefined || percent === undefined ? undefined : percent >= mark;
}

/** Attempts begun: those handed in, and one more while any is open. */
export function attemptsBegun(attempts: readonly Attempt[]): number {
  const handedIn = attempts.filter((attempt) => attempt.handedIn !== undefined).length;
  return handedIn + (handedIn < attempts.length ? 1 : 0);
}

/** Attempts that may still be begun. */
export function attemptsLeft(quiz: Counted, attempts: readonly Attempt[]): number {
  return Math.max(0, limitOf(quiz) - attemptsBegun(attempts));
}

/** Whether so many attempts were handed in as the quiz allows: one that is still open can no longer be. */
export function attemptsUsed(quiz: Counted, attempts: readonly Attempt[]): boolean {
  return attempts.filter(({ handedIn }) => handedIn !== undefined).length >= limitOf(quiz);
}

function limitOf({ settings }: Counted): number {
  return settings.attempts === 'unlimited' ? Number.POSITIVE_INFINITY : settings.attempts;
}

/** Nothing more can come of the quiz: no attempt is left, or the best result is kept and full. */
function isSpent(quiz: Counted, attempts: readonly Attempt[]): boolean {
  return attemptsUsed(quiz, attempts) || (quiz.settings.keep === 'highest' && keptFraction(quiz, attempts) === 1);
}

export type QuizPage = PageData & { readonly quiz: QuizData };

/** A quiz that counts, wherever it is. */
export interface GradedPage {
  readonly key: string;
  readonly quiz: QuizSummary;
}

/** Quizzes that make the module's score: graded ones with something to score. */
export function gradedPages(data: PlayerData): readonly GradedPage[] {
  return data.pages.flatMap((page) => {
    const quiz = summaryOf(page);
    return quiz?.purpose === 'graded' && quiz.points > 0 ? [{ key: page.key, quiz }] : [];
  });
}

/**
 * The module's score: 100 times kept points by all points of the graded quizzes, with two decimals at most. Undefined
 * before the first result, or where the module has no graded quiz.
 */
function moduleScore(data: PlayerData, state: LearnerState): number | undefined {
  const pages = gradedPages(data);
  const kept = pages.map(({ key, quiz }) => keptFraction(quiz, handedInAttempts(state, key)));
  if (kept.every((fraction) => fraction === undefined)) return undefined;
  const points = pages.map(({ quiz }) => quiz.points);
  const earned = sum(kept.map((fraction, index) => (fraction ?? 0) * (points[index] ?? 0)));
  return round((100 * earned) / sum(points), 2);
}

/** Whether what the page asks for was done, now or at any time. */
export function isDone(page: PageData, state: LearnerState): boolean {
  const { completion, key } = page;
  const quiz = summaryOf(page);
  if (completion === 'none' || state.done.has(key)) return true;
  if (completion === 'mark') return isMarked(state, key);
  if (completion === 'view') return state.viewed.has(key);
  if (quiz === undefined) return state.viewed.has(key);
  const submitted = handedInAttempts(state, key);
  if (completion === 'submit') return submitted.length > 0;
  return (keptPercent(quiz, submitted) ?? 0) >= completion.minPercent && submitted.length > 0;
}

/** What is done stays done, whatever a new version of the module asks for. */
export function rememberDone(data: PlayerData, state: LearnerState): void {
  const pages = data.pages.filter((page) => page.completion !== 'none' && isDone(page, state));
  for (const { key } of pages) state.done.add(key);
  state.completed ||= pages.length > 0 && pagesToDo(data).every((page) => pages.includes(page));
}

/** The pages that count towards the module's completion. */
export function pagesToDo({ pages }: Pick<PlayerData, 'pages'>): readonly PageData[] {
  return pages.filter((page) => page.required && page.completion !== 'none');
}

/** Where to go on: the page that was open last, unless it is done, else the next one that is not, else the first. */
export function nextToDo(pages: readonly PageData[], left: readonly PageData[], stopped: string): PageData | undefined {
  const at = pages.findIndex(({ id }) => id === stopped);
  return left.find((page) => pages.indexOf(page) >= at) ?? left[0];
}

/** Minutes, and whether all of it is in them: authors may leave out how long a page takes. */
export interface TimeLeft {
  readonly minutes: number;
  readonly whole: boolean;
}

/** The time that what is not done takes. */
export function timeToGo(data: Pick<PlayerData, 'pages'>, state: LearnerState): TimeLeft {
  const pages = pagesToDo(data).filter((page) => !isDone(page, state));
  return {
    minutes: pages.reduce((sum, { minutes = 0 }) => sum + minutes, 0),
    whole: pages.every(({ minutes }) => minutes !== undefined),
  };
}

export interface Standing {
  readonly done: number;
  readonly total: number;
  /** From 0 to 100; undefined before there is one. */
  readonly score: number | undefined;
  readonly completion: 'incomplete' | 'completed';
  readonly success: 'unknown' | 'passed' | 'failed';
  /**
   * Nothing is open any more: passed, or everything done and no attempt left or wanted. Only then is the platform told
   * so, because Moodle opens whatever counts as finished for review only (mod/scorm/lib.php).
   */
  readonly final: boolean;
  /** Everything is done, and the student may say so although an attempt is left. */
  readonly mayFinish: boolean;
}

/** How far the student is in the whole module. */
export function standing(data: PlayerData, state: LearnerState): Standing {
  const required = pagesToDo(data);
  const left = required.filter((page) => !isDone(page, state));
  const complete = state.completed || left.length === 0;
  const graded = gradedPages(data);
  const passed = state.passed || allMarksReached(graded, state);
  const spent = graded.every(({ key, quiz }) => isSpent(quiz, attemptsAt(state, key)));
  const final = passed || (complete && (spent || state.finished));
  const marked = graded.some(({ quiz }) => quiz.settings.passPercent !== undefined);
  return {
    done: required.length - left.length,
    total: required.length,
    score: graded.length === 0 ? (complete ? 100 : undefined) : moduleScore(data, state),
    completion: final && complete ? 'completed' : 'incomplete',
    success: passed ? 'passed' : final && marked ? 'failed' : 'unknown',
    final,
    mayFinish: complete && !final,
  };
}

/** Every graded quiz was taken and every pass mark reached; false where no quiz has one. */
export function allMarksReached(graded: readonly GradedPage[], state: LearnerState): boolean {
  const marks = graded.map(({ key, quiz }) => ({ quiz, submitted: handedInAttempts(state, key) }));
  if (!marks.some(({ quiz }) => quiz.settings.passPercent !== undefined)) return false;
  return marks.every(({ quiz, submitted }) => submitted.length > 0 && isPassed(quiz, submitted) !== false);
}
