/** Something of the module that the package does not hold as the author wrote it. */
export interface Gap {
  /** The author's id of the part that it is about. */
  readonly subject: string;
  /** Ids of what the part is in, outwards: the quiz of a question, the module. */
  readonly within: readonly string[];
  /** Which promise is broken; a row of the table in `excuses.ts`. */
  readonly aspect: string;
  /** What was expected and what arrived. */
  readonly said: string;
}

/** Collects gaps of one part of the module. */
export class Gaps {
  readonly found: Gap[];
  readonly #subject: string;
  readonly #within: readonly string[];

  constructor(subject: string, within: readonly string[] = [], found: Gap[] = []) {
    this.#subject = subject;
    this.#within = within;
    this.found = found;
  }

  /** For a part inside this one. */
  inside(subject: string): Gaps {
    return new Gaps(subject, [this.#subject, ...this.#within], this.found);
  }

  add(aspect: string, said: string): void {
    this.found.push({ subject: this.#subject, within: this.#within, aspect, said });
  }

  /** A gap where two values differ. */
  same(aspect: string, expected: unknown, arrived: unknown): void {
    if (JSON.stringify(expected) !== JSON.stringify(arrived))
      this.add(aspect, `expected ${JSON.stringify(expected)}, arrived ${JSON.stringify(arrived)}`);
  }
}

export function gapText({ subject, aspect, said }: Gap): string {
  return `${subject}: ${aspect}: ${said}`;
}
