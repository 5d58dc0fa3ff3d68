import type { Known } from '../model/known.ts';

/** A property only where its value is known, neither absent nor a to-do: spread in, because absent properties must not be there as `undefined`. */
export function optional<Name extends string, Value>(
  name: Name,
  value: Value | null | undefined,
): { readonly [Key in Name]?: Value } {
  return (value === undefined || value === null ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };
}

/** A part without its to-dos; of one that is a to-do itself, nothing. */
export function known<Part extends object>(part: Part): Known<Part>;
export function known<Part extends object>(part: Part | null): Partial<Known<Part>>;
export function known<Part extends object>(part: Part | null): Partial<Known<Part>> {
  return Object.fromEntries(Object.entries(part ?? {}).filter(([, value]) => value !== null)) as Partial<Known<Part>>;
}
