import type { PlayerData } from '../data.ts';
import { handedInOf } from '../quiz/handed-in.ts';
import { fitState } from '../state/fit.ts';
import { type Attempt, emptyState, type LearnerState } from '../state/learner-state.ts';
import { factsOf, readState } from '../state/state-text.ts';
import { unite } from '../state/unite.ts';
import type { SetAside, WorkCopies } from '../state/work-copies.ts';

/** The work that a session goes on with. */
export interface BegunWork {
  readonly state: LearnerState;
  /**
   * The device held answers or marks that the platform did not have and had not said that it took. After "Back" a
   * platform's page may be as old as the browser's history (Moodle 5.1.3), and lack what was stored meanwhile.
   */
  readonly restored: boolean;
  /** The device held something that the platform did not have: it is to be sent. */
  readonly news: boolean;
  /** Attempts that the platform's reports do not know, by the quiz page's key. */
  readonly unreported: readonly { readonly page: string; readonly attempt: Attempt }[];
  readonly setAside: SetAside | undefined;
  /** The platform holds a text that is none of ours, or of a later version. */
  readonly unreadable: boolean;
}

/**
 * Unites what the platform holds with what the device holds of the same work. Both are compared after the same
 * reduction to the platform's limit: what there is no room for is not missing.
 *
 * @param saved - what the platform holds
 * @param limit - how many characters it may hold
 * @param isNormal - the session may write; reviews and previews add nothing new
 */
export function beginWork(
  data: PlayerData,
  saved: string,
  limit: number,
  copies: WorkCopies | undefined,
  isNormal: boolean,
): BegunWork {
  const platform = readState(saved);
  const state = platform ?? emptyState();
  const before = fitState(state, data, limit).text;
  const workBefore = workIn(state, data, limit);
  const known = new Set(handedInOf(data, state).map(({ attempt }) => attempt.id));
  const setAside = isNormal ? copies?.begin(state) : undefined;
  if (!isNormal) recallAnswers(state, known, copies);
  return {
    state,
    restored: isNormal && copies?.hadUntaken === true && workIn(state, data, limit) !== workBefore,
    news: fitState(state, data, limit).text !== before,
    unreported: handedInOf(data, state).filter(({ attempt }) => !known.has(attempt.id)),
    setAside,
    unreadable: platform === undefined && saved.trim() !== '',
  };
}

/** Looking back, the student also sees the answers for which the platform had no room; nothing else is added. */
function recallAnswers(state: LearnerState, known: ReadonlySet<string>, copies: WorkCopies | undefined): void {
  if (state.work === '') return;
  const kept = { ...emptyState(), work: state.work };
  copies?.recall(kept);
  const isKnown = ({ id, handedIn }: Attempt) => handedIn !== undefined && known.has(id);
  const quizzes = new Map([...kept.quizzes].map(([key, attempts]) => [key, attempts.filter(isKnown)]));
  unite(state, { ...emptyState(), quizzes });
}

/** What a student would miss: everything but which pages were done, and when attempts were handed in. */
function workIn(state: LearnerState, data: PlayerData, limit: number): string {
  const fitted = readState(fitState(state, data, limit).text) ?? state;
  return factsOf(fitted)
    .slice(1)
    .filter(({ text }) => !/^[+:#]/.test(text))
    .map(({ text }) => text)
    .join();
}
