import { all, h, putInOrder, show } from '../dom.ts';

/** A text of so many characters fits into a closed list on a phone. */
const SHORT = 28;

export interface MatchRow {
  readonly source: string;
  readonly row: HTMLElement;
  readonly select: HTMLSelectElement;
}

/** The rows of a match in the document: a source, and the list to choose its target from. */
export class MatchRows {
  readonly rows: readonly MatchRow[];
  /** The ids of the targets, as they were in the document at first. */
  readonly presented: readonly string[];
  readonly #words: ReadonlyMap<string, string>;
  readonly #whole = new Map<HTMLSelectElement, HTMLElement>();

  constructor(root: HTMLElement) {
    this.rows = all(root, '[data-source]').flatMap((row) => {
      const select = row.querySelector('select');
      return select === null ? [] : [{ source: row.dataset.source ?? '', row, select }];
    });
    const options = [...(this.rows[0]?.select.options ?? [])];
    this.presented = options.map(({ value }) => value).filter((id) => id !== '');
    this.#words = new Map(options.map(({ value, text }) => [value, text]));
    // A closed list cuts a long text off; whoever cannot see it hears it whole from the list itself.
    for (const { select } of this.rows) {
      const text = h('p', { class: 'match-chosen', 'aria-hidden': 'true' });
      select.after(text);
      this.#whole.set(select, text);
    }
    this.showWhole();
  }

  wordsOf(target: string): string {
    return this.#words.get(target) ?? '';
  }

  /** Puts every list's targets into this order. */
  arrange(order: readonly string[]): void {
    for (const { select } of this.rows) {
      const options = new Map([...select.options].map((option) => [option.value, option]));
      const wanted = order.flatMap((id) => options.get(id) ?? []);
      putInOrder(select, wanted);
    }
  }

  /** Writes out below its list what was chosen there, where the list is too narrow for it. */
  showWhole(): void {
    for (const [select, text] of this.#whole) {
      const chosen = select.value === '' ? '' : this.wordsOf(select.value);
      show(text, chosen.length > SHORT);
      text.textContent = chosen;
    }
  }
}
