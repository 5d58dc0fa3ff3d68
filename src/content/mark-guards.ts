import { EAST_ASIAN_LETTERS } from './east-asian.ts';

/**
 * What tells marks from signs that people type for other reasons: comparisons in code, spans of years, powers as
 * programs write them, waves in Chinese and Japanese. Each function is given the places of the two signs.
 */

const EAST_ASIAN = new RegExp(`[${EAST_ASIAN_LETTERS}]`, 'u');
const WORD = /[\p{L}\p{N}\p{M}_]/u;
const DIGIT = /\p{N}/u;

function before(source: string, at: number): string {
  return [...source.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
}

function behind(source: string, at: number): string {
  return [...source.slice(at, at + 2)][0] ?? '';
}

/** A letter or digit of a script that sets spaces between its words. */
function isInWord(character: string): boolean {
  return WORD.test(character) && !EAST_ASIAN.test(character);
}

/**
 * Whether two signs twice (`==`, `~~`) mark what is between them. Part of a word may be marked (`walk==ed==`), but from
 * inside one word to another (`x==1 and y==2`) nothing is.
 */
export function isMarked(source: string, open: number, close: number): boolean {
  const left = isInWord(before(source, open));
  const right = isInWord(behind(source, close + 2));
  if (!left && !right) return true;
  const inside = source.slice(open + 2, close);
  return left && right ? /^\p{L}[\p{L}\p{M}]+$/u.test(inside) : /^[\p{L}\p{M}\p{N}’'*_-]+$/u.test(inside);
}

/** What may have an index: a letter, a digit, the end of a bracket or of other marks. */
const BASE = /[\p{L}\p{N}\p{M})\]}*_~^`'′″’”»°|]/u;
const HAS_SUBSTANCE = /[\p{L}\p{N}+\-−±*†‡′″∞]/u;
/** An index behind which a word may go on at once: `C~6~H~12~O~6~`, `SO~4~^2−^`. */
const SIMPLE = /^(?:[+\-−±]?[\p{L}\p{N}\p{M}*_]{1,12}[+\-−]?|[+\-−±*†‡′″∞]{1,3})$/u;
/** Where a longer index may end: `x^n+1^ is`. */
const ENDS = /^$|[\s.,;:!?)\]}»”’"'…—–|/*_=<>~^&]/u;

/** Whether a sign (`~`, `^`) lowers or raises what is between it and its second. */
export function isRaised(source: string, open: number, close: number): boolean {
  const inside = source.slice(open + 1, close);
  const [base, next] = [before(source, open), behind(source, close + 1)];
  if (source[open - 2] === '\\' && /[~^]/.test(base)) return false;
  if (!HAS_SUBSTANCE.test(inside) || DIGIT.test(next)) return false;
  if (EAST_ASIAN.test(inside) && !/[\p{Script=Latin}\p{Script=Greek}]/u.test(base)) return false;
  // Raised digits may come first: ^14^C.
  if (!BASE.test(base)) return source[open] === '^' && /^\p{N}{1,3}$/u.test(inside) && /\p{L}/u.test(next);
  return SIMPLE.test(inside) || ENDS.test(next);
}
