/** New code is counted for so many minutes together; a search in whose last ones there was none has stopped growing. */
const COUNTED_FOR = 10;

/** When a search met code that had not run before, in minutes of processor time. */
export class CoverageGrowth {
  readonly #asked: number;
  readonly #grown: number[] = [];
  #last: number | undefined;
  #ended = 0;

  /** `asked`: for how many minutes it is to be searched. */
  constructor(asked: number) {
    this.#asked = asked;
  }

  /** Counts pieces of code that ran for the first time between two minutes of the search. */
  add(pieces: number, from: number, to: number): void {
    const part = Math.min(Math.floor(from / COUNTED_FOR), Math.max(Math.ceil(this.#asked / COUNTED_FOR) - 1, 0));
    for (let one = this.#grown.length; one <= part; one += 1) this.#grown.push(0);
    this.#grown[part] = (this.#grown[part] ?? 0) + pieces;
    if (pieces > 0) this.#last = to;
    this.#ended = to;
  }

  /** The minute by which code ran for the first time, the last time that any did. */
  get last(): number | undefined {
    return this.#last;
  }

  get stillGrows(): boolean {
    return this.#last !== undefined && this.#ended - this.#last < COUNTED_FOR;
  }

  /** What the line of a search says of it. */
  words(): string {
    const parts = `new ones in each ${COUNTED_FOR} minutes: ${this.#grown.join(', ')}`;
    if (this.#last === undefined) return parts;
    const minute = Math.ceil(this.#last);
    return this.stillGrows
      ? `${parts} (still growing: the last in minute ${minute})`
      : `${parts} (none after minute ${minute})`;
  }
}
