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
    const question = deleteWork === undefined ? undefined : new DeleteQuestion(words, deleteWork);
    this.element = h(
      'div',
      { class: 'player-bar', role: 'region', 'aria-label': words('player.bar') },
      h(
        'p',
        { class: 'bar-line' },
        this.#progress,
        this.#score,
        this.#saving,
        h('span', { class: 'bar-more' }, print, question?.button, way),
      ),
      question?.panel,
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
    const key = {
      saved: 'player.saving.saved',
      unsaved: 'player.saving.unsaved',
      failing: 'player.saving.failing',
      device: 'player.saving.device',
      unrecorded: 'player.saving.unrecorded',
      ended: 'player.saving.ended',
    } as const;
    const isSeeking = this.regime === 'seeking';
    this.#saving.textContent = this.#words(isSeeking ? 'player.saving.seeking' : key[saving.state]);
    this.#saving.dataset.state = saving.state;
  }
}

/** Asks before it deletes: the work is nowhere else. */
class DeleteQuestion {
  readonly button: HTMLButtonElement;
  readonly panel: HTMLElement;

  constructor(words: Words, deleteWork: () => void) {
    const said = h('p', { class: 'notice', role: 'status' });
    this.button = button(words('player.delete'), () => this.#open(true), {
      class: 'bar-button',
      'aria-expanded': 'false',
    });
    const yes = button(words('player.delete.yes'), () => {
      deleteWork();
      said.textContent = words('player.delete.done');
      show(said, true);
      this.#open(false);
    });
    const no = button(words('player.delete.no'), () => this.#open(false));
    const question = h(
      'div',
      { class: 'delete-question', role: 'group', 'aria-label': words('player.delete') },
      h('p', {}, words('player.delete.question')),
      h('div', { class: 'button-row' }, no, yes),
    );
    this.panel = h('div', {}, question, said);
    show(question, false);
    show(said, false);
  }

  #open(open: boolean): void {
    const question = this.panel.querySelector<HTMLElement>('.delete-question');
    if (question === null) return;
    show(question, open);
    this.button.setAttribute('aria-expanded', String(open));
    (open ? question.querySelector('button') : this.button)?.focus();
  }
}
