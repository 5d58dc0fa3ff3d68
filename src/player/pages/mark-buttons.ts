import type { PageData } from '../data.ts';
import { button, h } from '../dom.ts';
import type { Session } from '../session/session.ts';
import { isMarked, toggleMark } from '../state/learner-state.ts';
import type { Words } from '../words.ts';

/** A button below each page that only the student can call done. */
export class MarkButtons {
  readonly #session: Session;
  readonly #words: Words;
  readonly #buttons = new Map<string, HTMLButtonElement>();

  constructor(session: Session, words: Words) {
    this.#session = session;
    this.#words = words;
  }

  add({ key }: PageData, element: HTMLElement): void {
    const toggle = button('', () => {
      toggleMark(this.#session.state, key);
      this.#session.changed();
    });
    this.#buttons.set(key, toggle);
    element.append(h('div', { class: 'page-mark' }, toggle));
  }

  update(): void {
    for (const [key, toggle] of this.#buttons) {
      const done = isMarked(this.#session.state, key);
      toggle.textContent = this.#words(done ? 'player.mark.undo' : 'player.mark.do');
      toggle.setAttribute('aria-pressed', String(done));
    }
  }
}
