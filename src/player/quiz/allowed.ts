import type { Session } from '../session/session.ts';
import { type Attempt, attemptsAt } from '../state/learner-state.ts';
import type { Asking } from './check-buttons.ts';
import { type Disclosure, disclosure } from './disclosure.ts';
import { type NextStep, nextStep, practisable } from './next-step.ts';
import type { QuizPage } from './results.ts';

/** What a student may see, ask and do at a quiz by now. */
export class Allowed {
  readonly #page: QuizPage;
  readonly #session: Session;
  readonly #closed: () => boolean;

  /** `closed`: the platform takes no attempts. */
  constructor(page: QuizPage, session: Session, closed: () => boolean) {
    this.#page = page;
    this.#session = session;
    this.#closed = closed;
  }

  /** No attempt can be begun. */
  get isOver(): boolean {
    return this.#closed() || this.#session.state.finished;
  }

  /** What may be seen of attempts that were handed in. */
  get seenAfter(): Disclosure {
    return disclosure(this.#page.quiz, { submitted: true, attempts: this.#attempts, finished: this.isOver });
  }

  /** What may be seen of a question that was checked. `isRun`: practising what was not right in an attempt. */
  seenWhileOpen(isRun: boolean): Disclosure {
    // What was handed in may be looked at by now; the answers wait until they are asked for.
    if (isRun) return { feedback: true, answers: false };
    return disclosure(this.#page.quiz, { submitted: false, attempts: this.#attempts, finished: false });
  }

  /** What may be asked while questions are open. */
  asking(isRun: boolean): Asking {
    const { purpose, settings } = this.#page.quiz;
    const isAtOnce = settings.feedback === 'immediate';
    const practises = isRun || (purpose === 'practice' && isAtOnce);
    const answers = practises && (settings.revealAnswers === 'after-submission' || this.seenAfter.answers);
    return { checks: isAtOnce || practises, again: practises, answers };
  }

  /** What comes next; `onView` is the attempt that is looked at, if any is. */
  next(onView: Attempt | undefined): NextStep | undefined {
    const { data, state } = this.#session;
    const attempts = this.#attempts;
    const closed = this.isOver;
    const toPractise = practisable(this.#page.quiz, attempts, onView, this.seenAfter, closed);
    return nextStep(this.#page, { data, state, attempts, closed, toPractise });
  }

  get #attempts(): readonly Attempt[] {
    return attemptsAt(this.#session.state, this.#page.key);
  }
}
