import type { QuizData } from '../data.ts';
import { type Announcer, button } from '../dom.ts';
import type { Words } from '../words.ts';
import type { QuestionView } from './question-view.ts';

/** With immediate feedback every question that is scored has a button that ends it. */
export class CheckButtons {
  readonly #wanted: boolean;
  readonly #words: Words;
  readonly #announcer: Announcer;
  readonly #check: (view: QuestionView) => void;
  readonly #buttons = new Map<string, HTMLButtonElement>();

  constructor(quiz: QuizData, words: Words, announcer: Announcer, check: (view: QuestionView) => void) {
    this.#wanted = quiz.settings.feedback === 'immediate';
    this.#words = words;
    this.#announcer = announcer;
    this.#check = check;
  }

  /** Puts the button there, or takes it away. */
  place(view: QuestionView, open: boolean): void {
    const { key, interaction } = view.data;
    this.#buttons.get(key)?.remove();
    this.#buttons.delete(key);
    if (!open || !this.#wanted || interaction.kind === 'extendedText') return;
    const words = this.#words;
    const made = button(words('player.check'), () => {
      if (view.answered && view.widget.valid()) this.#check(view);
      else this.#announcer.say(words('player.check.first'));
    });
    made.setAttribute('aria-label', `${words('player.check')}: ${view.name}`);
    view.block.querySelector('[data-feedback]')?.before(made);
    this.#buttons.set(key, made);
  }
}
