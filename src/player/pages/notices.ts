import { button, h, show } from '../dom.ts';
import type { Saving } from '../session/session.ts';
import type { Words } from '../words.ts';
import type { Regime } from './bar.ts';

type Notice = 'player.notice.fromDevice' | 'player.notice.unreadable' | 'player.notice.late';

/** What a student is told about saving: lines above the pages, and where it fails one that is seen wherever they are. */
export class Notices {
  /** Stays above the pages. */
  readonly standing: HTMLElement;
  /** At the window's lower edge while saving fails; can be folded to a line. */
  readonly floating: HTMLDetailsElement;
  readonly #words: Words;
  readonly #say: (message: string) => void;
  readonly #standing = h('p', { class: 'notice', role: 'status' });
  readonly #room = h('p', { class: 'notice', role: 'status', 'data-kind': 'warning' });
  readonly #failure = h('p', { class: 'failure-words' });
  regime: Regime = 'lms';
  #failed = false;

  constructor(words: Words, say: (message: string) => void, tryAgain: () => void) {
    this.#words = words;
    this.#say = say;
    this.standing = h('div', { class: 'notices' }, this.#standing, this.#room);
    this.floating = h(
      'details',
      { class: 'saving-failure' },
      h('summary', {}, words('player.saving.failing')),
      this.#failure,
      button(words('player.saving.again'), tryAgain),
    );
    show(this.floating, false);
    show(this.#standing, false);
    show(this.#room, false);
  }

  /** Says something once, above the pages. */
  say(notice: Notice): void {
    this.standing.append(h('p', { class: 'notice', role: 'status' }, this.#words(notice)));
  }

  /** Offers work that this device holds besides. */
  offer(take: () => void): void {
    const notice = h(
      'div',
      { class: 'notice', role: 'status', 'data-player': 'set-aside' },
      h('p', {}, this.#words('player.setAside')),
      button(this.#words('player.setAside.take'), () => {
        take();
        notice.remove();
      }),
    );
    this.standing.append(notice);
  }

  update(saving: Saving): void {
    const failing = saving.state === 'failing';
    if (failing) {
      const words = this.#words(saving.kept ? 'player.notice.failingKept' : 'player.notice.failingLost');
      this.#failure.textContent = words;
      if (!this.#failed) this.#appear(words);
    }
    if (this.#failed && saving.state === 'saved') put(this.#standing, this.#words('player.notice.restored'));
    else if (this.regime !== 'lms') put(this.#standing, this.#ofRegime(saving));
    this.#failed = failing;
    show(this.floating, failing);
    document.documentElement.classList.toggle('player-failing', failing);
    this.#tellOfRoom(saving);
  }

  /** What holds as long as the session does. */
  #ofRegime({ state }: Saving): string {
    const { regime } = this;
    if (regime === 'lms' || regime === 'web') return '';
    if (state === 'unrecorded' && (regime === 'no-lms' || regime === 'refused'))
      return this.#words(`player.notice.is.${regime}-lost`);
    return this.#words(`player.notice.is.${regime}`);
  }

  /** Of several things that had no room the one that matters most. */
  #tellOfRoom({ left }: Saving): void {
    const worst = (['attempts', 'answers', 'earlier', 'drafts', 'flags'] as const).find((kind) => left.includes(kind));
    put(this.#room, worst === undefined ? '' : this.#words(`player.notice.room.${worst}`));
  }

  /** Said once: each further try would interrupt a screen reader again. */
  #appear(words: string): void {
    // In a low window, or a much enlarged one, a line of it is enough.
    this.floating.open = innerHeight > 400;
    this.#say(words);
  }
}

function put(notice: HTMLElement, message: string): void {
  if (notice.textContent !== message) notice.textContent = message;
  show(notice, message !== '');
}
