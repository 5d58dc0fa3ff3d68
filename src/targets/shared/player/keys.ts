import { identityHash } from '../../../model/identity.ts';
import { BASE, base62 } from '../../../written/base-62.ts';
import type { Owner } from '../identifiers.ts';

const KEY_LENGTH = 4;
const KEYS = BASE ** KEY_LENGTH;

/**
 * Short names for pages and questions in the player's saved states, where SCORM 1.2 gives 4,096 characters for all of
 * them: four letters or digits each, made of identity, so that a state saved in one version of a module is understood by
 * the next. Two whose hashes meet are told apart by their order.
 */
export function keysOf(owner: Owner, ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<number>();
  return new Map(
    ids.map((id) => {
      let number = Number.parseInt(identityHash([owner.namespace, owner.id, id]).slice(0, 12), 16) % KEYS;
      while (taken.has(number)) number = (number + 1) % KEYS;
      taken.add(number);
      return [id, base62(number, KEY_LENGTH)];
    }),
  );
}
