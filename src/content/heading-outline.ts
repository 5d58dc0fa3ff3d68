/** Gives headings levels without gaps that fit below the page's own title. */
export class HeadingOutline {
  readonly #top: number;
  /** The headings that the next one may be under: the author's level and the level given. */
  readonly #path: { readonly written: number; readonly given: number }[] = [];

  constructor(top: number) {
    this.#top = top;
  }

  /** The level for a heading that the author wrote with `written` signs, and whether a level was skipped before it. */
  next(written: number): { readonly level: number; readonly skipped: boolean } {
    const before = this.#path.at(-1)?.written ?? written;
    while ((this.#path.at(-1)?.written ?? 0) >= written) this.#path.pop();
    const parent = this.#path.at(-1);
    const level = Math.min(6, (parent?.given ?? this.#top - 1) + 1);
    this.#path.push({ written, given: level });
    return { level, skipped: written > before + 1 };
  }
}
