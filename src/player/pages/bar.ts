import { button, h, setText, show } from '../dom.ts';
import { shownPercent, timeToGo } from '../quiz/results.ts';
import type { Saving, Session } from '../session/session.ts';
import type { Words } from '../words.ts';
import { PROGRESS_PAGE } from './progress-page.ts';
import { timeLeft } from './time-left.ts';

/**
 * How a session runs: with a platform (`lms`, or without writing `browse` and `review`), on the website, looking for a
 * platform, without one, or with one that refuses.
 */
export type Regime = 'lms' | 'browse' | 'review' | 'web' | 'seeking' | 'no-lms' | 'refused';

export interface BarWays {
  /** Prints all pages, where one document holds them; undefined where it holds one. */
  readonly printAll: (() => void) | undefined;
  /** The title of the page for leaving; undefined where there is none. */
  readonly exit: string | undefined;
  /** Leads to what the student answered: an address, or what opens it; undefined where nothing is answered. */
  readonly answers: string | (() => void) | undefined;
  /** Deletes the work on this device; undefined where a platform has it. */
  readonly deleteWork: (() => void) | undefined;
}

/** The line below a page's title: how far the student is, the score, and whether work is safe. */
export class Bar {
  readonly element: HTMLElement;
  /** Below all pages: what is seldom wanted. */
  readonly tools: HTMLElement;
  regime: Regime;
  readonly #exit: HTMLElement | undefined;
  readonly #words: Words;
  readonly #progress = h('span', { class: 'bar-progress' });
  /** The same for the eye. */
  readonly #meter = h('progress', { class: 'bar-meter', 'aria-hidden': 'true' });
  readonly #left = h('span', { class: 'bar-left' });
  readonly #score = h('span', { class: 'bar-score' });
  readonly #saving = h('span', { class: 'bar-saving' });

  constructor(words: Words, regime: Regime, { printAll, exit, answers, deleteWork }: BarWays) {
    this.#words = words;
    this.regime = regime;
    const print = button(words('player.print'), () => window.print(), { class: 'bar-button' });
    this.#exit = exit === undefined ? undefined : h('a', { class: 'bar-button', href: `#${PROGRESS_PAGE}` }, exit);
    this.element = h(
      'div',
      { class: 'player-bar', role: 'region', 'aria-label': words('player.bar') },
      h(
        'p',
        { class: 'bar-line' },
        this.#progress,
        this.#meter,
        this.#left,
        this.#score,
        this.#saving,
        this.#exit !== undefined && h('span', { class: 'bar-more' }, this.#exit),
      ),
    );
    this.tools = h(
      'div',
      { class: 'page-tools' },
      print,
      printAll !== undefined && button(words('player.print.all'), printAll, { class: 'bar-button' }),
      typeof answers === 'string' && h('a', { class: 'bar-button', href: answers }, words('player.answers')),
      typeof answers === 'function' && button(words('player.answers'), answers, { class: 'bar-button' }),
      deleteWork !== undefined && deleteQuestion(words, deleteWork),
    );
  }

  /** Gives the way out another name. */
  rename(exit: string): void {
    if (this.#exit !== undefined) this.#exit.textContent = exit;
  }

  update(session: Session): void {
    const { done, total, score } = session.standing;
    const left = timeLeft(timeToGo(session.data, session.state), this.#words);
    this.#meter.max = Math.max(1, total);
    this.#meter.value = done;
    setText(this.#left, left);
    show(this.#left, left !== '');
    setText(this.#progress, this.#words('player.bar.progress', { done, total }));
    setText(this.#score, score === undefined ? '' : this.#words('player.bar.score', { score: shownPercent(score) }));
    show(this.#score, score !== undefined);
    this.#showSaving(session.saving);
  }

  #showSaving(saving: Saving): void {
    const state = this.regime === 'seeking' ? 'seeking' : saving.state;
    setText(this.#saving, this.#words(`player.saving.${state}`));
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
