import { afterFrame, button, focusOn, h, show } from '../dom.ts';
import { inOne, type Words } from '../words.ts';
import type { QuestionView } from './question-view.ts';

/** What a student may want to do before handing in. */
export interface LeftToDo {
  /** Questions that nobody can judge as they are. */
  readonly missing: readonly QuestionView[];
  /** Questions that the student flagged for later. */
  readonly flagged: readonly QuestionView[];
}

export interface UnansweredEvents {
  /** The list came (`true`) or went: what is otherwise in its place is to go or come. */
  readonly opened: (open: boolean) => void;
  /** The student wants to be at a question. */
  readonly go: (view: QuestionView) => void;
  /** The student hands in all the same. */
  readonly submit: () => void;
}

/** The list of the questions that are not answered or are flagged, with a way to each; it follows what is answered. */
export class UnansweredList {
  readonly element = h('div', { 'data-player': 'missing' });
  readonly #words: Words;
  readonly #events: UnansweredEvents;
  /** What the open list says; empty while it is closed. */
  #listed = '';
  #callOff = (): void => {};

  constructor(words: Words, events: UnansweredEvents) {
    this.#words = words;
    this.#events = events;
  }

  open(left: LeftToDo): void {
    this.#list(left);
    focusOn(this.element.querySelector('h2') ?? this.element, this.element);
  }

  close(): void {
    this.#list({ missing: [], flagged: [] });
  }

  /**
   * What was answered meanwhile leaves the open list, and what was emptied comes back into it. While none is open,
   * nothing is asked: a question that is asked says aloud what is wrong with it.
   */
  follow(left: () => LeftToDo): void {
    if (this.#listed === '') return;
    const now = left();
    if (listing(now) !== this.#listed) this.#list(now);
  }

  #list(left: LeftToDo): void {
    this.#callOff();
    this.#listed = listing(left);
    const isOpen = this.#listed !== '';
    this.#events.opened(isOpen);
    show(this.element, isOpen);
    if (isOpen) this.element.replaceChildren(this.#summary(left));
    // What has the focus is not taken out of the page by the press itself: the browser would lay the page out for that.
    else this.#callOff = afterFrame(() => this.element.replaceChildren());
  }

  #summary({ missing, flagged }: LeftToDo): HTMLElement {
    const words = this.#words;
    const others = flagged.filter((view) => !missing.includes(view));
    const lists = [
      ...this.#section(words('player.missing.title', { count: missing.length }), missing, flagged),
      ...this.#section(words('player.missing.flagged', { count: others.length }), others, []),
    ];
    const back = (): void => {
      const [first] = [...missing, ...others];
      this.close();
      if (first !== undefined) this.#events.go(first);
    };
    return h(
      'div',
      { class: 'missing', role: 'group', 'aria-label': lists[0]?.textContent ?? '' },
      ...lists,
      h(
        'div',
        { class: 'button-row' },
        button(words('player.missing.back'), back),
        button(words('player.missing.submit'), () => this.#events.submit(), { class: 'button button-primary' }),
      ),
    );
  }

  #section(title: string, views: readonly QuestionView[], flagged: readonly QuestionView[]): readonly HTMLElement[] {
    if (views.length === 0) return [];
    const items = views.map((view) => h('li', {}, this.#linkTo(view, flagged.includes(view))));
    return [h('h2', { class: 'missing-title' }, title), h('ul', { class: 'missing-list' }, ...items)];
  }

  #linkTo(view: QuestionView, isFlagged: boolean): HTMLElement {
    const words = this.#words;
    const notes = [
      ...(view.widget.valid() ? [] : [words('player.missing.number')]),
      ...(isFlagged ? [words('player.missing.isFlagged')] : []),
    ];
    const link = h('a', { href: `#${view.block.id}` }, notes.length === 0 ? view.name : inOne(view.name, ...notes));
    link.addEventListener('click', (event) => {
      event.preventDefault();
      this.#events.go(view);
    });
    return link;
  }
}

/** What the list says of each: equal lists need not be drawn again. */
function listing({ missing, flagged }: LeftToDo): string {
  return [
    ...missing.map((view) => `${view.data.key} ${view.faulty}`),
    ...flagged.map((view) => `${view.data.key} flagged`),
  ].join(', ');
}
