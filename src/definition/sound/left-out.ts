import { isRecord } from '../../source/unknown-value.ts';
import { UNREAD } from '../../source/unread.ts';
import { meantId } from '../written-id.ts';

/** What of a definition later stages do not see as it was meant, so that they do not complain of what follows from it. */
export class LeftOut {
  /** Pointers, as written, of parts that are missing, wrong, or gone. */
  readonly pointers = new Set<string>();
  /** Those of them under which the author's own words are no longer what is looked at. */
  readonly replaced = new Set<string>();
  /** Whatever may be the id of something that is gone, or whose id cannot be used as it is written. */
  readonly ids = new Set<string>();
  /** All that looks like an id in what is gone: it may have been a use of one. */
  readonly words = new Set<string>();
  /** Lists of the definition in which something has no id that could be known. */
  readonly anonymous = new Set<string>();
  /** Whether texts or lists are missing of which nobody knows what they would name. */
  unknownUses = false;

  /** A part is not what it should be; its value is looked at all the same. */
  touch(pointer: string): void {
    this.pointers.add(pointer);
  }

  /** A part is gone, or something stands in for it. */
  replace(pointer: string, value: unknown): void {
    this.pointers.add(pointer);
    this.replaced.add(pointer);
    this.lose(value);
  }

  /** What is gone may have named other parts; where no words are there to tell which, it may have been any. */
  lose(value: unknown): void {
    this.#collect(value);
    if (value === UNREAD || (typeof value === 'object' && !holdsText(value))) this.unknownUses = true;
  }

  /** A list of the definition, or an item of it that has no id, is gone. */
  loseIdsOf(list: string): void {
    this.anonymous.add(list);
  }

  /** Whether something of this id may be among what is gone from a list. */
  mayHold(list: string, id: string): boolean {
    return this.anonymous.has(list) || this.ids.has(id);
  }

  /** Whether what is gone may have used the thing of this id. */
  mayUse(id: string): boolean {
    return this.unknownUses || this.words.has(id);
  }

  /** What is written as an id, and is none. */
  badId(written: unknown, list: string | undefined): void {
    const meant = typeof written === 'string' ? meantId(written) : undefined;
    if (meant !== undefined) this.ids.add(meant);
    else if (list !== undefined) this.anonymous.add(list);
    if (typeof written === 'string') this.ids.add(written);
  }

  #collect(value: unknown): void {
    if (typeof value === 'string') this.#collectWords(value);
    else if (Array.isArray(value)) for (const item of value) this.#collect(item);
    else if (isRecord(value))
      for (const [name, child] of Object.entries(value)) {
        // An object in place of a list has its ids as names.
        this.ids.add(name);
        if (name === 'id') this.badId(child, undefined);
        this.#collect(child);
      }
  }

  #collectWords(text: string): void {
    for (const [word] of text.matchAll(/[a-z0-9]+(?:-[a-z0-9]+)*/g)) this.words.add(word);
    const meant = text.length <= 100 ? meantId(text) : undefined;
    if (meant !== undefined) this.words.add(meant);
  }
}

function holdsText(value: unknown): boolean {
  if (typeof value === 'string') return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsText);
}
