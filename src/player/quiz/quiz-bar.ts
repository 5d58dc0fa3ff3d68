import { button, h, show } from '../dom.ts';
import type { Words } from '../words.ts';
import { isPreferred, type Preference, prefer } from './preferences.ts';

/** What a part adds to the line above the questions. */
export interface BarAddition {
  /** On the line itself. */
  readonly line: HTMLElement;
  /** Among what opens on demand, so that controls are quieter than questions. */
  readonly options: readonly HTMLElement[];
}

/** The line above the questions of an attempt: how many are answered, the time, and behind a word what can be set. */
export class QuizBar {
  readonly element: HTMLElement;
  readonly status = h('p', { class: 'quiz-status' });
  readonly #lines = h('div', { class: 'quiz-bar-lines' });
  readonly #options: HTMLDetailsElement;
  readonly #panel = h('div', { class: 'quiz-options-panel' });

  constructor(words: Words) {
    const summary = h('summary', {}, words('player.options'));
    this.#options = h('details', { class: 'quiz-options', hidden: true }, summary, this.#panel);
    this.element = h(
      'div',
      { class: 'quiz-bar' },
      h('div', { class: 'quiz-bar-line' }, this.status, this.#lines, this.#options),
    );
    this.#options.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !this.#options.open) return;
      this.#options.open = false;
      summary.focus();
    });
    document.addEventListener('click', ({ target }) => {
      if (target instanceof Node && !this.#options.contains(target)) this.#options.open = false;
    });
  }

  add({ line, options }: BarAddition): void {
    this.#lines.append(line);
    this.#panel.append(...options);
  }

  /** Whether an attempt can be worked on; else there is nothing to set. */
  set isOpen(open: boolean) {
    show(this.#lines, open);
    show(this.#options, open && this.#panel.hasChildNodes());
  }
}

/** A switch of the student's that this device remembers. `turned` is told how it is, now and whenever it changes. */
export function preferenceSwitch(
  preference: Preference,
  label: string,
  turned: (on: boolean) => void,
): HTMLButtonElement {
  let on = isPreferred(preference);
  const made = button(
    label,
    () => {
      on = !on;
      prefer(preference, on);
      tell();
    },
    { class: 'button switch', role: 'switch' },
  );
  const tell = () => {
    made.setAttribute('aria-checked', String(on));
    turned(on);
  };
  tell();
  return made;
}
