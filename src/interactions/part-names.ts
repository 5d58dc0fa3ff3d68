import { BASE, base62 } from '../written/base-62.ts';
import { hashText } from '../written/hash-text.ts';

/**
 * Short names for the parts of a question in saved answers, made of the parts' own ids: a later version of the module
 * that adds a choice, removes one or changes their order still finds the one that was picked.
 */

/** The longest name: four digits tell 14 million ids apart. */
const FULL_LENGTH = 4;
const SHORTEST = 2;

interface Identified {
  readonly id: string;
}

/** How many characters of its name tell each part from the others of its list. */
export type NameLength = 2 | 3 | 4;

/** The shortest length at which no two parts of any of the lists share a name. */
export function nameLength(lists: readonly (readonly Identified[])[]): NameLength {
  for (let length = SHORTEST; length < FULL_LENGTH; length += 1)
    if (lists.every((parts) => new Set(parts.map(({ id }) => partName(id, length))).size === parts.length))
      return length as NameLength;
  return FULL_LENGTH;
}

/** The beginning of a part's name. */
export function partName(id: string, length: number): string {
  return base62(hashText(id) % BASE ** FULL_LENGTH, FULL_LENGTH).slice(0, length);
}

/** The part with a name; undefined where none has it, or more than one. */
export function partNamed(parts: readonly Identified[], name: string): string | undefined {
  const fitting = parts.filter(({ id }) => partName(id, name.length) === name);
  return fitting.length === 1 ? fitting[0]?.id : undefined;
}
