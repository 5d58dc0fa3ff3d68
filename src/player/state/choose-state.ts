import { descendsFrom, type LearnerState } from './learner-state.ts';

export interface Candidates {
  /** What the platform holds; undefined where it holds nothing of ours. */
  readonly platform: LearnerState | undefined;
  /** The copy on this device. */
  readonly local: LearnerState | undefined;
  /** The copy was left behind by a session that ended as it should. */
  readonly localClosed: boolean;
}

/**
 * - `platform`: go on from the platform's state (or from nothing); the copy, if any, is no longer needed.
 * - `local`: the copy goes on where the platform's state stops: take it, and tell the student.
 * - `ask`: both hold work that the other lacks, so only the student can say.
 */
export type Decision = 'platform' | 'local' | 'ask';

/** Which work to go on with. */
export function chooseState({ platform, local, localClosed }: Candidates): Decision {
  if (local === undefined) return 'platform';
  if (platform === undefined) return localClosed ? 'platform' : 'ask';
  if (descendsFrom(platform, local)) return 'platform';
  return descendsFrom(local, platform) ? 'local' : 'ask';
}
