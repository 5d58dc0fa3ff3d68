import { afterFrame } from '../dom.ts';

/** Time, so that tests can turn it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs something later; gives back how to call it off. */
  after(milliseconds: number, run: () => void): () => void;
  /** Runs something once the screen shows what was done before it; gives back how to call it off. */
  afterFrame(run: () => void): () => void;
}

export const realClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  afterFrame,
};

/** Seconds during which the page was on view: a tab left open overnight is no time on task. */
export class Stopwatch {
  readonly #clock: Clock;
  #before = 0;
  #since: number | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  start(): void {
    this.#since ??= this.#clock.now();
  }

  stop(): void {
    this.#before = this.seconds;
    this.#since = undefined;
  }

  get seconds(): number {
    return this.#before + (this.#since === undefined ? 0 : Math.max(0, this.#clock.now() - this.#since) / 1000);
  }
}
