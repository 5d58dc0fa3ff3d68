import type { PageData, PlayerData, QuizData } from '../data.ts';
import type { Attempt, LearnerState } from '../state/learner-state.ts';
import { type Disclosure, mayPractise } from './disclosure.ts';
import { toPractise } from './outcomes.ts';
import { attemptsLeft, attemptsUsed, isDone, isPassed, nextToDo, pagesToDo, type QuizPage } from './results.ts';

/** The one thing that a student is led to after a quiz. */
export type NextStep =
  | { readonly kind: 'attempt' }
  | { readonly kind: 'practise'; readonly attempt: Attempt; readonly count: number }
  | { readonly kind: 'page'; readonly page: PageData };

export interface StepMoment {
  readonly data: PlayerData;
  readonly state: LearnerState;
  readonly attempts: readonly Attempt[];
  /** No attempt can be begun. */
  readonly closed: boolean;
  /** The attempt whose questions may be practised, and how many of them were not right. */
  readonly toPractise: { readonly attempt: Attempt; readonly count: number } | undefined;
}

/**
 * An attempt that is open or may still reach the pass mark comes first, then practising what was not right, then the page
 * to go on with. Undefined where there is nothing of it.
 */
export function nextStep(page: QuizPage, moment: StepMoment): NextStep | undefined {
  const { attempts, closed, toPractise } = moment;
  const isOpen = attempts.some(({ handedIn }) => handedIn === undefined) && !attemptsUsed(page.quiz, attempts);
  const mayReach = isPassed(page.quiz, attempts) === false && attemptsLeft(page.quiz, attempts) > 0;
  if (!closed && (isOpen || mayReach)) return { kind: 'attempt' };
  if (toPractise !== undefined && toPractise.count > 0) return { kind: 'practise', ...toPractise };
  const next = pageAfter(page, moment);
  return next === undefined ? undefined : { kind: 'page', page: next };
}

/**
 * The next page that is to be done and is not, beginning after the quiz's own; the overview once all of them are done.
 * None where the others wait for this one.
 */
function pageAfter(page: QuizPage, { data, state }: StepMoment): PageData | undefined {
  if (data.sequential && page.required && !isDone(page, state)) return undefined;
  const left = pagesToDo(data).filter((each) => each.key !== page.key && !isDone(each, state));
  return nextToDo(data.pages, left, page.id) ?? data.pages.find(({ key }) => key !== page.key);
}

/**
 * What was not right in an attempt and may be practised: in the one on view, or else in the last one that was handed in.
 * Undefined where nothing may be.
 */
export function practisable(
  quiz: QuizData,
  attempts: readonly Attempt[],
  onView: Attempt | undefined,
  seen: Disclosure,
  finished: boolean,
): StepMoment['toPractise'] {
  const attempt = onView?.handedIn === undefined ? attempts.filter(({ handedIn }) => handedIn).at(-1) : onView;
  if (attempt === undefined || !mayPractise(quiz, seen, { attempts, finished })) return undefined;
  return { attempt, count: toPractise(quiz, attempt).length };
}
