import { button, focusOn, h, setText } from '../dom.ts';
import type { Attempt } from '../state/learner-state.ts';
import { AfterPress } from './after-press.ts';
import type { Allowed } from './allowed.ts';
import { checkAnswer, giveAnswer, tryAgain } from './attempt-actions.ts';
import { openNotes } from './attempt-notes.ts';
import { longQuizOf, timeLimitOf } from './bar-additions.ts';
import { BelowQuestions } from './below-questions.ts';
import type { LongQuiz } from './long-quiz.ts';
import { hideQuestionsSoon, showQuestions, tellShown } from './on-view.ts';
import { PracticeRun } from './practice-run.ts';
import { type Laying, QuestionSheet } from './question-sheet.ts';
import type { QuestionView, Shown } from './question-view.ts';
import { QuizBar } from './quiz-bar.ts';
import type { QuizSurroundings } from './quiz-surroundings.ts';
import type { QuizPage } from './results.ts';
import { SecondsSpent } from './seconds-spent.ts';
import type { TimeLimit } from './time-limit.ts';

/** How an attempt that was handed in is looked back at. */
export interface Review {
  /** From 1. */
  readonly number: number;
  readonly notes: readonly HTMLElement[];
  readonly marking: Shown;
  /** Its questions are on view as they were answered. */
  readonly inPlace: boolean;
  readonly back: () => void;
  /** All its questions are closed. */
  readonly done: (views: readonly QuestionView[]) => void;
}

/** The questions of a quiz: of an attempt that is worked on, of a practice run, or of an attempt that is looked back at. */
export class AttemptView {
  readonly #page: QuizPage;
  readonly #form: HTMLFormElement;
  readonly #with: QuizSurroundings;
  readonly #allowed: Allowed;
  readonly #sheet: QuestionSheet;
  readonly #bar: QuizBar;
  /** Above the questions: what has changed, what is not shown. */
  readonly #notes = h('div', { class: 'quiz-notes', 'data-player': 'notes' });
  readonly #below: BelowQuestions;
  readonly #spent = new SecondsSpent();
  readonly #timeLimit: TimeLimit | undefined;
  readonly #long: LongQuiz | undefined;
  #attempt: Attempt | undefined;
  /** What was not right in an attempt is being practised: then `#attempt` is the run's own. */
  #run: PracticeRun | undefined;

  /** `submit`: the student hands in. */
  constructor(
    page: QuizPage,
    form: HTMLFormElement,
    surroundings: QuizSurroundings,
    allowed: Allowed,
    submit: () => void,
  ) {
    this.#page = page;
    this.#form = form;
    this.#with = surroundings;
    this.#allowed = allowed;
    const { words, announcer } = surroundings;
    this.#sheet = new QuestionSheet(page.quiz, form, words, {
      say: (message) => announcer.say(message),
      changed: (view) => this.#answered(view),
      check: (view) => this.#check(view),
      again: (view) => this.#again(view),
      reveal: (view) => this.#attempt !== undefined && this.#sheet.reveal(view, this.#attempt),
    });
    this.#below = new BelowQuestions(words, {
      leftToDo: () => ({ missing: this.#sheet.missing, flagged: this.#sheet.flaggedIn(this.#attempt) }),
      go: (view) => {
        this.#long?.reveal(view);
        view.focus();
      },
      submit,
    });
    this.#bar = new QuizBar(words);
    this.#timeLimit = timeLimitOf(page, this.#bar, surroundings);
    this.#long = longQuizOf(page, this.#bar, form, words, () => this.#changed());
    form.noValidate = true;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.prepend(this.#bar.element, this.#notes);
    form.append(this.#below.list, ...(this.#long === undefined ? [] : [this.#long.ways]), this.#below.buttons);
  }

  /** The attempt on view. */
  get attempt(): Attempt | undefined {
    return this.#attempt;
  }

  /** What was not right in an attempt is being practised. */
  get run(): PracticeRun | undefined {
    return this.#run;
  }

  /** The questions on view can be worked on. */
  get isOpen(): boolean {
    return this.#sheet.isOpen;
  }

  /** Seconds spent on each question since the attempt was opened, by its key. */
  get seconds(): ReadonlyMap<string, number> {
    return this.#spent.seconds;
  }

  /** Where one question is shown at a time. */
  get isSingle(): boolean {
    return this.#form.hasAttribute('data-single');
  }

  /** Nothing is on view any more; `soon`: once the screen shows what is in its place. */
  close(soon: boolean): void {
    this.stop();
    this.#attempt = undefined;
    this.#run = undefined;
    this.#sheet.leave();
    if (soon) hideQuestionsSoon(this.#form);
    else showQuestions(this.#form, false);
  }

  /** The page is on view: the clock runs where an attempt is worked on. */
  enter(): void {
    tellShown(!this.#form.hidden);
    const attempt = this.#attempt;
    if (attempt !== undefined && attempt.handedIn === undefined && this.#run === undefined)
      this.#timeLimit?.start(attempt);
  }

  /** The page is not on view. */
  leave(): void {
    this.stop();
    tellShown(false);
  }

  /** Stops the clock. */
  stop(): void {
    this.#timeLimit?.stop();
  }

  /** Opens an attempt to be worked on: at once its bar, and its questions as quickly as they can be laid out. */
  work(attempt: Attempt, later: () => void): void {
    const { words, clock } = this.#with;
    this.#run = undefined;
    this.#spent.begin(clock.now());
    this.#bar.isOpen = true;
    this.#notes.replaceChildren();
    this.#open(attempt, {
      begin: () => {
        this.#notes.replaceChildren(...openNotes(this.#page.quiz, attempt, this.#sheet.shown, words));
        this.#long?.lay(attempt, this.#sheet.shown);
        this.#progress();
      },
      done: () => {
        const submit = button(words('player.quiz.submit'), () => this.#below.ask(), { class: 'button button-primary' });
        this.#below.offer(button(words('player.quiz.later'), later), submit);
        this.#progress();
      },
    });
    this.#timeLimit?.start(attempt);
  }

  /** Practises what was not right in an attempt. */
  practise(of: Attempt, back: () => void): void {
    const { words } = this.#with;
    const run = new PracticeRun(this.#page.quiz, of);
    this.#run = run;
    this.#putAway(h('p', {}, words('player.practice.run')));
    this.#open(run.attempt, {
      drawn: run.questions,
      done: () => this.#below.offer(button(words('player.practice.back'), back)),
    });
  }

  /** Looks back at an attempt: its questions come below, closed, as quickly as they can be. */
  review(attempt: Attempt, { number, notes, marking, inPlace, back, done }: Review): void {
    const { words } = this.#with;
    this.#attempt = attempt;
    this.#run = undefined;
    this.#putAway(...notes);
    this.#below.hide();
    setText(this.#bar.status, words('player.attempt', { number }));
    this.#sheet.lay(attempt, {
      end: this.#below.list,
      inPlace,
      each: (view) => {
        this.#sheet.close(view, attempt, marking);
        this.#long?.release(view);
      },
      done: () => {
        this.#below.offer(button(words('player.attempt.back'), back));
        done(this.#sheet.shown);
      },
    });
    showQuestions(this.#form, true);
  }

  /** All questions are laid out that are being laid out. */
  finish(): void {
    this.#sheet.finish();
  }

  /** Something came from another window, the device or the platform. */
  refresh(): void {
    const attempt = this.#attempt;
    if (attempt === undefined) return;
    const seen = this.#allowed.seenWhileOpen(this.#run !== undefined);
    if (this.#run === undefined)
      for (const view of this.#sheet.shown) this.#sheet.follow(view, attempt, seen, this.#allowed.asking(false));
    this.#follow();
  }

  /** Says something above the questions. */
  note(words: string): void {
    this.#notes.prepend(h('p', { role: 'status' }, words));
  }

  #open(attempt: Attempt, laying: Pick<Laying, 'drawn' | 'begin' | 'done'>): void {
    this.#attempt = attempt;
    this.#below.clear();
    const each = (view: QuestionView): void => {
      this.#openQuestion(view, attempt);
      if (this.#run === undefined) this.#long?.furnish(view);
      else this.#long?.release(view);
    };
    this.#sheet.lay(attempt, { ...laying, end: this.#below.list, each });
    showQuestions(this.#form, true);
    this.#progress();
    focusOn(this.#bar.status, this.#form.closest('[data-page]')?.querySelector('h1') ?? undefined);
  }

  /** Nothing is worked on for a result: no clock, no strip of numbers; only what is to be said above the questions. */
  #putAway(...notes: readonly HTMLElement[]): void {
    this.stop();
    this.#long?.close();
    this.#bar.isOpen = false;
    this.#notes.replaceChildren(...notes);
  }

  #openQuestion(view: QuestionView, attempt: Attempt): void {
    const isRun = this.#run !== undefined;
    this.#sheet.open(view, attempt, this.#allowed.seenWhileOpen(isRun), this.#allowed.asking(isRun));
  }

  #answered(view: QuestionView): void {
    const attempt = this.#attempt;
    if (attempt === undefined || !giveAnswer(attempt, view.data, view.widget.read())) return;
    this.#spent.on(view.data.key, this.#with.clock.now());
    this.#changed();
  }

  /** An answer or a flag changed: what follows from it waits until the press itself shows. */
  #changed(): void {
    this.#with.session.changedSoon(this.#follow);
  }

  readonly #follow = (): void => {
    if (this.#attempt === undefined || this.#attempt.handedIn !== undefined) return;
    this.#progress();
    this.#below.follow();
  };

  #progress(): void {
    const { shown, answered } = this.#sheet;
    const { words } = this.#with;
    const told =
      this.#run?.progress(words) ?? words('player.quiz.answered', { answered: answered.size, total: shown.length });
    setText(this.#bar.status, told);
    if (this.#run === undefined) this.#long?.update(answered, new Set(this.#sheet.flaggedIn(this.#attempt)));
  }

  #check(view: QuestionView): void {
    const attempt = this.#attempt;
    const { key } = view.data;
    if (attempt === undefined || attempt.handedIn !== undefined || attempt.answers.get(key)?.checked === true) return;
    checkAnswer(attempt, view.data);
    this.#run?.checked(view.data);
    this.#changed();
    // Taking away the button that was pressed makes the browser lay out the whole page.
    new AfterPress([view.block]).run(() => {
      if (this.#attempt !== attempt || attempt.handedIn !== undefined) return;
      this.#openQuestion(view, attempt);
      view.focusOutcome();
    });
  }

  #again(view: QuestionView): void {
    const attempt = this.#attempt;
    if (attempt === undefined) return;
    tryAgain(attempt, view.data);
    this.#openQuestion(view, attempt);
    view.focus();
    this.#changed();
  }
}
