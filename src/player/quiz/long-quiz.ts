import { button, focusOn, h, setText, show } from '../dom.ts';
import { type Attempt, isAnswered, isFlagged, toggleFlag } from '../state/learner-state.ts';
import type { Words } from '../words.ts';
import { NumberStrip } from './number-strip.ts';
import { type BarAddition, preferenceSwitch, type QuizBar } from './quiz-bar.ts';
import type { ShownQuestion } from './shown-question.ts';

export interface LongQuizOptions {
  readonly form: HTMLElement;
  readonly bar: QuizBar;
  readonly words: Words;
  /** A flag was set or taken off. */
  readonly flagged: () => void;
}

/** How much of the window's height is above the line at which a question counts as the one that is read. */
const READING_LINE = 0.35;

/** What a quiz of many questions has besides: the strip of numbers, flags, and one question at a time. */
export class LongQuiz {
  /** The ways on and back, where one question is shown at a time. */
  readonly ways: HTMLElement;
  readonly #with: LongQuizOptions;
  readonly #strip: NumberStrip;
  readonly #line = h('p', { class: 'quiz-flagged' });
  readonly #previous: HTMLButtonElement;
  readonly #next: HTMLButtonElement;
  readonly #flags = new Map<ShownQuestion, HTMLButtonElement>();
  readonly #observer: IntersectionObserver;
  #attempt: Attempt | undefined;
  #views: readonly ShownQuestion[] = [];
  #current = 0;
  #single = false;

  constructor(options: LongQuizOptions) {
    this.#with = options;
    const { bar, words } = options;
    this.#strip = new NumberStrip(words, (index) => this.#goTo(index));
    this.#previous = button(words('player.quiz.previous'), () => this.#step(-1));
    this.#next = button(words('player.quiz.next'), () => this.#step(1), { class: 'button button-primary' });
    this.ways = h('div', { class: 'button-row quiz-ways' }, this.#previous, this.#next);
    const single = preferenceSwitch('one-at-a-time', words('player.quiz.single'), (on) => {
      this.#single = on;
      this.#show(this.#current);
    });
    bar.add({ line: this.#line, options: [single] } satisfies BarAddition);
    bar.element.append(this.#strip.element);
    const top = `-${100 * READING_LINE}%`;
    this.#observer = new IntersectionObserver((entries) => this.#passed(entries), {
      rootMargin: `${top} 0px -${100 * (1 - READING_LINE) - 1}% 0px`,
    });
    this.close();
  }

  /** An attempt is worked on: its questions get their numbers. */
  lay(attempt: Attempt, views: readonly ShownQuestion[]): void {
    this.close();
    this.#attempt = attempt;
    this.#views = views;
    this.#strip.lay(views.length);
    for (const each of [this.#strip.element, this.#line]) show(each, true);
    document.documentElement.classList.add('shows-strip');
    // Whoever goes on does so at the first question that is open.
    const open = views.findIndex(({ data }) => !isAnswered(attempt, data.key));
    this.#show(this.#single && open > 0 ? open : 0);
  }

  /** A question of the attempt is laid out: it gets its flag. */
  furnish(view: ShownQuestion): void {
    this.#observer.observe(view.block);
    const flag = this.#flags.get(view) ?? button('', () => this.#toggle(view), { class: 'question-flag' });
    this.#flags.set(view, flag);
    this.#name(view, flag, this.#attempt !== undefined && isFlagged(this.#attempt, view.data.key));
    view.block.querySelector('.question-head')?.append(flag);
  }

  /** A question is no longer worked on. */
  release(view: ShownQuestion): void {
    this.#flags.get(view)?.remove();
    delete view.block.dataset.current;
  }

  /** Nothing is worked on: all questions are shown, as far as any is. */
  close(): void {
    this.#observer.disconnect();
    const current = this.#views[this.#current]?.block;
    if (current !== undefined) delete current.dataset.current;
    this.#views = [];
    this.#attempt = undefined;
    for (const each of [this.#strip.element, this.#line, this.ways]) show(each, false);
    document.documentElement.classList.remove('shows-strip');
    this.#with.form.removeAttribute('data-single');
  }

  /** Shows what is answered and flagged by now. */
  update(answered: ReadonlySet<ShownQuestion>, flagged: ReadonlySet<ShownQuestion>): void {
    this.#strip.update(this.#views.map((view) => ({ answered: answered.has(view), flagged: flagged.has(view) })));
    setText(this.#line, this.#with.words('player.flagged', { count: flagged.size }));
    show(this.#line, flagged.size > 0);
    for (const view of this.#views) {
      const flag = this.#flags.get(view);
      if (flag?.isConnected === true) this.#name(view, flag, flagged.has(view));
    }
  }

  /** Puts a question where it can be seen, alone or among the others. */
  reveal(view: ShownQuestion): void {
    const index = this.#views.indexOf(view);
    if (index !== -1) this.#show(index);
  }

  /** Leads to a question: to its beginning, so that no phone opens its keyboard. */
  #goTo(index: number): void {
    const view = this.#views[index];
    // The last of them may be still to come.
    if (view === undefined || view.block.hidden) return;
    this.#show(index);
    focusOn(view.block.querySelector<HTMLElement>('[data-question-title]') ?? view.block, view.block);
  }

  #step(by: -1 | 1): void {
    this.#goTo(this.#current + by);
  }

  #show(index: number): void {
    const before = this.#views[this.#current]?.block;
    const now = this.#views[index]?.block;
    this.#current = index;
    if (before !== undefined) delete before.dataset.current;
    if (now !== undefined) now.dataset.current = '';
    this.#strip.mark(index);
    const isAlone = this.#single && this.#views.length > 0;
    this.#with.form.toggleAttribute('data-single', isAlone);
    show(this.ways, isAlone);
    show(this.#previous, index > 0);
    show(this.#next, index < this.#views.length - 1);
    this.#with.form.toggleAttribute('data-last', index === this.#views.length - 1);
  }

  #passed(entries: readonly IntersectionObserverEntry[]): void {
    if (this.#single) return;
    const there = entries.find(({ isIntersecting }) => isIntersecting)?.target;
    const index = this.#views.findIndex(({ block }) => block === there);
    if (index !== -1) this.#show(index);
  }

  #toggle(view: ShownQuestion): void {
    if (this.#attempt === undefined) return;
    toggleFlag(this.#attempt, view.data.key);
    const flag = this.#flags.get(view);
    if (flag !== undefined) this.#name(view, flag, isFlagged(this.#attempt, view.data.key));
    this.#with.flagged();
  }

  #name(view: ShownQuestion, flag: HTMLButtonElement, flagged: boolean): void {
    const label = this.#with.words(flagged ? 'player.flag.undo' : 'player.flag.do');
    const name = `${label}: ${view.name}`;
    if (flag.getAttribute('aria-label') === name) return;
    setText(flag, label);
    flag.setAttribute('aria-pressed', String(flagged));
    flag.setAttribute('aria-label', name);
  }
}
