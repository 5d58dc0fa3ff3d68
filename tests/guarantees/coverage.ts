/** What ran of one file: places of its text from `start` to before `end`. */
export interface Covered {
  readonly file: string;
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

/** What has run so far, letter by letter of the program's text, so that a place counts once however it is cut. */
export class Coverage {
  readonly #files = new Map<string, Uint8Array>();
  #blocks = 0;

  /** Pieces of the program that ran for the first time when they were added. */
  get blocks(): number {
    return this.#blocks;
  }

  /** Adds what ran, and tells how many new pieces that were. */
  add(covered: readonly Covered[]): number {
    const before = this.#blocks;
    for (const { file, ranges } of covered) {
      const known = this.#of(file, Math.max(0, ...ranges.map(([, end]) => end)));
      for (const [start, end] of ranges) this.#blocks += mark(known, start, end);
    }
    return this.#blocks - before;
  }

  #of(file: string, length: number): Uint8Array {
    const known = this.#files.get(file) ?? new Uint8Array(0);
    if (known.length >= length) return known;
    const longer = new Uint8Array(length);
    longer.set(known);
    this.#files.set(file, longer);
    return longer;
  }
}

/** Marks a place, and counts the pieces of it that were not marked. */
function mark(known: Uint8Array, start: number, end: number): number {
  let pieces = 0;
  let isNew = false;
  for (let at = start; at < end; at += 1) {
    if (known[at] === 0 && !isNew) pieces += 1;
    isNew = known[at] === 0;
    known[at] = 1;
  }
  return pieces;
}
