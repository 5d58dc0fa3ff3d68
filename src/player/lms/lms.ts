import type { Answer } from '../../interactions/interaction.ts';
import type { QuestionData } from '../data.ts';
import type { Standing } from '../quiz/results.ts';

/** What is known at the start of a session. */
export interface Opening {
  /** Empty where the platform does not say who it is. */
  readonly learner: string;
  /** `browse` and `review` write nothing. */
  readonly mode: 'normal' | 'browse' | 'review';
  /** As saved; empty where nothing was. */
  readonly state: string;
  readonly location: string;
  /** The raw score that the platform holds, from 0 to 100; undefined where it holds none. */
  readonly score: number | undefined;
}

/** What is saved, as one consistent set. */
export interface Snapshot {
  readonly state: string;
  /** The page that is open. */
  readonly location: string;
  readonly standing: Standing;
  /** Since this session began. */
  readonly sessionSeconds: number;
  /** The last save failed, whatever the platform believes of it. */
  readonly wasLost: boolean;
  /** What was lost is sent in another form first, so that the platform takes it for new. */
  readonly again: boolean;
}

/** `unchanged`: the platform holds all of it already, and nothing was sent. */
export type Outcome = 'stored' | 'failed' | 'unchanged';

/** A question answered in an attempt that was handed in, for the platform's own reports. */
export interface AnsweredQuestion {
  readonly question: QuestionData;
  /** From 1. */
  readonly attempt: number;
  readonly answer: Answer | undefined;
  /** From 0 to 1. */
  readonly fraction: number;
  readonly seconds: number;
  readonly at: Date;
}

/** A platform's run-time interface, 1.2 or 2004. Nothing throws: a call that fails says so. */
export interface Lms {
  /** Characters that the saved state may have. */
  readonly stateLimit: number;
  /** Opens the session; undefined where the platform refuses. May be tried again. */
  open(): Opening | undefined;
  /** Sends what the platform does not hold yet, and asks it to store that. */
  save(snapshot: Snapshot): Outcome;
  /** Hands in questions; they are stored by the next `save`. */
  report(answered: readonly AnsweredQuestion[]): void;
  /** Ends the session, once; does nothing in one that never wrote: ending is writing, too. */
  close(): void;
}
