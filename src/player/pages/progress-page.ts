import type { PageData } from '../data.ts';
import { button, focusOn, h } from '../dom.ts';
import { isDone, shownPercent } from '../quiz/results.ts';
import type { Session } from '../session/session.ts';
import type { Words } from '../words.ts';

export const PROGRESS_PAGE = 'cartwright-progress';

export interface ProgressActions {
  /** No more attempts: the platform is told that the module is finished. */
  readonly finish: () => void;
  /** What saves and ends the session; undefined where there is no session to end. */
  readonly leave: () => ((force: boolean) => boolean) | undefined;
}

/** How far the student has come, and the way out. */
export class ProgressPage {
  readonly element = h('section', { class: 'page page-progress', id: PROGRESS_PAGE, 'data-page': PROGRESS_PAGE });
  readonly #session: Session;
  readonly #words: Words;
  readonly #actions: ProgressActions;
  readonly #heading = h('h1');
  readonly #body = h('div');
  #title: string;
  #shown = '';

  constructor(session: Session, words: Words, title: string, actions: ProgressActions) {
    this.#title = title;
    this.#session = session;
    this.#words = words;
    this.#actions = actions;
    this.element.append(this.#heading, this.#body);
    this.update();
  }

  /** Gives the page another title: a platform came late, and with it a session to end. */
  rename(title: string): void {
    this.#title = title;
    this.update();
  }

  /** Shows what has changed, and only then: whoever is on a button must not lose it. */
  update(): void {
    const { standing: now, state } = this.#session;
    const done = this.#session.data.pages.map((page) => isDone(page, state));
    const shown = JSON.stringify([now, this.#title, done]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const words = this.#words;
    const { standing, data } = this.#session;
    const pages = data.pages.filter((page) => page.completion !== 'none');
    this.#heading.textContent = this.#title;
    this.#body.replaceChildren(
      h(
        'p',
        { class: 'progress-summary' },
        words('player.bar.progress', { done: standing.done, total: standing.total }),
      ),
      ...(standing.score === undefined
        ? []
        : [h('p', { class: 'progress-score' }, words('player.bar.score', { score: shownPercent(standing.score) }))]),
      ...(standing.success === 'unknown'
        ? []
        : [
            h(
              'p',
              { class: 'progress-success' },
              words(standing.success === 'passed' ? 'player.status.passed' : 'player.status.failed'),
            ),
          ]),
      h('ul', { class: 'progress-list' }, ...pages.map((page) => this.#item(page))),
      ...this.#ways(),
    );
  }

  #item(page: PageData): HTMLElement {
    const done = isDone(page, this.#session.state);
    const state = this.#words(done ? 'player.done' : page.required ? 'player.notDone' : 'player.optional');
    return h(
      'li',
      { 'data-done': String(done) },
      h('a', { href: page.href ?? `#${page.id}` }, page.title),
      ' ',
      h('span', { class: 'progress-state' }, state),
    );
  }

  #ways(): readonly HTMLElement[] {
    const words = this.#words;
    const { mayFinish, final } = this.#session.standing;
    const { finish } = this.#actions;
    const leave = this.#actions.leave();
    const ways: HTMLElement[] = [];
    if (mayFinish && !this.#session.readOnly)
      ways.push(
        h('h2', {}, words('player.finish.title')),
        h('p', {}, words('player.finish.explanation')),
        h(
          'p',
          {},
          button(words('player.finish'), () => this.#finish(finish), { class: 'button button-primary' }),
        ),
      );
    if (leave !== undefined)
      ways.push(
        h('h2', {}, words('player.leave.title')),
        ...(this.#session.readOnly
          ? []
          : [h('p', {}, words(final ? 'player.leave.final' : 'player.leave.explanation'))]),
        h(
          'p',
          {},
          button(words('player.leave'), () => this.#leave(leave, false), { class: 'button' }),
        ),
      );
    return ways;
  }

  #finish(finish: () => void): void {
    finish();
    focusOn(this.#heading);
  }

  #leave(leave: (force: boolean) => boolean, force: boolean): void {
    const words = this.#words;
    if (leave(force)) {
      this.#heading.textContent = words('player.left');
      this.#body.replaceChildren(h('p', {}, words('player.left.explanation')));
      focusOn(this.#heading);
      return;
    }
    this.element.querySelector('.leave-failed')?.remove();
    const failed = h(
      'div',
      { class: 'leave-failed', role: 'alert' },
      h('p', {}, words('player.leave.failed')),
      h(
        'div',
        { class: 'button-row' },
        button(words('player.leave.retry'), () => this.#leave(leave, false), { class: 'button button-primary' }),
        button(words('player.leave.anyway'), () => this.#leave(leave, true)),
      ),
    );
    this.#body.append(failed);
    focusOn(failed);
  }
}
