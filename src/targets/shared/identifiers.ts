import { identityHash } from '../../model/identity.ts';

/** Whose part is identified: a module or a unit. */
export interface Owner {
  readonly namespace: string;
  readonly id: string;
}

/**
 * The identifier of a part in every package that takes an NCName (xs:ID): a letter and 32 hexadecimal digits. `path` is
 * the way to the part by the author's ids; parts that no author names begin with an `@`, which no id holds. The same
 * path gives the same identifier in every target, so that a plain cartridge and a Canvas cartridge of one module update
 * the same pages where the platform knows them again (docs/platforms/canvas.md, "coming again").
 */
export function identifierOf(owner: Owner, ...path: readonly string[]): string {
  return `g${identityHash([owner.namespace, owner.id, ...path]).slice(0, 32)}`;
}

/**
 * Numbers for the parts of one thing (the answers of a question), for platforms that take nothing else as an answer's
 * identifier. Different for every part, from 1 to 2^31 - 1, and none changes when another part is added, unless two
 * hashes meet.
 */
export function numbersOf(
  owner: Owner,
  path: readonly string[],
  parts: readonly string[],
): ReadonlyMap<string, number> {
  const taken = new Set<number>();
  const numbers = new Map<string, number>();
  for (const part of parts) {
    const hash = identityHash([owner.namespace, owner.id, ...path, part]);
    let number = Number.parseInt(hash.slice(0, 8), 16) & 0x7fffffff || 1;
    while (taken.has(number)) number = (number % 0x7fffffff) + 1;
    taken.add(number);
    numbers.set(part, number);
  }
  return numbers;
}
