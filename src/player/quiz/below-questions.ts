import { h, show } from '../dom.ts';
import type { Words } from '../words.ts';
import type { QuestionView } from './question-view.ts';
import { type LeftToDo, UnansweredList } from './unanswered.ts';

export interface BelowEvents {
  readonly leftToDo: () => LeftToDo;
  /** The student wants to be at a question. */
  readonly go: (view: QuestionView) => void;
  /** The student hands in. */
  readonly submit: () => void;
}

/** What can be pressed below the questions of a quiz, or in its place the list of what is left to do. */
export class BelowQuestions {
  /** The list; the questions come before it. */
  readonly list: HTMLElement;
  readonly buttons = h('div', { class: 'quiz-below', 'data-player': 'below' });
  readonly #unanswered: UnansweredList;
  readonly #events: BelowEvents;

  constructor(words: Words, events: BelowEvents) {
    const { go, submit } = events;
    this.#events = events;
    this.#unanswered = new UnansweredList(words, { opened: (open) => show(this.buttons, !open), go, submit });
    this.list = this.#unanswered.element;
  }

  /** Takes it all away, until something is offered. */
  clear(): void {
    this.#unanswered.close();
    this.buttons.replaceChildren();
  }

  /** The same for the eye: what was pressed has the focus, and leaves the page once another thing has it. */
  hide(): void {
    this.#unanswered.close();
    show(this.buttons, false);
  }

  offer(...buttons: readonly HTMLElement[]): void {
    show(this.buttons, true);
    this.buttons.replaceChildren(h('div', { class: 'button-row' }, ...buttons));
  }

  /** Hands in what is complete; else the student first sees what is missing, and what was to be looked at again. */
  ask(): void {
    const left = this.#events.leftToDo();
    if (left.missing.length + left.flagged.length === 0) this.#events.submit();
    else this.#unanswered.open(left);
  }

  /** An answer or a flag changed. */
  follow(): void {
    this.#unanswered.follow(this.#events.leftToDo);
  }
}
