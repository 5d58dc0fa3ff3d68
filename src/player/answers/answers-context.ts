import type { Session } from '../session/session.ts';
import type { Words } from '../words.ts';

export interface AnswersContext {
  readonly session: Session;
  readonly words: Words;
  /** The platform takes no more attempts. */
  readonly closed: () => boolean;
}

/** What the part provides: see `my-answers.ts`. */
export interface Answers {
  myAnswers(context: AnswersContext): void;
  openMyAnswers(context: AnswersContext): void;
}
