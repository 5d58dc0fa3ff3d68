import { button, h, show } from '../dom.ts';
import type { Words } from '../words.ts';
import type { QuestionView } from './question-view.ts';

/** What a student may ask of the questions of an attempt. */
export interface Asking {
  /** Whether an answer is right, question by question. */
  readonly checks: boolean;
  /** To try again what was not right. */
  readonly again: boolean;
  /** What would have been right, after a try. */
  readonly answers: boolean;
}

export interface CheckEvents {
  readonly check: (view: QuestionView) => void;
  readonly again: (view: QuestionView) => void;
  readonly reveal: (view: QuestionView) => void;
}

/** The buttons below a question: to check its answer, and in practice what helps after a wrong one, step by step. */
export class CheckButtons {
  readonly #words: Words;
  readonly #events: CheckEvents;
  readonly #places = new Map<string, HTMLElement>();

  constructor(words: Words, events: CheckEvents) {
    this.#words = words;
    this.#events = events;
  }

  /** Puts the button to check there, or takes away what is there. */
  place(view: QuestionView, open: boolean): void {
    this.#put(view, open && view.data.interaction.kind !== 'extendedText' ? this.#check(view) : undefined);
  }

  /** Puts there what helps after an answer that was not right: try again, the hints one by one, then the answer. */
  placeHelp(view: QuestionView, answers: boolean): void {
    const { again, reveal } = this.#events;
    const help = this.#button('player.practice.hint', view, () => {
      if (view.nextHint !== undefined) view.openHint();
      else {
        show(help, false);
        reveal(view);
      }
    });
    view.onHint = (): void => {
      const { nextHint: next } = view;
      const hint = next?.total === 1 ? 'player.practice.hint' : 'player.practice.hintOf';
      this.#name(help, next === undefined ? 'player.practice.answer' : hint, view, next);
      show(help, next !== undefined || answers);
    };
    view.onHint();
    const retry = this.#button('player.practice.again', view, () => again(view), 'button button-primary');
    this.#put(view, h('div', { class: 'check' }, retry, help));
  }

  /** The question was answered: nothing is missing any more. */
  answered(view: QuestionView): void {
    const note = this.#places.get(view.data.key)?.querySelector('.check-note');
    if (note !== null && note !== undefined) note.textContent = '';
  }

  #put(view: QuestionView, made: HTMLElement | undefined): void {
    const { key } = view.data;
    this.#places.get(key)?.remove();
    this.#places.delete(key);
    if (made === undefined) return;
    // What was said of an answer comes before what can be done about it.
    if (made.querySelector('.check-note') === null) view.block.querySelector('[data-feedback]')?.after(made);
    else view.block.querySelector('[data-feedback]')?.before(made);
    this.#places.set(key, made);
  }

  /** The button, and beside it what is missing where it is pressed too early. */
  #check(view: QuestionView): HTMLElement {
    const note = h('span', { class: 'check-note', role: 'status' });
    const check = this.#button('player.check', view, () => {
      const valid = view.widget.valid();
      note.textContent = view.answered ? '' : this.#words('player.check.first');
      if (view.answered && valid) this.#events.check(view);
      else if (!valid) view.widget.first?.focus();
    });
    return h('div', { class: 'check' }, check, note);
  }

  #button(key: ButtonKey, view: QuestionView, press: () => void, kind = 'button'): HTMLButtonElement {
    const made = button('', press, { class: kind });
    this.#name(made, key, view);
    return made;
  }

  /** Many questions have a button of the same words: its name tells them apart. */
  #name(made: HTMLButtonElement, key: ButtonKey, view: QuestionView, of?: QuestionView['nextHint']): void {
    made.textContent = this.#words(key, { ...of });
    made.setAttribute('aria-label', `${made.textContent}: ${view.name}`);
  }
}

type ButtonKey = 'player.check' | `player.practice.${'again' | 'answer' | 'hint' | 'hintOf'}`;
