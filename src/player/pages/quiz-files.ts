import type { PlayerData } from '../data.ts';
import { button, h, show } from '../dom.ts';
import { type PartName, partsOf } from '../parts.ts';
import { missingOf, whenProvided } from '../provided.ts';
import type { Words } from '../words.ts';

/** How long a quiz waits for its files before the student is told, in milliseconds. */
const PATIENCE = 3000;

/**
 * The script and the styles of a document’s quizzes. A page of a website that is a quiz names them; where quizzes are
 * among other pages they are asked for when the first of these is left, at the latest when a quiz is opened.
 */
export class QuizFiles {
  readonly #files: PlayerData['quizFiles'];
  readonly #words: Words;
  readonly #parts: readonly PartName[];
  readonly #notices = new Set<HTMLElement>();
  #isAsked = false;
  #isLate = false;
  #styles: Promise<unknown> | undefined;
  #isStyled = true;

  constructor(data: PlayerData, words: Words) {
    this.#files = data.quizFiles;
    this.#parts = partsOf(data).filter((name) => name !== 'platform');
    this.#words = words;
    addEventListener('online', () => {
      if (this.#isLate) this.ask();
    });
  }

  get #isThere(): boolean {
    return missingOf(this.#parts).length === 0;
  }

  /** Asks for what is not there and was not asked for; or again, if it did not come. */
  ask(): void {
    const files = this.#files;
    if (files === undefined || this.#isAsked || this.#isThere) return;
    this.#isAsked = true;
    this.#askForStyles(files.styles);
    const answered = () => {
      this.#isAsked = false;
      this.#tellLate();
    };
    const script = h('script', { src: files.script });
    script.addEventListener('load', answered);
    script.addEventListener('error', answered);
    document.head.append(script);
    setTimeout(() => this.#tellLate(), PATIENCE);
    for (const notice of this.#notices) showRetry(notice, false);
  }

  /** Goes on when all of it is there: at once, or never. */
  whenThere(parts: readonly PartName[], go: () => void): void {
    whenProvided(parts, () => {
      if (this.#isStyled) go();
      else void this.#styles?.then(go);
    });
  }

  /** Goes on when all of it is there or did not come. */
  settled(go: () => void): void {
    if (this.#files === undefined || (this.#isThere && this.#isStyled)) {
      go();
      return;
    }
    this.ask();
    const late = new Promise((done) => setTimeout(done, PATIENCE));
    const there = new Promise<void>((done) => this.whenThere(this.#parts, done));
    void Promise.race([late, there]).then(go);
  }

  /**
   * Says that a quiz cannot begin yet, as soon as its files are late, and lets the student ask again. Whoever puts it
   * into the page takes it away.
   */
  notice(): HTMLElement {
    const again = button(this.#words('player.leave.retry'), () => this.ask(), { class: 'button button-primary' });
    const line = h('p', {}, this.#words('player.part.missing'));
    const notice = h('div', { class: 'notice', 'data-kind': 'warning', role: 'status' }, line, again);
    this.#notices.add(notice);
    show(notice, this.#isLate);
    return notice;
  }

  #askForStyles(href: string): void {
    if (document.querySelector(`link[rel="stylesheet"][href="${href}"]`) !== null) return;
    const link = h('link', { rel: 'stylesheet', href });
    this.#isStyled = false;
    this.#styles = new Promise<void>((done) => {
      link.addEventListener('load', () => done());
      link.addEventListener('error', () => {
        link.remove();
        done();
      });
    }).then(() => {
      this.#isStyled = true;
    });
    document.body.append(link);
  }

  #tellLate(): void {
    if (this.#isThere) return;
    this.#isLate = true;
    for (const notice of this.#notices) {
      show(notice, true);
      showRetry(notice, !this.#isAsked);
    }
  }
}

function showRetry(notice: HTMLElement, shown: boolean): void {
  const again = notice.querySelector('button');
  if (again !== null) show(again, shown);
}
