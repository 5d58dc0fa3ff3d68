import { FreeKeys } from '../draft/free-keys.ts';

/** Longest key that is made of words. */
const LONGEST_KEY = 60;

/**
 * Keys of parts that have none in their original: of their words, so that the same part has the same key when the original
 * is read again, wherever it is then. Parts with the same words are numbered.
 */
export class Keys {
  readonly #free = new FreeKeys();

  /** A key of these words that no other part has; `fallback` where there are no words. */
  of(words: string, fallback: string): string {
    const plain = words.normalize('NFC').replace(/\s+/g, ' ').trim();
    return this.#free.give((plain === '' ? fallback : plain).slice(0, LONGEST_KEY).replace(/[\ud800-\udbff]$/, ''));
  }
}
