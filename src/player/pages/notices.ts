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
  readonly #regime = h('p', { class: 'notice', role: 'status' });
  readonly #room = h('p', { class: 'notice', role: 'status', 'data-kind': 'warning' });
  readonly #failure = h('p', { class: 'failure-words' });
  #failed = false;

  constructor(words: Words, say: (message: string) => void, tryAgain: () => void) {
    this.#words = words;
    this.#say = say;
    this.standing = h('div', { class: 'notices' }, this.#regime, this.#room);
    this.floating = h(
      'details',
      { class: 'saving-failure' },
      h('summary', {}, words('player.saving.failing')),
      this.#failure,
      button(words('player.saving.again'), tryAgain),
    );
    show(this.floating, false);
    show(this.#regime, false);
    show(this.#room, false);
  }

  /** What holds as long as the session does. `kept`: the device keeps the work. */
  standingNotice(regime: Regime, kept: boolean): void {
    const key = {
      lms: undefined,
      web: undefined,
      seeking: 'player.notice.seeking',
      'no-lms': 'player.notice.noLms',
      browse: 'player.notice.browse',
      review: 'player.notice.review',
      refused: kept ? 'player.notice.refusedKept' : 'player.notice.refused',
    } as const;
    put(this.#regime, key[regime] === undefined ? '' : this.#words(key[regime]));
    this.#regime.dataset.kind = regime === 'refused' ? 'warning' : 'plain';
  }

  /** Says something once, above the pages. */
  say(notice: Notice): void {
    this.standing.append(h('p', { class: 'notice', role: 'status' }, this.#words(notice)));
  }

  /** Offers work that this device holds besides. */
  offer(savedAt: Date, take: () => void): void {
    const notice = h(
      'div',
      { class: 'notice', role: 'status', 'data-player': 'set-aside' },
      h('p', {}, this.#words('player.setAside', { time: localTime(savedAt) })),
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
    } else if (this.#failed) put(this.#regime, saving.state === 'saved' ? this.#words('player.notice.restored') : '');
    this.#failed = failing;
    show(this.floating, failing);
    document.documentElement.classList.toggle('player-failing', failing);
    this.#tellOfRoom(saving);
  }

  #tellOfRoom({ left }: Saving): void {
    const key = left.includes('attempts')
      ? 'player.notice.room.attempts'
      : left.includes('answers')
        ? 'player.notice.room.answers'
        : left.includes('earlier-answers')
          ? 'player.notice.room.earlier'
          : 'player.notice.room.drafts';
    put(this.#room, left.length === 0 ? '' : this.#words(key));
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

/** `2026-11-23 20:41`, readable in any language. */
function localTime(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
