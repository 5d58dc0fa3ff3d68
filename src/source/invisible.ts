/** A space that is none to a parser, or a character of no width; both come along when text is copied from a page. */
export const INVISIBLE = /[\u00a0\u2000-\u200f\u202f\u2060\u3000\ufeff]/;

/** A character's code as tables of Unicode have it: `U+00A0`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
