import type { Announcer } from '../dom.ts';
import type { Clock } from '../session/clock.ts';
import type { Session } from '../session/session.ts';
import type { Words } from '../words.ts';

/** What of the session decides about attempts; a platform may come late and change it. */
export interface QuizStanding {
  /** No attempts can be made: the platform opened the module for review. */
  readonly closed: boolean;
  /** Nothing is sent to a gradebook. */
  readonly ungraded: boolean;
  /** Nothing would keep an attempt. */
  readonly unkept: boolean;
}

export interface QuizSurroundings {
  readonly session: Session;
  readonly words: Words;
  readonly announcer: Announcer;
  readonly clock: Clock;
  readonly standing: () => QuizStanding;
}

/** A quiz that came to life: see `QuizView`. */
export interface LivingQuiz {
  /** Its page was opened. */
  enter(): void;
  /** Another page was opened. */
  leave(): void;
  /** Another window, the device or the platform added something. */
  refresh(): void;
}
