import { sha256Hex } from '../../source/digest.ts';
import type { ImportPlace } from '../draft/place.ts';
import { IdSpace } from './id-space.ts';

/** What has an id of its own; `inner` are choices, pairs, criteria and the like, which have one in what holds them. */
export type OriginKind =
  | 'module'
  | 'activity'
  | 'question'
  | 'asset'
  | 'rubric'
  | 'source'
  | 'term'
  | 'objective'
  | 'inner';

/** What an id was given to. */
export interface Origin {
  readonly kind: OriginKind;
  /** By what the original knows it. Of an inner part with the key of what holds it before it. */
  readonly key: string;
  /** Of an inner part with the id of what holds it before it: `question/choice`. */
  readonly id: string;
  /** Of its words, so that it is recognised where its key has changed. */
  readonly hash: string;
}

export interface Named {
  readonly kind: OriginKind;
  readonly key: string;
  /** All words that are its own. */
  readonly words: string;
  readonly place: ImportPlace;
}

/**
 * Gives ids to what an original has: those that it had the last time, where it is recognised, else new ones. Recognised is
 * what has the same key and the same words; then, alone among its kind, the same words; then the same key.
 */
export class Ids {
  readonly #earlier: readonly Origin[];
  readonly #found = new Map<string, string>();
  readonly #space: IdSpace;
  readonly #inner = new Map<string, IdSpace>();
  readonly #given: Origin[] = [];
  readonly #places = new Map<string, { readonly key: string; readonly place: ImportPlace }>();

  /** `taken`: ids that others have, or had. */
  constructor(named: readonly Named[], earlier: readonly Origin[], taken: Iterable<string>) {
    this.#earlier = earlier;
    this.#space = new IdSpace([...taken, ...earlier.filter(({ kind }) => kind !== 'inner').map(({ id }) => id)]);
    this.#recognise(named);
  }

  /** `kind` of a new id, where words give none or are taken: `quiz`, `picture`. */
  give(part: Named, words: string, kind: string): string {
    const id = this.#found.get(placeOf(part)) ?? this.#space.give(words, kind);
    this.#given.push({ kind: part.kind, key: part.key, id, hash: hashOf(part.words) });
    this.#places.set(id, part);
    return id;
  }

  /** The id of a part in another: the one it had, what its words give, or a letter. */
  giveInner(holder: { readonly key: string; readonly id: string }, key: string, words?: string): string {
    const place = `${holder.key}/${key}`;
    const known = this.#earlier.find((one) => one.kind === 'inner' && one.key === place);
    const space = this.#inner.get(holder.id) ?? this.#innerSpace(holder.id);
    const id = known?.id.split('/').at(-1) ?? (words === undefined ? space.giveLetter() : space.give(words, 'part'));
    this.#given.push({ kind: 'inner', key: place, id: `${holder.id}/${id}`, hash: '' });
    return id;
  }

  /** Where the part of an id is in the original. */
  get places(): ReadonlyMap<string, { readonly key: string; readonly place: ImportPlace }> {
    return this.#places;
  }

  /** What was given. */
  get origins(): readonly Origin[] {
    return this.#given;
  }

  #innerSpace(holder: string): IdSpace {
    const before = this.#earlier.flatMap(({ kind, id }) =>
      kind === 'inner' && id.startsWith(`${holder}/`) ? [id.slice(holder.length + 1)] : [],
    );
    const space = new IdSpace(before);
    this.#inner.set(holder, space);
    return space;
  }

  #recognise(named: readonly Named[]): void {
    const open = new Set(this.#earlier.filter(({ kind }) => kind !== 'inner'));
    const waiting = new Set(named);
    const pass = (isSame: (part: Named, origin: Origin) => boolean, alone: boolean): void => {
      for (const part of waiting) {
        const found = [...open].filter((origin) => origin.kind === part.kind && isSame(part, origin));
        const [first] = found;
        if (first === undefined || (alone && found.length > 1)) continue;
        this.#found.set(placeOf(part), first.id);
        open.delete(first);
        waiting.delete(part);
      }
    };
    if (open.size === 0) return;
    const hashes = new Map(named.map((part) => [part, hashOf(part.words)]));
    pass((part, { key, hash }) => part.key === key && hashes.get(part) === hash, false);
    pass((part, { hash }) => part.words !== '' && hashes.get(part) === hash, true);
    pass((part, { key }) => part.key === key, false);
  }
}

function placeOf({ kind, key }: Pick<Named, 'kind' | 'key'>): string {
  return `${kind} ${key}`;
}

/** Sixteen digits tell the parts of one original apart. */
function hashOf(words: string): string {
  return sha256Hex(words.normalize('NFC').replace(/\s+/g, ' ').trim()).slice(0, 16);
}
