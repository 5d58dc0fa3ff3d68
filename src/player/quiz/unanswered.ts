import { button, focusOn, h } from '../dom.ts';
import { inOne, type Words } from '../words.ts';
import type { QuestionView } from './question-view.ts';

export interface UnansweredEvents {
  /** The list came (`true`) or went: what is otherwise in its place is to go or come. */
  readonly opened: (open: boolean) => void;
  /** The student hands in all the same. */
  readonly submit: () => void;
}

/** The list of the questions that nobody can judge as they are, with a way to each; it follows what is answered. */
export class UnansweredList {
  readonly element = h('div', { 'data-player': 'missing' });
  readonly #words: Words;
  readonly #events: UnansweredEvents;
  /** What the open list says; empty while it is closed. */
  #listed = '';

  constructor(words: Words, events: UnansweredEvents) {
    this.#words = words;
    this.#events = events;
  }

  open(missing: readonly QuestionView[]): void {
    this.#list(missing);
    focusOn(this.element.querySelector('h2') ?? this.element, this.element);
  }

  close(): void {
    this.#list([]);
  }

  /**
   * What was answered meanwhile leaves the open list, and what was emptied comes back into it. While none is open,
   * nothing is asked: a question that is asked says aloud what is wrong with it.
   */
  follow(missing: () => readonly QuestionView[]): void {
    if (this.#listed === '') return;
    const now = missing();
    if (listing(now) !== this.#listed) this.#list(now);
  }

  #list(missing: readonly QuestionView[]): void {
    this.#listed = listing(missing);
    this.#events.opened(missing.length > 0);
    this.element.replaceChildren(...(missing.length === 0 ? [] : [this.#summary(missing)]));
  }

  #summary(missing: readonly QuestionView[]): HTMLElement {
    const words = this.#words;
    const title = h('h2', { class: 'missing-title' }, words('player.missing.title', { count: missing.length }));
    const back = (): void => {
      this.close();
      missing[0]?.focus();
    };
    return h(
      'div',
      { class: 'missing', role: 'group', 'aria-label': title.textContent ?? '' },
      title,
      h('ul', {}, ...missing.map((view) => h('li', {}, linkTo(view, words)))),
      h(
        'div',
        { class: 'button-row' },
        button(words('player.missing.back'), back),
        button(words('player.missing.submit'), () => this.#events.submit(), { class: 'button button-primary' }),
      ),
    );
  }
}

function linkTo(view: QuestionView, words: Words): HTMLElement {
  const name = view.widget.valid() ? view.name : inOne(view.name, words('player.missing.number'));
  const link = h('a', { href: `#${view.block.id}` }, name);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    view.focus();
  });
  return link;
}

/** What the list says of each: equal lists need not be drawn again. */
function listing(missing: readonly QuestionView[]): string {
  return missing.map((view) => `${view.data.key} ${view.faulty}`).join(', ');
}
