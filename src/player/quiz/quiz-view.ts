import { type Announcer, button, focusOn, h, show } from '../dom.ts';
import type { Clock } from '../session/clock.ts';
import type { Session } from '../session/session.ts';
import { type Attempt, attemptsAt, newAttempt, openAttempt } from '../state/learner-state.ts';
import type { Words } from '../words.ts';
import { type Disclosure, disclosure } from './disclosure.ts';
import { QuestionSheet } from './question-sheet.ts';
import type { QuestionView } from './question-view.ts';
import { newSeed } from './questions.ts';
import { reportOf } from './report.ts';
import { attemptsLeft, type QuizPage, resultOf } from './results.ts';
import { startScreen } from './start-screen.ts';
import { TimeLimit } from './time-limit.ts';
import { UnansweredList } from './unanswered.ts';

export interface QuizSurroundings {
  readonly session: Session;
  readonly words: Words;
  readonly announcer: Announcer;
  readonly clock: Clock;
  /** No attempts can be made: the platform opened the module for review. */
  readonly closed: boolean;
  /** Nothing is sent to a gradebook. */
  readonly ungraded: boolean;
}

/** A quiz on its page: the screen before an attempt, the attempt, and looking back at one. */
export class QuizView {
  readonly #page: QuizPage;
  readonly #form: HTMLFormElement;
  readonly #with: QuizSurroundings;
  readonly #sheet: QuestionSheet;
  readonly #start = h('div', { class: 'quiz-panel', 'data-player': 'start' });
  readonly #status = h('p', { class: 'quiz-status' });
  /** Above the answers of an attempt that was handed in: what is not shown of them. */
  readonly #notes = h('div', { class: 'quiz-notes', 'data-player': 'notes' });
  readonly #below = h('div', { class: 'quiz-below', 'data-player': 'below' });
  readonly #latency = new Map<string, number>();
  readonly #timeLimit: TimeLimit | undefined;
  /** Stands in place of the buttons below the questions. */
  readonly #unanswered: UnansweredList;
  #attempt: Attempt | undefined;
  #lastChange = 0;

  constructor(page: QuizPage, form: HTMLFormElement, surroundings: QuizSurroundings) {
    this.#page = page;
    this.#form = form;
    this.#with = surroundings;
    const { words, announcer, clock, session } = surroundings;
    const say = (message: string) => announcer.say(message);
    this.#sheet = new QuestionSheet(page.quiz, form, words, {
      say,
      changed: (view) => this.#answered(view),
      check: (view) => this.#check(view),
    });
    this.#unanswered = new UnansweredList(words, {
      opened: (open) => show(this.#below, !open),
      submit: () => this.#submit(),
    });
    const minutes = page.quiz.settings.timeLimitMinutes;
    if (minutes !== undefined) this.#timeLimit = new TimeLimit(minutes, words, clock, say, () => session.changed());
    form.noValidate = true;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.before(this.#start);
    form.prepend(h('div', { class: 'quiz-bar' }, this.#status, this.#timeLimit?.element), this.#notes);
    form.append(this.#unanswered.element, this.#below);
    this.showStart(false);
  }

  /** The screen before and between attempts. */
  showStart(focus: boolean): void {
    this.#timeLimit?.stop();
    this.#attempt = undefined;
    this.#showStanding();
    show(this.#form, false);
    if (focus) this.#focusStart();
  }

  /** Stops the clock while the page is not on view. */
  leave(): void {
    this.#timeLimit?.stop();
  }

  /** Goes on with the clock, or begins at the start: much may have happened meanwhile. */
  enter(): void {
    if (this.#attempt === undefined || this.#attempt.result !== undefined) this.showStart(false);
    else this.#timeLimit?.start(this.#attempt);
  }

  #begin(): void {
    const { session } = this.#with;
    const attempts = attemptsAt(session.state, this.#page.key);
    if (attemptsLeft(this.#page.quiz, attempts.length) === 0) return;
    session.state.quizzes.set(this.#page.key, [...attempts, newAttempt(newSeed())]);
    this.#goOn();
    session.changed();
  }

  #goOn(): void {
    const attempt = openAttempt(this.#with.session.state, this.#page.key);
    if (attempt === undefined) return;
    this.#lay(attempt);
    const seen = this.#seenWhileOpen();
    this.#notes.replaceChildren();
    for (const view of this.#sheet.shown) this.#sheet.open(view, attempt, seen);
    const { words } = this.#with;
    this.#below.replaceChildren(
      h(
        'div',
        { class: 'button-row' },
        button(words('player.quiz.later'), () => this.showStart(true)),
        button(words('player.quiz.submit'), () => this.#ask(), { class: 'button button-primary' }),
      ),
    );
    this.#latency.clear();
    this.#lastChange = this.#with.clock.now();
    this.#progress();
    if (this.#timeLimit !== undefined) show(this.#timeLimit.element, true);
    this.#timeLimit?.start(attempt);
    focusOn(this.#status, this.#title);
  }

  #lay(attempt: Attempt): void {
    this.#attempt = attempt;
    this.#unanswered.close();
    this.#sheet.lay(attempt, this.#unanswered.element);
    show(this.#start, false);
    show(this.#form, true);
  }

  #answered(view: QuestionView): void {
    const attempt = this.#attempt;
    if (attempt === undefined || attempt.result !== undefined) return;
    const { key } = view.data;
    const answer = view.widget.read();
    if (answer === undefined) delete attempt.answers[key];
    else attempt.answers[key] = answer;
    const now = this.#with.clock.now();
    this.#latency.set(key, (this.#latency.get(key) ?? 0) + Math.max(0, (now - this.#lastChange) / 1000));
    this.#lastChange = now;
    this.#progress();
    this.#unanswered.follow(() => this.#sheet.missing);
    this.#with.session.changed();
  }

  #progress(): void {
    const { shown } = this.#sheet;
    const answered = shown.filter((view) => view.answered).length;
    const words = this.#with.words('player.quiz.answered', { answered, total: shown.length });
    if (this.#status.textContent !== words) this.#status.textContent = words;
  }

  #check(view: QuestionView): void {
    const attempt = this.#attempt;
    if (attempt === undefined || attempt.result !== undefined) return;
    attempt.checked.push(view.data.key);
    this.#sheet.open(view, attempt, this.#seenWhileOpen());
    view.focusOutcome();
    this.#with.session.changed();
  }

  #seenWhileOpen(): Disclosure {
    const begun = attemptsAt(this.#with.session.state, this.#page.key).length;
    return disclosure(this.#page.quiz, { submitted: false, begun, finished: false });
  }

  /** Hands in what is complete; else the student first sees what is missing. */
  #ask(): void {
    const { missing } = this.#sheet;
    if (missing.length === 0) this.#submit();
    else this.#unanswered.open(missing);
  }

  #submit(): void {
    const attempt = this.#attempt;
    if (attempt === undefined || attempt.result !== undefined) return;
    const { session, clock } = this.#with;
    const { quiz, key } = this.#page;
    this.#timeLimit?.stop();
    attempt.result = resultOf(quiz, attempt);
    const attempts = attemptsAt(session.state, key);
    const at = new Date(clock.now());
    session.report(reportOf(this.#page, attempt, { number: attempts.length, at, seconds: this.#latency }));
    session.changed();
    this.#review(attempts.indexOf(attempt));
  }

  #review(index: number): void {
    const { session, words, closed } = this.#with;
    const attempts = attemptsAt(session.state, this.#page.key);
    const attempt = attempts[index];
    if (attempt === undefined) return;
    const finished = closed || session.state.finished;
    const seen = disclosure(this.#page.quiz, { submitted: true, begun: attempts.length, finished });
    this.#lay(attempt);
    this.#sheet.close(attempt, seen);
    this.#status.textContent = words('player.attempt', { number: index + 1 });
    const { feedback } = this.#page.quiz.settings;
    this.#notes.replaceChildren(
      ...(seen.feedback ? [] : [h('p', {}, words(`player.fact.feedback.${feedback}`))]),
      ...(attempt.answersLost === true ? [h('p', {}, words('player.review.lost'))] : []),
    );
    const back = button(words('player.attempt.back'), () => this.showStart(true));
    this.#below.replaceChildren(h('div', { class: 'button-row' }, back));
    if (this.#timeLimit !== undefined) show(this.#timeLimit.element, false);
    // Straight after handing in, and above a look back: the result comes first.
    this.#showStanding();
    this.#focusStart();
    this.#with.announcer.say(words('player.attempt.shown', { number: index + 1 }));
  }

  #showStanding(): void {
    const { session, words, closed, ungraded } = this.#with;
    const attempts = attemptsAt(session.state, this.#page.key);
    this.#start.replaceChildren(
      startScreen(this.#page, { attempts, closed: closed || session.state.finished, ungraded }, words, {
        begin: () => this.#begin(),
        goOn: () => this.#goOn(),
        review: (index) => this.#review(index),
      }),
    );
    show(this.#start, true);
  }

  #focusStart(): void {
    focusOn(this.#start.querySelector('h2') ?? this.#start, this.#title);
  }

  /** The page's title, with which an attempt and its result come into view. */
  get #title(): Element | undefined {
    return this.#form.closest('[data-page]')?.querySelector('h1') ?? undefined;
  }
}
