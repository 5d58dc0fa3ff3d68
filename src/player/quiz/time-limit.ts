import { button, h, show } from '../dom.ts';
import type { Clock } from '../session/clock.ts';
import type { Attempt } from '../state/learner-state.ts';
import { inOne, type Words } from '../words.ts';
import { type BarAddition, preferenceSwitch } from './quiz-bar.ts';

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
 * A time limit that advises: the student can add time at any moment or take it off (WCAG 2.2.1), and nothing is taken
 * away at its end. Whoever hides the clock sees and hears of it only that the time is over.
 */
export class TimeLimit {
  /** What it adds to the line above the questions. */
  readonly addition: BarAddition;
  readonly #minutes: number;
  readonly #words: Words;
  readonly #clock: Clock;
  readonly #say: (message: string) => void;
  readonly #events: TimeLimitEvents;
  readonly #left = h('p', { class: 'time-left' });
  /** What can be done when the time is over. */
  readonly #note: HTMLElement;
  readonly #hide: HTMLButtonElement;
  readonly #more: HTMLButtonElement;
  readonly #off: HTMLButtonElement;
  #attempt: Attempt | undefined;
  #stop: (() => void) | undefined;
  #last = 0;
  #isHidden = false;
  #warned = Number.POSITIVE_INFINITY;

  constructor(minutes: number, words: Words, clock: Clock, say: (message: string) => void, events: TimeLimitEvents) {
    this.#minutes = minutes;
    this.#words = words;
    this.#clock = clock;
    this.#say = say;
    this.#events = events;
    this.#more = button(words('player.time.more', { minutes: MORE_MINUTES }), () => this.#extend(MORE_MINUTES));
    this.#off = button(words('player.time.off'), () => this.#extend('off'));
    this.#note = h('p', { class: 'time-note' }, words('player.time.ways'));
    this.#hide = preferenceSwitch('hide-clock', words('player.time.hide'), (hidden) => {
      this.#isHidden = hidden;
      if (this.#attempt !== undefined) this.#show(this.#attempt);
    });
    this.addition = { line: this.#left, options: [this.#note, this.#hide, this.#more, this.#off] };
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
    const { extension } = attempt;
    const off = extension === 'off';
    const seconds = off ? Number.POSITIVE_INFINITY : (this.#minutes + extension) * 60 - attempt.seconds;
    const isOver = seconds <= 0;
    for (const each of [this.#hide, this.#more, this.#off]) show(each, !off);
    show(this.#note, isOver);
    show(this.#left, off || isOver || !this.#isHidden);
    const minutes = Math.ceil(seconds / 60);
    const words = this.#words;
    const told = off
      ? words('player.time.isOff')
      : isOver
        ? words('player.time.over')
        : words('player.time.left', { minutes });
    if (this.#left.textContent !== told) this.#left.textContent = told;
    this.#left.toggleAttribute('data-over', isOver);
    const warning = isOver ? 0 : this.#isHidden ? undefined : WARNINGS.find((limit) => minutes === limit);
    if (warning === undefined || warning >= this.#warned) return;
    this.#warned = warning;
    this.#say(isOver ? inOne(told, words('player.time.ways')) : told);
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
