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
  /** Ids of inner parts by their keys, and the last parts of those in each holder. */
  readonly #earlierInner = new Map<string, string>();
  readonly #innerBefore = new Map<string, string[]>();
  readonly #found = new Map<string, string>();
  readonly #space: IdSpace;
  readonly #inner = new Map<string, IdSpace>();
  readonly #given: Origin[] = [];
  readonly #places = new Map<string, { readonly key: string; readonly place: ImportPlace }>();

  /** `taken`: ids that others have, or had. */
  constructor(named: readonly Named[], earlier: readonly Origin[], taken: Iterable<string>) {
    for (const { kind, key, id } of earlier) if (kind === 'inner') this.#addInner(key, id);
    this.#space = new IdSpace([...taken, ...earlier.filter(({ kind }) => kind !== 'inner').map(({ id }) => id)]);
    this.#recognise(named, earlier);
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
    const known = this.#earlierInner.get(place);
    const space = this.#inner.get(holder.id) ?? this.#innerSpace(holder.id);
    const id = known?.split('/').at(-1) ?? (words === undefined ? space.giveLetter() : space.give(words, 'part'));
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
    const space = new IdSpace(this.#innerBefore.get(holder));
    this.#inner.set(holder, space);
    return space;
  }

  #addInner(key: string, id: string): void {
    if (!this.#earlierInner.has(key)) this.#earlierInner.set(key, id);
    // A part of a part is before all that are around it, too: `rubric/criterion/level` in `rubric/criterion` and in `rubric`.
    for (let at = id.lastIndexOf('/'); at > 0; at = id.lastIndexOf('/', at - 1)) {
      const holder = id.slice(0, at);
      const inside = this.#innerBefore.get(holder) ?? [];
      inside.push(id.slice(at + 1));
      this.#innerBefore.set(holder, inside);
    }
  }

  #recognise(named: readonly Named[], earlier: readonly Origin[]): void {
    const open = new Set(earlier.filter(({ kind }) => kind !== 'inner'));
    const waiting = new Set(named);
    const pass = (signOf: (part: Omit<Origin, 'id'>) => string, alone: boolean): void => {
      const bySign = new Map<string, Set<Origin>>();
      for (const origin of open) {
        const sign = `${origin.kind} ${signOf(origin)}`;
        const alike = bySign.get(sign);
        if (alike === undefined) bySign.set(sign, new Set([origin]));
        else alike.add(origin);
      }
      for (const part of waiting) {
        if (alone && part.words === '') continue;
        const found = bySign.get(`${part.kind} ${signOf({ ...part, hash: hashes.get(part) ?? '' })}`);
        const [first] = found ?? [];
        if (found === undefined || first === undefined || (alone && found.size > 1)) continue;
        this.#found.set(placeOf(part), first.id);
        open.delete(first);
        found.delete(first);
        waiting.delete(part);
      }
    };
    if (open.size === 0) return;
    const hashes = new Map(named.map((part) => [part, hashOf(part.words)]));
    pass(({ key, hash }) => `${hash} ${key}`, false);
    pass(({ hash }) => hash, true);
    pass(({ key }) => key, false);
  }
}

function placeOf({ kind, key }: Pick<Named, 'kind' | 'key'>): string {
  return `${kind} ${key}`;
}

/** Sixteen digits tell the parts of one original apart. */
function hashOf(words: string): string {
  return sha256Hex(words.normalize('NFC').replace(/\s+/g, ' ').trim()).slice(0, 16);
}
