import { all, bringIntoView, focusOn, h, show } from '../dom.ts';
import type { Words } from '../words.ts';
import { showPlaceInContents } from './contents.ts';

export interface PageElement {
  readonly id: string;
  readonly title: string;
  readonly element: HTMLElement;
}

export interface NavigatorOptions {
  readonly pages: readonly PageElement[];
  readonly moduleTitle: string;
  readonly words: Words;
  /** The page that must be done first; undefined where the page may be opened. */
  readonly lockedBy: (id: string) => PageElement | undefined;
  readonly opened: (id: string, before: string | undefined) => void;
}

/**
 * Shows one page of a document at a time. The address behind `#` names the page, or a place inside one, so that the
 * browser's back button, links between pages and footnotes work as on any website.
 */
export class Navigator {
  readonly #options: NavigatorOptions;
  readonly #locked: HTMLElement;
  #current: PageElement | undefined;

  constructor(options: NavigatorOptions) {
    this.#options = options;
    this.#locked = h('div', { class: 'page page-locked', 'data-player': 'locked' });
    options.pages[0]?.element.before(this.#locked);
    for (const page of options.pages) this.#addPager(page);
    addEventListener('hashchange', () => this.#follow(true));
  }

  get current(): string {
    return this.#current?.id ?? '';
  }

  /** Opens the page that the address names, else `preferred`, else the first. */
  start(preferred: string): void {
    const page = this.#pageOf(location.hash) ?? this.#options.pages.find(({ id }) => id === preferred);
    this.#open(page ?? this.#options.pages[0], false);
  }

  open(id: string): void {
    if (location.hash === `#${id}`) this.#follow(true);
    else location.hash = id;
  }

  /** Shows again whether the open page and the links to others are locked. */
  refresh(): void {
    this.#showLock();
    for (const link of all<HTMLAnchorElement>(document, 'nav a[href^="#"]')) {
      const locked = this.#options.lockedBy(link.hash.slice(1)) !== undefined;
      if (locked) link.setAttribute('aria-disabled', 'true');
      else link.removeAttribute('aria-disabled');
      this.#markLocked(link, locked);
    }
  }

  /** A word says it, too: a paler colour alone tells nobody why. */
  #markLocked(link: HTMLElement, locked: boolean): void {
    const mark = link.querySelector('[data-player="locked"]');
    if (locked === (mark !== null)) return;
    mark?.remove();
    if (!locked) return;
    const words = this.#options.words('player.locked.mark');
    const title = link.querySelector('.cw-nav-title, .pager-title');
    title?.append(h('span', { class: 'nav-locked', 'data-player': 'locked' }, ` (${words})`));
  }

  #follow(focus: boolean): void {
    const hash = decode(location.hash);
    const page = this.#pageOf(location.hash);
    if (page === undefined) return;
    const moved = page !== this.#current;
    if (moved || hash === page.id) this.#open(page, focus);
    const place = hash === page.id ? null : document.getElementById(hash);
    if (place !== null) bringIntoView(place);
  }

  #pageOf(hash: string): PageElement | undefined {
    const id = decode(hash);
    if (id === '') return undefined;
    const target = document.getElementById(id);
    return this.#options.pages.find(
      ({ element }) => element === target || (target !== null && element.contains(target)),
    );
  }

  #open(page: PageElement | undefined, focus: boolean): void {
    if (page === undefined) return;
    const before = this.#current?.id;
    this.#current = page;
    for (const other of this.#options.pages) show(other.element, other === page);
    document.title = `${page.title} – ${this.#options.moduleTitle}`;
    for (const link of all<HTMLAnchorElement>(document, 'nav a[href^="#"]')) {
      if (link.hash === `#${page.id}`) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    showPlaceInContents();
    this.#options.opened(page.id, before);
    this.refresh();
    const visible = this.#locked.hidden ? page.element : this.#locked;
    const heading = visible.querySelector<HTMLElement>('h1, h2') ?? visible;
    if (focus) {
      focusOn(heading);
      window.scrollTo({ top: 0, behavior: 'instant' });
    }
  }

  #showLock(): void {
    const page = this.#current;
    const first = page === undefined ? undefined : this.#options.lockedBy(page.id);
    show(this.#locked, first !== undefined);
    if (page === undefined) return;
    show(page.element, first === undefined);
    if (first === undefined) return;
    const { words } = this.#options;
    this.#locked.replaceChildren(
      h('h1', {}, page.title),
      h('p', {}, words('player.locked', { title: first.title })),
      h('p', {}, h('a', { href: `#${first.id}`, class: 'button' }, words('player.locked.go', { title: first.title }))),
    );
  }

  #addPager(page: PageElement): void {
    const { pages, words } = this.#options;
    const at = pages.indexOf(page);
    const link = (other: PageElement | undefined, key: 'player.previous' | 'player.next', rel: 'prev' | 'next') =>
      other !== undefined &&
      h(
        'a',
        { href: `#${other.id}`, class: `pager-link pager-${rel}`, rel },
        h('span', { class: 'pager-word' }, words(key)),
        h('span', { class: 'pager-title' }, other.title),
      );
    page.element.append(
      h(
        'nav',
        { class: 'pager', 'aria-label': words('player.pager') },
        link(pages[at - 1], 'player.previous', 'prev'),
        h('a', { href: '#contents', class: 'pager-link pager-contents' }, words('player.contents')),
        link(pages[at + 1], 'player.next', 'next'),
      ),
    );
  }
}

function decode(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#/, ''));
  } catch {
    return '';
  }
}
