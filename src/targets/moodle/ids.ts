import { identityHash } from '../../model/identity.ts';
import type { Owner } from '../shared/identifiers.ts';

/** Moodle's columns of ids are `int(10)`. */
const HIGHEST_ID = 0x7fffffff;

/**
 * The numbers by which the parts of a backup refer to each other. Each is made of the hash of what it names, is the only
 * one of its kind and of any other in the backup, and none changes when another part is added, unless two hashes meet.
 */
export class MoodleIds {
  readonly #known = new Map<string, number>();
  readonly #taken = new Set<number>();

  /** `kind` is Moodle's: one activity has a module id, a context and an id in its own table. */
  of(kind: string, owner: Owner, ...path: readonly string[]): number {
    const hash = identityHash([owner.namespace, owner.id, ...path, `@moodle-${kind}`]);
    const known = this.#known.get(hash);
    if (known !== undefined) return known;
    let id = Number.parseInt(hash.slice(0, 8), 16) & HIGHEST_ID || 1;
    while (this.#taken.has(id)) id = (id % HIGHEST_ID) + 1;
    this.#taken.add(id);
    this.#known.set(hash, id);
    return id;
  }
}

/** A text that no other category or question has, by which Moodle knows it again. */
export function stampOf(owner: Owner, ...path: readonly string[]): string {
  return `cartwright+${identityHash([owner.namespace, owner.id, ...path, '@stamp']).slice(0, 40)}`;
}

/** Longest idnumber that Moodle's database holds, in characters. */
const LONGEST_ID_NUMBER = 100;

/** The author's own ids where they fit into an idnumber, else their hash. */
export function idNumberOf(owner: Owner, ...path: readonly string[]): string {
  const own = [owner.id, ...path].join('/');
  return own.length <= LONGEST_ID_NUMBER ? own : identityHash([owner.namespace, owner.id, ...path]).slice(0, 40);
}
