import { MAXIMUM_ID } from '../../definition/schema/parts.ts';
import { slugOf } from './slug.ts';

/** Ids of which no two may be alike. */
export class IdSpace {
  readonly #taken: Set<string>;
  /** The number behind the last one given to a stem: none before it is free. */
  readonly #next = new Map<string, number>();

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  /** Takes an id that something has already. */
  take(id: string): string {
    this.#taken.add(id);
    return id;
  }

  has(id: string): boolean {
    return this.#taken.has(id);
  }

  /** A new id out of words; `kind` tells apart what is called alike (`bread-quiz`), and is the name where words give none. */
  give(words: string, kind: string): string {
    const slug = slugOf(words);
    const named = slug === '' ? [] : [slug, `${slug}-${kind}`.slice(0, MAXIMUM_ID)];
    const free = named.find((id) => !this.#taken.has(id));
    if (free !== undefined) return this.take(free);
    const stem = slug === '' ? kind : slug;
    for (let number = this.#next.get(stem) ?? (slug === '' ? 1 : 2); ; number += 1) {
      const id = `${stem}-${number}`;
      if (this.#taken.has(id)) continue;
      this.#next.set(stem, number + 1);
      return this.take(id);
    }
  }

  /** The next free letter: `a`, `b`, … for parts that are known by nothing else. */
  giveLetter(): string {
    for (let index = 0; ; index += 1) {
      const letter = String.fromCharCode(97 + (index % 26));
      const id = index < 26 ? letter : `${letter}${Math.floor(index / 26)}`;
      if (!this.#taken.has(id)) return this.take(id);
    }
  }
}
