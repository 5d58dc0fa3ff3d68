import type { QuestionData } from '../data.ts';
import { button, focusOn, h, show } from '../dom.ts';
import { type Attempt, attemptsAt, newAttempt, openAttempt } from '../state/learner-state.ts';
import { Allowed } from './allowed.ts';
import { agreesWithResult, beginAttempt, checkAnswer, giveAnswer, handIn, tryAgain } from './attempt-actions.ts';
import { openNotes, reviewNotes } from './attempt-notes.ts';
import { longQuizOf, timeLimitOf } from './bar-additions.ts';
import type { Asking } from './check-buttons.ts';
import type { Disclosure } from './disclosure.ts';
import type { LongQuiz } from './long-quiz.ts';
import { showQuestions, tellShown } from './on-view.ts';
import { answerTo, fractionOf, toPractise } from './outcomes.ts';
import { QuestionSheet } from './question-sheet.ts';
import type { QuestionView } from './question-view.ts';
import { QuizBar } from './quiz-bar.ts';
import type { LivingQuiz, QuizSurroundings } from './quiz-surroundings.ts';
import { reportOf } from './report.ts';
import { resultDetails } from './result-list.ts';
import { attemptsUsed, type QuizPage } from './results.ts';
import { startScreen } from './start-screen.ts';
import type { TimeLimit } from './time-limit.ts';
import { type LeftToDo, UnansweredList } from './unanswered.ts';

/** A quiz on its page: the screen before an attempt, the attempt, and looking back at one. */
export class QuizView implements LivingQuiz {
  readonly #page: QuizPage;
  readonly #form: HTMLFormElement;
  readonly #with: QuizSurroundings;
  readonly #sheet: QuestionSheet;
  readonly #allowed: Allowed;
  readonly #start = h('div', { class: 'quiz-panel', 'data-player': 'start' });
  readonly #bar: QuizBar;
  /** Above the questions: what has changed, what is not shown. */
  readonly #notes = h('div', { class: 'quiz-notes', 'data-player': 'notes' });
  readonly #below = h('div', { class: 'quiz-below', 'data-player': 'below' });
  readonly #latency = new Map<string, number>();
  readonly #timeLimit: TimeLimit | undefined;
  readonly #long: LongQuiz | undefined;
  /** Stands in place of the buttons below the questions. */
  readonly #unanswered: UnansweredList;
  #attempt: Attempt | undefined;
  /** What was not right in it is being practised: then `#attempt` is one that nobody keeps. */
  #practised: Attempt | undefined;
  /** Of the attempt that is looked back at: its questions by outcome, and its results by objective, once all are closed. */
  #details: HTMLElement | undefined;
  #lastChange = 0;

  constructor(page: QuizPage, form: HTMLFormElement, surroundings: QuizSurroundings) {
    this.#page = page;
    this.#form = form;
    this.#with = surroundings;
    const { words, announcer, session } = surroundings;
    const say = (message: string) => announcer.say(message);
    this.#allowed = new Allowed(page, session, () => surroundings.standing().closed);
    this.#sheet = new QuestionSheet(page.quiz, form, words, {
      say,
      changed: (view) => this.#answered(view),
      check: (view) => this.#check(view),
      again: (view) => this.#again(view),
      reveal: (view) => this.#attempt !== undefined && this.#sheet.reveal(view, this.#attempt),
    });
    this.#unanswered = new UnansweredList(words, {
      opened: (open) => show(this.#below, !open),
      go: (view) => {
        this.#long?.reveal(view);
        view.focus();
      },
      submit: () => this.#submit(),
    });
    this.#bar = new QuizBar(words);
    this.#timeLimit = timeLimitOf(page, this.#bar, surroundings);
    this.#long = longQuizOf(page, this.#bar, form, words, () => this.#changed());
    form.noValidate = true;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.before(this.#start);
    form.prepend(this.#bar.element, this.#notes);
    form.append(this.#unanswered.element, ...(this.#long === undefined ? [] : [this.#long.ways]), this.#below);
    this.showStart(false);
  }

  /** The screen before and between attempts. */
  showStart(focus: boolean): void {
    this.#timeLimit?.stop();
    this.#attempt = undefined;
    this.#practised = undefined;
    this.#details = undefined;
    this.#sheet.leave();
    this.#showStanding();
    showQuestions(this.#form, false);
    if (focus) this.#focusStart();
  }

  /** Stops the clock while the page is not on view. */
  leave(): void {
    this.#timeLimit?.stop();
    tellShown(false);
  }

  /** Goes on with the clock, or begins at the start: much may have happened meanwhile. */
  enter(): void {
    tellShown(!this.#form.hidden);
    if (this.#practised !== undefined) return;
    if (this.#attempt === undefined || this.#attempt.handedIn !== undefined) this.showStart(false);
    else this.#timeLimit?.start(this.#attempt);
  }

  /** Another window, the device or the platform added something: it is shown, and nothing that is written is lost. */
  refresh(): void {
    const attempt = this.#attempt;
    if (attempt === undefined) {
      this.#showStanding();
      return;
    }
    const attempts = attemptsAt(this.#with.session.state, this.#page.key);
    if (!attempts.includes(this.#practised ?? attempt)) this.showStart(false);
    else if (this.#practised !== undefined) this.#progress();
    else if (attempt.handedIn === undefined) this.#showOthersAnswers(attempt);
    else if (this.#sheet.isOpen) {
      this.#review(attempt);
      this.#notes.prepend(h('p', { role: 'status' }, this.#with.words('player.quiz.elsewhere')));
    } else this.#showStanding();
  }

  #showOthersAnswers(attempt: Attempt): void {
    const seen = this.#seen;
    for (const view of this.#sheet.shown) this.#sheet.follow(view, attempt, seen, this.#asked);
    this.#progress();
    this.#unanswered.follow(() => this.#leftToDo);
  }

  #begin(): void {
    const { session } = this.#with;
    // Another window may have begun one a moment ago.
    session.sync();
    if (openAttempt(session.state, this.#page.key) === undefined && !beginAttempt(session.state, this.#page)) {
      this.showStart(true);
      return;
    }
    this.#goOn();
    session.changed();
  }

  #goOn(): void {
    const { words, session, clock } = this.#with;
    session.sync();
    const attempt = openAttempt(session.state, this.#page.key);
    const { quiz, key } = this.#page;
    if (attempt === undefined || attemptsUsed(quiz, attemptsAt(session.state, key))) {
      this.showStart(true);
      return;
    }
    this.#practised = undefined;
    this.#lay(attempt);
    const seen = this.#seen;
    this.#notes.replaceChildren(...openNotes(quiz, attempt, this.#sheet.shown, words));
    for (const view of this.#sheet.shown) this.#sheet.open(view, attempt, seen, this.#asked);
    const later = button(words('player.quiz.later'), () => this.showStart(true));
    const submit = button(words('player.quiz.submit'), () => this.#ask(), { class: 'button button-primary' });
    this.#below.replaceChildren(h('div', { class: 'button-row' }, later, submit));
    this.#latency.clear();
    this.#lastChange = clock.now();
    this.#bar.isOpen = true;
    this.#long?.lay(attempt, this.#sheet.shown);
    this.#progress();
    this.#timeLimit?.start(attempt);
    focusOn(this.#bar.status, this.#title);
  }

  /** Practises what was not right in an attempt, as long as it takes; the attempt and its result stay as they are. */
  #practise(of: Attempt): void {
    const { words } = this.#with;
    const run = newAttempt(of.id);
    this.#practised = of;
    this.#lay(run, toPractise(this.#page.quiz, of));
    for (const view of this.#sheet.shown) this.#sheet.open(view, run, this.#seen, this.#asked);
    this.#notes.replaceChildren(h('p', {}, words('player.practice.run')));
    const back = button(words('player.practice.back'), () => this.#review(of));
    this.#below.replaceChildren(h('div', { class: 'button-row' }, back));
    this.#timeLimit?.stop();
    this.#long?.close();
    this.#bar.isOpen = false;
    this.#progress();
    focusOn(this.#bar.status, this.#title);
  }

  #lay(attempt: Attempt, drawn?: readonly QuestionData[]): void {
    this.#attempt = attempt;
    this.#unanswered.close();
    this.#sheet.lay(attempt, this.#unanswered.element, drawn);
    show(this.#start, false);
    showQuestions(this.#form, true);
  }

  #answered(view: QuestionView): void {
    const attempt = this.#attempt;
    if (attempt === undefined || !giveAnswer(attempt, view.data, view.widget.read())) return;
    const { key } = view.data;
    const now = this.#with.clock.now();
    this.#latency.set(key, (this.#latency.get(key) ?? 0) + Math.max(0, (now - this.#lastChange) / 1000));
    this.#lastChange = now;
    this.#changed();
  }

  /** An answer or a flag changed. */
  #changed(): void {
    this.#progress();
    this.#unanswered.follow(() => this.#leftToDo);
    this.#with.session.changed();
  }

  #progress(): void {
    const { shown } = this.#sheet;
    const answered = new Set(shown.filter((view) => view.answered));
    const right = shown.filter(({ data }) => this.#practised?.practised.has(data.key)).length;
    const words =
      this.#practised === undefined
        ? this.#with.words('player.quiz.answered', { answered: answered.size, total: shown.length })
        : this.#with.words('player.practice.progress', { right, total: shown.length });
    if (this.#bar.status.textContent !== words) this.#bar.status.textContent = words;
    if (this.#practised === undefined) this.#long?.update(answered, new Set(this.#flagged));
  }

  get #leftToDo(): LeftToDo {
    return { missing: this.#sheet.missing, flagged: this.#flagged };
  }

  /** The questions that the student wants to come back to. */
  get #flagged(): readonly QuestionView[] {
    return this.#sheet.flaggedIn(this.#attempt);
  }

  #check(view: QuestionView): void {
    const attempt = this.#attempt;
    if (attempt === undefined || attempt.handedIn !== undefined) return;
    checkAnswer(attempt, view.data);
    if (fractionOf(view.data, answerTo(view.data, attempt)) === 1) this.#practised?.practised.add(view.data.key);
    this.#sheet.open(view, attempt, this.#seen, this.#asked);
    view.focusOutcome();
    this.#progress();
    this.#with.session.changed();
  }

  #again(view: QuestionView): void {
    const attempt = this.#attempt;
    if (attempt === undefined) return;
    tryAgain(attempt, view.data);
    this.#sheet.open(view, attempt, this.#seen, this.#asked);
    view.focus();
    this.#with.session.changed();
  }

  get #seen(): Disclosure {
    return this.#allowed.seenWhileOpen(this.#practised !== undefined);
  }

  get #asked(): Asking {
    return this.#allowed.asking(this.#practised !== undefined);
  }

  /** Hands in what is complete; else the student first sees what is missing, and what was to be looked at again. */
  #ask(): void {
    const left = this.#leftToDo;
    if (left.missing.length + left.flagged.length === 0) this.#submit();
    else this.#unanswered.open(left);
  }

  #submit(): void {
    const attempt = this.#attempt;
    const { session, clock } = this.#with;
    // Where another window handed it in a moment ago, that is what counts: `refresh` shows it.
    session.sync();
    if (attempt === undefined || attempt.handedIn !== undefined) return;
    this.#timeLimit?.stop();
    const now = clock.now();
    handIn(session.state, this.#page, attempt, now);
    const number = attemptsAt(session.state, this.#page.key).indexOf(attempt) + 1;
    const report = { number, at: new Date(now), seconds: this.#latency };
    session.report(reportOf(this.#page, attempt, report));
    session.changed();
    this.#review(attempt);
  }

  /** The result at once, and the questions below it as quickly as they can be closed. */
  #review(attempt: Attempt): void {
    const { session, words, announcer } = this.#with;
    const { quiz, key } = this.#page;
    const attempts = attemptsAt(session.state, key);
    const number = attempts.indexOf(attempt) + 1;
    const seen = this.#allowed.seenAfter;
    const agrees = agreesWithResult(quiz, attempt);
    // Straight after handing in, and above a look back: the result comes first.
    const details = seen.feedback && agrees ? h('div', { class: 'quiz-details' }) : undefined;
    this.#attempt = attempt;
    this.#practised = undefined;
    this.#details = details;
    this.#timeLimit?.stop();
    // The focus leaves the questions while none is on view, and what changes in them then is not laid out for it.
    show(this.#form, false);
    this.#showStanding();
    this.#focusStart();
    this.#long?.close();
    this.#bar.isOpen = false;
    this.#unanswered.close();
    this.#bar.status.textContent = words('player.attempt', { number });
    this.#notes.replaceChildren(...reviewNotes(quiz, attempt, seen, words));
    const back = button(words('player.attempt.back'), () => this.showStart(true));
    this.#below.replaceChildren(h('div', { class: 'button-row' }, back));
    showQuestions(this.#form, true);
    const marking = { ...seen, points: agrees && quiz.purpose === 'graded' };
    this.#sheet.layClosed(attempt, this.#unanswered.element, marking, () => {
      // What can be read again is told by the feedback on view.
      details?.append(...resultDetails(quiz, this.#sheet.shown, attempt, words));
      announcer.say(words('player.attempt.shown', { number }));
    });
  }

  #showStanding(): void {
    const { session, words, standing } = this.#with;
    const attempts = attemptsAt(session.state, this.#page.key);
    const shown = { attempts, closed: this.#allowed.isOver, next: this.#allowed.next(this.#attempt) };
    this.#start.replaceChildren(
      startScreen(this.#page, { ...standing(), ...shown, details: this.#details }, words, {
        begin: () => this.#begin(),
        goOn: () => this.#goOn(),
        review: (attempt) => this.#review(attempt),
        practise: (attempt) => this.#practise(attempt),
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
