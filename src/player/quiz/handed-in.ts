import type { PlayerData } from '../data.ts';
import { handedInAttempts, type LearnerState } from '../state/learner-state.ts';

/** Attempts that were handed in, with their quiz pages' keys. */
export function handedInOf(data: PlayerData, state: LearnerState) {
  return data.pages.flatMap(({ key }) => handedInAttempts(state, key).map((attempt) => ({ page: key, attempt })));
}
