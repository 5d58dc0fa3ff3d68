import { h, show } from '../dom.ts';
import type { Saving, Session } from '../session/session.ts';
import type { Words } from '../words.ts';

/** What is told about saving when nothing is wrong. */
export type Regime = 'lms' | 'web' | 'no-lms' | 'browse' | 'review' | 'ended-early';

/** The line above the pages: how far the student is, the score, and whether work is safe. */
export class Bar {
  readonly element: HTMLElement;
  readonly #words: Words;
  readonly #regime: Regime;
  readonly #progress = h('span', { class: 'bar-progress' });
  readonly #score = h('span', { class: 'bar-score' });
  readonly #saving = h('span', { class: 'bar-saving' });
  readonly #notice = h('div', { class: 'notice', role: 'status' });
  #failed = false;

  constructor(words: Words, regime: Regime, more: HTMLElement | undefined) {
    this.#words = words;
    this.#regime = regime;
    this.element = h(
      'div',
      { class: 'player-bar', role: 'region', 'aria-label': words('player.bar') },
      h('p', { class: 'bar-line' }, this.#progress, this.#score, this.#saving, more),
      this.#notice,
    );
    this.#tell(this.#standingNotice());
  }

  update(session: Session): void {
    const { done, total, score } = session.standing;
    this.#progress.textContent = this.#words('player.bar.progress', { done, total });
    this.#score.textContent = score === undefined ? '' : this.#words('player.bar.score', { score });
    show(this.#score, score !== undefined);
    this.#showSaving(session.saving);
  }

  #showSaving(saving: Saving): void {
    const key = {
      saved: 'player.saving.saved',
      unsaved: 'player.saving.unsaved',
      failing: 'player.saving.failing',
      device: 'player.saving.device',
      unrecorded: 'player.saving.unrecorded',
      ended: 'player.saving.ended',
    } as const;
    this.#saving.textContent = this.#words(key[saving.state]);
    this.#saving.dataset.state = saving.state;
    if (saving.state === 'failing') {
      this.#failed = true;
      this.#tell(this.#words(saving.kept ? 'player.notice.failingKept' : 'player.notice.failingLost'), 'warning');
    } else if (saving.state === 'saved' && this.#failed) {
      this.#failed = false;
      this.#tell(this.#words('player.notice.restored'), 'good');
    } else if (!this.#failed && saving.left.length > 0) {
      const key = saving.left.includes('answers') ? 'player.notice.answersTooLong' : 'player.notice.draftsTooLong';
      this.#tell(this.#words(key), 'warning');
    }
  }

  /** Says something that stays on the page; an empty message takes it away. */
  #tell(message: string, kind: 'plain' | 'warning' | 'good' = 'plain'): void {
    this.#notice.dataset.kind = kind;
    if (this.#notice.textContent !== message) this.#notice.textContent = message;
    show(this.#notice, message !== '');
  }

  #standingNotice(): string {
    const key = {
      'no-lms': 'player.notice.noLms',
      browse: 'player.notice.browse',
      review: 'player.notice.review',
      'ended-early': 'player.notice.endedEarly',
    } as const;
    return this.#regime === 'lms' || this.#regime === 'web' ? '' : this.#words(key[this.#regime]);
  }
}
