import { afterFrame, button, h } from '../dom.ts';
import type { Words } from '../words.ts';

/** How a question is shown in the strip. */
export interface StripState {
  readonly answered: boolean;
  readonly flagged: boolean;
}

/** The numbers of an attempt's questions in a row, each a way to its question. One stop of Tab; arrows move in it. */
export class NumberStrip {
  readonly element: HTMLElement;
  readonly #words: Words;
  readonly #go: (index: number) => void;
  #buttons: readonly HTMLButtonElement[] = [];
  #states: string[] = [];
  #current = -1;
  /** Calls off scrolling the row. */
  #callOff = (): void => {};

  /** `go` is given the place of the question that was pressed, from 0. */
  constructor(words: Words, go: (index: number) => void) {
    this.#words = words;
    this.#go = go;
    this.element = h('div', { class: 'quiz-strip', role: 'toolbar', 'aria-label': words('player.strip') });
    this.element.addEventListener('keydown', (event) => this.#move(event));
  }

  /** Has a number for each of so many questions. */
  lay(count: number): void {
    if (this.#buttons.length === count) return;
    this.#states = [];
    this.#current = -1;
    this.#buttons = Array.from({ length: count }, (_, index) =>
      button(String(index + 1), () => this.#go(index), { class: 'strip-number', tabindex: index === 0 ? '0' : '-1' }),
    );
    this.element.replaceChildren(...this.#buttons);
  }

  /** Shows how the questions are now, and touches only what has changed. */
  update(states: readonly StripState[]): void {
    states.forEach(({ answered, flagged }, index) => {
      const state = `${answered ? 'answered' : 'open'}${flagged ? '-flagged' : ''}` as const;
      if (this.#states[index] === state) return;
      this.#states[index] = state;
      const made = this.#buttons[index];
      if (made === undefined) return;
      made.dataset.state = state;
      made.setAttribute('aria-label', this.#words(`player.strip.${state}`, { number: index + 1 }));
    });
  }

  /** Marks a question as the one that the student is at, and scrolls the row to it. */
  mark(index: number): void {
    if (index === this.#current) return;
    this.#buttons[this.#current]?.removeAttribute('aria-current');
    this.#current = index;
    this.#buttons[index]?.setAttribute('aria-current', 'true');
    if (!this.element.contains(document.activeElement)) this.#rove(index);
    this.#callOff();
    this.#callOff = afterFrame(() => this.#center(index));
  }

  /** Scrolls the row, and nothing else: `scrollIntoView` would move the page, and the platform's page around it. */
  #center(index: number): void {
    const { element } = this;
    const made = this.#buttons[index];
    if (made === undefined) return;
    const [row, one] = [element.getBoundingClientRect(), made.getBoundingClientRect()];
    // Asked for together, and before anything is moved: the browser lays the page out once.
    element.scrollBy(
      one.left - row.left + (one.width - row.width) / 2,
      one.top - row.top + (one.height - row.height) / 2,
    );
  }

  #rove(index: number): void {
    this.#buttons.forEach((each, at) => {
      const stop = at === index ? 0 : -1;
      if (each.tabIndex !== stop) each.tabIndex = stop;
    });
  }

  #move(event: KeyboardEvent): void {
    const at = this.#buttons.findIndex((each) => each.matches(':focus'));
    const last = this.#buttons.length - 1;
    const forth = getComputedStyle(this.element).direction === 'rtl' ? -1 : 1;
    const to = { ArrowRight: at + forth, ArrowLeft: at - forth, Home: 0, End: last }[event.key];
    if (at === -1 || to === undefined) return;
    event.preventDefault();
    const next = Math.min(last, Math.max(0, to));
    this.#rove(next);
    this.#buttons[next]?.focus({ preventScroll: true });
    this.#center(next);
  }
}
