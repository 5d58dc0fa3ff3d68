import { all, h } from '../dom.ts';
import { isDone } from '../quiz/results.ts';
import type { Session } from '../session/session.ts';
import type { Words } from '../words.ts';

/** Ticks in the table of contents. */
export class DoneTicks {
  readonly #session: Session;
  readonly #words: Words;

  constructor(session: Session, words: Words) {
    this.#session = session;
    this.#words = words;
  }

  update(): void {
    const { data, state } = this.#session;
    const byAddress = new Map(data.pages.map((page) => [page.href ?? `#${page.id}`, page]));
    for (const link of all<HTMLAnchorElement>(document, 'nav a[href]:not(.pager-link)')) {
      const page = byAddress.get(link.getAttribute('href') ?? '');
      const done = page !== undefined && page.completion !== 'none' && isDone(page, state);
      if ((link.dataset.done === 'true') === done) continue;
      link.dataset.done = String(done);
      link.querySelector('[data-player="done"]')?.remove();
      if (done)
        link.append(h('span', { class: 'visually-hidden', 'data-player': 'done' }, ` (${this.#words('player.done')})`));
    }
  }
}
