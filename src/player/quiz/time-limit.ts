import { button, h, show } from '../dom.ts';
import type { Clock } from '../session/clock.ts';
import type { Attempt } from '../state/learner-state.ts';
import type { Words } from '../words.ts';

/** Minutes that one press of the button adds. */
const MORE_MINUTES = 10;
/** Minutes left at which a screen reader is told. */
const WARNINGS = [10, 5, 1];
const TICK = 1000;

export interface TimeLimitEvents {
  /** The student added time or switched the clock off. */
  readonly changed: () => void;
  /** Another second has passed. */
  readonly passed: () => void;
}

/**
 * A time limit that advises: the student can add time at any moment or switch it off (WCAG 2.2.1), and nothing is taken
 * away at its end.
 */
export class TimeLimit {
  readonly element: HTMLElement;
  readonly #minutes: number;
  readonly #words: Words;
  readonly #clock: Clock;
  readonly #say: (message: string) => void;
  readonly #events: TimeLimitEvents;
  readonly #left = h('p', { class: 'time-left' });
  readonly #more: HTMLButtonElement;
  readonly #off: HTMLButtonElement;
  #attempt: Attempt | undefined;
  #stop: (() => void) | undefined;
  #last = 0;
  #warned = Number.POSITIVE_INFINITY;

  constructor(minutes: number, words: Words, clock: Clock, say: (message: string) => void, events: TimeLimitEvents) {
    this.#minutes = minutes;
    this.#words = words;
    this.#clock = clock;
    this.#say = say;
    this.#events = events;
    this.#more = button(words('player.time.more', { minutes: MORE_MINUTES }), () => this.#extend(MORE_MINUTES));
    this.#off = button(words('player.time.off'), () => this.#extend('off'));
    this.element = h('div', { class: 'time-limit' }, this.#left, this.#more, this.#off);
  }

  start(attempt: Attempt): void {
    this.stop();
    this.#attempt = attempt;
    this.#last = this.#clock.now();
    this.#warned = Number.POSITIVE_INFINITY;
    this.#tick();
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #tick(): void {
    const attempt = this.#attempt;
    if (attempt === undefined) return;
    const now = this.#clock.now();
    // A sleeping computer spends no time on the quiz.
    attempt.seconds += Math.min(5, Math.max(0, (now - this.#last) / 1000));
    this.#last = now;
    this.#events.passed();
    this.#show(attempt);
    this.#stop = this.#clock.after(TICK, () => this.#tick());
  }

  #show(attempt: Attempt): void {
    const off = attempt.extension === 'off';
    show(this.#more, !off);
    show(this.#off, !off);
    if (attempt.extension === 'off') {
      this.#left.textContent = this.#words('player.time.isOff');
      return;
    }
    const seconds = (this.#minutes + attempt.extension) * 60 - attempt.seconds;
    const minutes = Math.max(0, Math.ceil(seconds / 60));
    const words = seconds <= 0 ? this.#words('player.time.over') : this.#words('player.time.left', { minutes });
    if (this.#left.textContent !== words) this.#left.textContent = words;
    const warning = seconds <= 0 ? 0 : WARNINGS.find((limit) => minutes === limit);
    if (warning !== undefined && warning < this.#warned) {
      this.#warned = warning;
      this.#say(words);
    }
  }

  #extend(by: number | 'off'): void {
    const attempt = this.#attempt;
    if (attempt === undefined || attempt.extension === 'off') return;
    attempt.extension = by === 'off' ? 'off' : attempt.extension + by;
    this.#warned = Number.POSITIVE_INFINITY;
    this.#show(attempt);
    this.#say(this.#left.textContent ?? '');
    this.#events.changed();
  }
}
