import type { Answer } from '../../interactions/interaction.ts';
import type { QuestionData } from '../data.ts';
import type { Standing } from '../quiz/results.ts';

/** What is known at the start of a session. */
export interface Opening {
  /** Empty where the platform does not say who it is. */
  readonly learner: string;
  /** `browse` and `review` write nothing. */
  readonly mode: 'normal' | 'browse' | 'review';
  /** The platform says that this attempt begins. */
  readonly fresh: boolean;
  /** As saved; empty where nothing was. */
  readonly state: string;
  readonly location: string;
  /** The platform already holds a final status: it is never lowered. */
  readonly settled: boolean;
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
  readonly again: boolean;
}

/** A question answered in a submitted attempt, for the platform's own reports. */
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

/** A platform's run-time interface, 1.2 or 2004. Nothing throws: a call that fails says false. */
export interface Lms {
  /** Characters that the saved state may have. */
  readonly stateLimit: number;
  open(): Opening | undefined;
  /** Sets what has changed, and asks the platform to store it. */
  save(snapshot: Snapshot): boolean;
  /** Hands in questions; they are stored by the next `save`. */
  report(answered: readonly AnsweredQuestion[]): void;
  /** Ends the session; once. */
  close(): boolean;
}
