import type { PageData, PlayerData } from '../data.ts';
import { Announcer, all, button, h } from '../dom.ts';
import { Bar } from '../pages/bar.ts';
import { showPlaceInContents } from '../pages/contents.ts';
import { Navigator, type PageElement } from '../pages/navigator.ts';
import { PROGRESS_PAGE, ProgressPage } from '../pages/progress-page.ts';
import { QuizView } from '../quiz/quiz-view.ts';
import { reportOf } from '../quiz/report.ts';
import { isDone, type QuizPage } from '../quiz/results.ts';
import { realClock } from '../session/clock.ts';
import { Session } from '../session/session.ts';
import { attemptsAt, type LearnerState, submittedAttempts } from '../state/learner-state.ts';
import type { Words } from '../words.ts';
import type { Connected } from './connect.ts';
import { followPageLife } from './lifecycle.ts';
import type { Restored } from './restore.ts';

/** Puts the parts together on the document. */
export function startApplication(data: PlayerData, words: Words, connected: Connected, restored: Restored): void {
  const { lms, regime, store, opening } = connected;
  const session = new Session({
    data,
    state: restored.state,
    lms,
    store,
    readOnly: regime === 'browse' || regime === 'review',
    clock: realClock,
    online: () => navigator.onLine !== false,
    tag: Math.floor(Math.random() * 36 ** 4).toString(36),
  });
  const application = new Application(session, words, connected);
  if (restored.insteadOf !== undefined) application.catchUp(restored.insteadOf);
  application.start(opening?.location ?? '');
  followPageLife(session);
}

class Application {
  readonly #session: Session;
  readonly #words: Words;
  readonly #connected: Connected;
  readonly #announcer = new Announcer();
  readonly #bar: Bar;
  readonly #progress: ProgressPage | undefined;
  readonly #quizzes = new Map<string, QuizView>();
  readonly #marks = new Map<string, HTMLElement>();
  readonly #pages: readonly PageData[];
  readonly #navigator: Navigator | undefined;

  constructor(session: Session, words: Words, connected: Connected) {
    this.#session = session;
    this.#words = words;
    this.#connected = connected;
    const { data } = session;
    const elements = new Map(all(document, '[data-page]').map((element) => [element.dataset.page ?? '', element]));
    this.#pages = data.pages.filter(({ id }) => elements.has(id));
    this.#bar = new Bar(words, connected.regime, this.#more());
    const first = all(document, '[data-page]')[0];
    first?.before(this.#bar.element);
    for (const page of this.#pages) this.#furnish(page, elements.get(page.id) ?? document.body);
    if (data.kind !== 'web') {
      this.#progress = this.#makeProgress();
      all(document, '[data-page]').at(-1)?.after(this.#progress.element);
      this.#navigator = this.#makeNavigator(elements);
    }
    session.listen(() => this.#update());
  }

  start(preferred: string): void {
    if (this.#navigator === undefined) {
      this.#opened(this.#pages[0]?.id ?? '', undefined);
      showPlaceInContents();
    } else this.#navigator.start(preferred);
    this.#update();
    document.documentElement.classList.add('player-ready');
  }

  /** Tells the student that lost work was found, and the platform what it has missed of it. */
  catchUp(platform: LearnerState): void {
    const message = this.#words('player.notice.fromDevice');
    this.#bar.element.append(h('p', { class: 'notice', role: 'status' }, message));
    const at = new Date(realClock.now());
    for (const page of this.#pages.filter((each): each is QuizPage => each.quiz !== undefined)) {
      const known = submittedAttempts(platform, page.key).length;
      attemptsAt(this.#session.state, page.key).forEach((attempt, index) => {
        if (attempt.result === undefined || index < known) return;
        this.#session.report(reportOf(page, attempt, { number: index + 1, at, seconds: new Map() }));
      });
    }
  }

  #more(): HTMLElement {
    const print = button(this.#words('player.print'), () => window.print(), { class: 'bar-button' });
    if (this.#session.data.kind === 'web') return print;
    const exit = h('a', { class: 'bar-button', href: `#${PROGRESS_PAGE}` }, this.#progressTitle());
    return h('span', { class: 'bar-more' }, print, exit);
  }

  #furnish(page: PageData, element: HTMLElement): void {
    const { regime } = this.#connected;
    const form = element.querySelector<HTMLFormElement>('form[data-quiz]');
    if (page.quiz !== undefined && form !== null)
      this.#quizzes.set(
        page.id,
        new QuizView(page as QuizPage, form, {
          session: this.#session,
          words: this.#words,
          announcer: this.#announcer,
          clock: realClock,
          closed: regime === 'review',
          ungraded: regime === 'web' || regime === 'no-lms' || regime === 'ended-early',
        }),
      );
    if (page.completion === 'mark') {
      const place = h('div', { class: 'page-mark' });
      element.append(place);
      this.#marks.set(page.id, place);
    }
  }

  /** There is a way out only where there is a session to end. */
  get #hasSession(): boolean {
    return this.#connected.lms !== undefined;
  }

  #progressTitle(): string {
    return this.#words(this.#hasSession ? 'player.progress' : 'player.bar');
  }

  #makeProgress(): ProgressPage {
    return new ProgressPage(this.#session, this.#words, this.#progressTitle(), {
      finish: () => {
        this.#session.state.finished = true;
        this.#session.changed();
      },
      leave: this.#hasSession ? (force) => this.#leave(force) : undefined,
    });
  }

  #makeNavigator(elements: ReadonlyMap<string, HTMLElement>): Navigator {
    const progress = this.#progress;
    const pages: PageElement[] = this.#pages.flatMap(({ id, title }) => {
      const element = elements.get(id);
      return element === undefined ? [] : [{ id, title, element }];
    });
    if (progress !== undefined)
      pages.push({ id: PROGRESS_PAGE, title: this.#progressTitle(), element: progress.element });
    return new Navigator({
      pages,
      moduleTitle: this.#session.data.title,
      words: this.#words,
      lockedBy: (id) => this.#lockedBy(id, pages),
      opened: (id, before) => this.#opened(id, before),
    });
  }

  #lockedBy(id: string, pages: readonly PageElement[]): PageElement | undefined {
    const { data, state, readOnly } = this.#session;
    const at = data.pages.findIndex((page) => page.id === id);
    if (!data.sequential || readOnly || at === -1 || data.pages[at]?.reference === true) return undefined;
    const waiting = data.pages.slice(0, at).find((page) => page.required && !isDone(page, state));
    return pages.find((page) => page.id === waiting?.id);
  }

  #opened(id: string, before: string | undefined): void {
    if (before !== undefined && before !== id) this.#quizzes.get(before)?.leave();
    const session = this.#session;
    const page = this.#pages.find((each) => each.id === id);
    session.location = id;
    if (page === undefined) return;
    const locked = this.#navigator !== undefined && this.#lockedBy(id, []) !== undefined;
    if (!locked) session.state.viewed.add(page.key);
    this.#quizzes.get(id)?.enter();
    session.changed();
  }

  #update(): void {
    this.#bar.update(this.#session);
    this.#progress?.update();
    this.#navigator?.refresh();
    for (const page of this.#pages) this.#showMark(page);
    this.#showDone();
  }

  /** A page that only the student can call done. */
  #showMark(page: PageData): void {
    const place = this.#marks.get(page.id);
    if (place === undefined) return;
    const { marked } = this.#session.state;
    const done = marked.has(page.key);
    const label = this.#words(done ? 'player.mark.undo' : 'player.mark.do');
    const existing = place.querySelector('button');
    if (existing !== null) {
      existing.textContent = label;
      existing.setAttribute('aria-pressed', String(done));
      return;
    }
    const toggle = button(
      label,
      () => {
        if (marked.has(page.key)) marked.delete(page.key);
        else marked.add(page.key);
        this.#session.changed();
      },
      { 'aria-pressed': String(done) },
    );
    place.append(toggle);
  }

  /** Ticks in the table of contents. */
  #showDone(): void {
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

  /** Ends the session; nothing of the module is left to be worked on in vain. */
  #leave(force: boolean): boolean {
    if (!this.#session.end(force)) return false;
    for (const element of all(document, '[data-page]')) if (element !== this.#progress?.element) element.remove();
    for (const way of all(document, 'nav, .cw-to-contents, .bar-more')) way.hidden = true;
    return true;
  }
}
