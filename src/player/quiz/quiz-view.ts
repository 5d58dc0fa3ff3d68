import { focusOn, h, show } from '../dom.ts';
import { type Attempt, attemptsAt, openAttempt } from '../state/learner-state.ts';
import { AfterPress } from './after-press.ts';
import { Allowed } from './allowed.ts';
import { agreesWithResult, beginAttempt, handIn } from './attempt-actions.ts';
import { reviewNotes } from './attempt-notes.ts';
import { AttemptView } from './attempt-view.ts';
import type { LivingQuiz, QuizSurroundings } from './quiz-surroundings.ts';
import { reportOf } from './report.ts';
import { resultDetails } from './result-list.ts';
import { attemptsUsed, type QuizPage } from './results.ts';
import { startScreen } from './start-screen.ts';

/** A quiz on its page: the screen before and between attempts, and below it the attempt on view. */
export class QuizView implements LivingQuiz {
  readonly #page: QuizPage;
  readonly #form: HTMLFormElement;
  readonly #with: QuizSurroundings;
  readonly #allowed: Allowed;
  readonly #start = h('div', { class: 'quiz-panel', 'data-player': 'start' });
  readonly #view: AttemptView;
  /** Of the attempt that is looked back at: its questions by outcome, and its results by objective, once all are closed. */
  #details: HTMLElement | undefined;
  /** An attempt that is about to open, or the result of one that was just handed in. */
  readonly #next: AfterPress;

  constructor(page: QuizPage, form: HTMLFormElement, surroundings: QuizSurroundings) {
    this.#page = page;
    this.#form = form;
    this.#with = surroundings;
    this.#allowed = new Allowed(page, surroundings.session, () => surroundings.standing().closed);
    this.#view = new AttemptView(page, form, surroundings, this.#allowed, () => this.#submit());
    this.#next = new AfterPress([this.#start, form], () => this.#view.finish());
    form.before(this.#start);
    this.showStart(false);
  }

  /** The screen before and between attempts; `focus`: the student asked for it. */
  showStart(focus: boolean): void {
    this.#next.finish();
    this.#view.close(focus);
    this.#details = undefined;
    this.#showStanding();
    if (focus) this.#focusStart();
  }

  /** Stops the clock while the page is not on view. */
  leave(): void {
    this.#next.finish();
    this.#view.leave();
  }

  /** Goes on with the clock, or begins at the start: much may have happened meanwhile. */
  enter(): void {
    const { attempt, run } = this.#view;
    this.#view.enter();
    if (run === undefined && (attempt === undefined || attempt.handedIn !== undefined)) this.showStart(false);
  }

  /** Another window, the device or the platform added something: it is shown, and nothing that is written is lost. */
  refresh(): void {
    this.#next.finish();
    const { attempt, run } = this.#view;
    if (attempt === undefined) {
      this.#showStanding();
      return;
    }
    const attempts = attemptsAt(this.#with.session.state, this.#page.key);
    if (!attempts.includes(run?.of ?? attempt)) this.showStart(false);
    else if (run !== undefined || attempt.handedIn === undefined) this.#view.refresh();
    else if (this.#view.isOpen) {
      this.#review(attempt);
      this.#view.note(this.#with.words('player.quiz.elsewhere'));
    } else this.#showStanding();
  }

  #begin(): void {
    const { session } = this.#with;
    // Another window may have begun one a moment ago.
    session.sync();
    if (openAttempt(session.state, this.#page.key) === undefined && !beginAttempt(session.state, this.#page)) {
      this.showStart(true);
      return;
    }
    this.#work();
    session.changedSoon();
  }

  #goOn(): void {
    this.#with.session.sync();
    this.#work();
  }

  /** Opens the attempt that is open. */
  #work(): void {
    const { state } = this.#with.session;
    const { quiz, key } = this.#page;
    const attempt = openAttempt(state, key);
    if (attempt === undefined || attemptsUsed(quiz, attemptsAt(state, key))) {
      this.showStart(true);
      return;
    }
    show(this.#start, false);
    this.#view.work(attempt, () => this.showStart(true));
  }

  #practise(of: Attempt): void {
    show(this.#start, false);
    this.#view.practise(of, () => this.#review(of));
  }

  #submit(): void {
    const { attempt, isSingle, seconds } = this.#view;
    const { session, clock } = this.#with;
    // Where another window handed it in a moment ago, that is what counts: `refresh` shows it.
    session.sync();
    if (attempt === undefined || attempt.handedIn !== undefined) return;
    this.#view.stop();
    const now = clock.now();
    handIn(session.state, this.#page, attempt, now);
    const number = attemptsAt(session.state, this.#page.key).indexOf(attempt) + 1;
    // Where one question was shown at a time, all of them come now.
    this.#next.run(() => this.#review(attempt, !isSingle));
    session.changedSoon(() => session.report(reportOf(this.#page, attempt, { number, at: new Date(now), seconds })));
  }

  /** The result at once, and below it the questions. `inPlace`: they are on view as they were answered. */
  #review(attempt: Attempt, inPlace = false): void {
    const { session, words, announcer } = this.#with;
    const { quiz, key } = this.#page;
    const number = attemptsAt(session.state, key).indexOf(attempt) + 1;
    const seen = this.#allowed.seenAfter;
    const agrees = agreesWithResult(quiz, attempt);
    // Straight after handing in, and above a look back: the result comes first.
    const details = seen.feedback && agrees ? h('div', { class: 'quiz-details' }) : undefined;
    this.#details = details;
    this.#view.review(attempt, {
      number,
      notes: reviewNotes(quiz, attempt, seen, agrees, words),
      marking: { ...seen, points: agrees && quiz.purpose === 'graded' },
      inPlace,
      back: () => this.showStart(true),
      done: (views) => {
        // What can be read again is told by the feedback on view.
        details?.append(...resultDetails(quiz, views, attempt, words));
        announcer.say(words('player.attempt.shown', { number }));
      },
    });
    this.#showStanding();
    this.#focusStart();
  }

  #showStanding(): void {
    const { session, words, standing } = this.#with;
    const attempts = attemptsAt(session.state, this.#page.key);
    const { attempt } = this.#view;
    const isReview = attempt?.handedIn !== undefined;
    const shown = { attempts, closed: this.#allowed.isOver, next: this.#allowed.next(attempt), isReview };
    this.#start.replaceChildren(
      startScreen(this.#page, { ...standing(), ...shown, details: this.#details }, words, {
        begin: () => this.#next.run(() => this.#begin()),
        goOn: () => this.#next.run(() => this.#goOn()),
        review: (attempt) => this.#review(attempt),
        practise: (attempt) => this.#practise(attempt),
      }),
    );
    show(this.#start, true);
  }

  /** The page's title comes into view with it. */
  #focusStart(): void {
    const title = this.#form.closest('[data-page]')?.querySelector('h1') ?? undefined;
    focusOn(this.#start.querySelector('h2') ?? this.#start, title);
  }
}
