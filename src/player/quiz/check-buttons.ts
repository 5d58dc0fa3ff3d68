import type { QuizData } from '../data.ts';
import { button, h } from '../dom.ts';
import type { Words } from '../words.ts';
import type { QuestionView } from './question-view.ts';

/** With immediate feedback every question that is scored has a button that ends it. */
export class CheckButtons {
  readonly #wanted: boolean;
  readonly #words: Words;
  readonly #check: (view: QuestionView) => void;
  readonly #places = new Map<string, HTMLElement>();

  constructor(quiz: QuizData, words: Words, check: (view: QuestionView) => void) {
    this.#wanted = quiz.settings.feedback === 'immediate';
    this.#words = words;
    this.#check = check;
  }

  /** Puts the button there, or takes it away. */
  place(view: QuestionView, open: boolean): void {
    const { key, interaction } = view.data;
    this.#places.get(key)?.remove();
    this.#places.delete(key);
    if (!open || !this.#wanted || interaction.kind === 'extendedText') return;
    const made = this.#placeFor(view);
    view.block.querySelector('[data-feedback]')?.before(made);
    this.#places.set(key, made);
  }

  /** The question was answered: nothing is missing any more. */
  answered(view: QuestionView): void {
    const note = this.#places.get(view.data.key)?.querySelector('.check-note');
    if (note !== null && note !== undefined) note.textContent = '';
  }

  /** The button, and beside it what is missing where it is pressed too early. */
  #placeFor(view: QuestionView): HTMLElement {
    const words = this.#words;
    const note = h('span', { class: 'check-note', role: 'status' });
    const check = button(
      words('player.check'),
      () => {
        const valid = view.widget.valid();
        note.textContent = view.answered ? '' : words('player.check.first');
        if (view.answered && valid) this.#check(view);
        else if (!valid) view.widget.first?.focus();
      },
      { 'aria-label': `${words('player.check')}: ${view.name}` },
    );
    return h('div', { class: 'check' }, check, note);
  }
}
