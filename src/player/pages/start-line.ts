import { h } from '../dom.ts';
import { isDone, nextToDo, pagesToDo, timeToGo } from '../quiz/results.ts';
import type { Session } from '../session/session.ts';
import type { Words } from '../words.ts';
import { timeLeft } from './time-left.ts';

/** The way in on the overview: once something was done or opened, the way back to where the student stopped. */
export class StartLine {
  readonly #line = document.querySelector<HTMLElement>('[data-start]');
  readonly #missing = h('details', { class: 'module-missing', 'data-player': 'missing' });
  readonly #session: Session;
  readonly #words: Words;
  #shown = '';

  constructor(session: Session, words: Words) {
    this.#session = session;
    this.#words = words;
  }

  /** @param stopped - the id of the page that was open last; empty where none was */
  update(stopped: string): void {
    const { data, state } = this.#session;
    const all = pagesToDo(data);
    const left = all.filter((page) => !isDone(page, state));
    const shown = [stopped, ...left.map(({ key }) => key)].join();
    const link = this.#line?.querySelector('a');
    const facts = this.#line?.querySelector('.module-start-facts');
    const isBegun = left.length < all.length || data.pages.some(({ id }) => id === stopped);
    if (!link || !facts || !isBegun || shown === this.#shown) return;
    this.#shown = shown;
    const words = this.#words;
    const next = nextToDo(data.pages, left, stopped);
    if (next !== undefined) link.href = next.href ?? `#${next.id}`;
    link.textContent = words(next === undefined ? 'player.start.again' : 'player.start.continue');
    const time = timeLeft(timeToGo(data, state), words);
    facts.textContent =
      next === undefined ? words('player.start.allDone') : [next.title, time].filter((part) => part !== '').join(' · ');
    this.#missing.replaceChildren(
      h('summary', {}, words('player.start.missing', { count: left.length })),
      h('ul', {}, ...left.map((page) => h('li', {}, h('a', { href: page.href ?? `#${page.id}` }, page.title)))),
    );
    if (left.length > 0) this.#line?.after(this.#missing);
    else this.#missing.remove();
  }
}
