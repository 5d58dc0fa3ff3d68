/** How long a student was at each question of an attempt: from one change of an answer to the next. */
export class SecondsSpent {
  readonly #seconds = new Map<string, number>();
  #since = 0;

  /** By the key of the question. */
  get seconds(): ReadonlyMap<string, number> {
    return this.#seconds;
  }

  /** An attempt was opened; `now` in milliseconds. */
  begin(now: number): void {
    this.#seconds.clear();
    this.#since = now;
  }

  /** The answer to a question changed; a clock that was set back takes nothing away. */
  on(key: string, now: number): void {
    this.#seconds.set(key, (this.#seconds.get(key) ?? 0) + Math.max(0, (now - this.#since) / 1000));
    this.#since = now;
  }
}
