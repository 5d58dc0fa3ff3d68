import { button, h, show } from '../dom.ts';
import type { Saving, Session } from '../session/session.ts';
import type { Words } from '../words.ts';
import { PROGRESS_PAGE } from './progress-page.ts';

/**
 * How a session runs: with a platform (`lms`, or without writing `browse` and `review`), on the website, looking for a
 * platform, without one, or with one that refuses.
 */
export type Regime = 'lms' | 'browse' | 'review' | 'web' | 'seeking' | 'no-lms' | 'refused';

export interface BarWays {
  /** The title of the page for leaving; undefined where there is none. */
  readonly exit: string | undefined;
  /** Deletes the work on this device; undefined where a platform has it. */
  readonly deleteWork: (() => void) | undefined;
}

/** The line above the pages: how far the student is, the score, and whether work is safe. */
export class Bar {
  readonly element: HTMLElement;
  regime: Regime;
  readonly #words: Words;
  readonly #progress = h('span', { class: 'bar-progress' });
  readonly #score = h('span', { class: 'bar-score' });
  readonly #saving = h('span', { class: 'bar-saving' });

  constructor(words: Words, regime: Regime, { exit, deleteWork }: BarWays) {
    this.#words = words;
    this.regime = regime;
    const print = button(words('player.print'), () => window.print(), { class: 'bar-button' });
    const way = exit !== undefined && h('a', { class: 'bar-button', href: `#${PROGRESS_PAGE}` }, exit);
    this.element = h(
      'div',
      { class: 'player-bar', role: 'region', 'aria-label': words('player.bar') },
      h(
        'p',
        { class: 'bar-line' },
        this.#progress,
        this.#score,
        this.#saving,
        h('span', { class: 'bar-more' }, print, way),
      ),
      deleteWork !== undefined && deleteQuestion(words, deleteWork),
    );
  }

  update(session: Session): void {
    const { done, total, score } = session.standing;
    this.#progress.textContent = this.#words('player.bar.progress', { done, total });
    this.#score.textContent = score === undefined ? '' : this.#words('player.bar.score', { score });
    show(this.#score, score !== undefined);
    this.#showSaving(session.saving);
  }

  #showSaving(saving: Saving): void {
    const state = this.regime === 'seeking' ? 'seeking' : saving.state;
    this.#saving.textContent = this.#words(`player.saving.${state}`);
    this.#saving.dataset.state = saving.state;
  }
}

/** Asks before it deletes: the work is nowhere else. */
function deleteQuestion(words: Words, deleteWork: () => void): HTMLElement {
  const said = h('p', { class: 'notice', role: 'status', hidden: true });
  const question = h(
    'details',
    { class: 'delete-question' },
    h('summary', {}, words('player.delete')),
    h('p', {}, words('player.delete.question')),
    button(words('player.delete.yes'), () => {
      deleteWork();
      question.open = false;
      said.textContent = words('player.delete.done');
      show(said, true);
    }),
  );
  return h('div', {}, question, said);
}
