/** Keys of which no two are alike: those that are wanted twice are numbered. */
export class FreeKeys {
  readonly #used = new Set<string>();
  /** The number behind the last one given to a key: none before it is free, and none is asked for twice. */
  readonly #next = new Map<string, number>();

  /** The key that is wanted, or where something has it, that key with the next number: `Dates (2)`. */
  give(wanted: string): string {
    let key = wanted;
    let number = this.#next.get(wanted) ?? 2;
    for (; this.#used.has(key); number += 1) key = `${wanted} (${number})`;
    this.#next.set(wanted, number);
    this.#used.add(key);
    return key;
  }
}
