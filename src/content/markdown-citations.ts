import { ID_WITHIN } from '../definition/schema/parts.ts';
import type { DialectEnv, LocatedInlineState } from './markdown-state.ts';

/**
 * Citations in the syntax of Pandoc: `[see @one, p. 3; -@two]` in brackets; `@one` and `@one [p. 3]` in a sentence. What
 * is in brackets before the first `@`, or before one behind a semicolon, is a prefix.
 */
export interface Citation {
  readonly id: string;
  readonly locator?: string;
  /** `words`: in the sentence itself, its names first. `work`: without the names, which the sentence has. */
  readonly as?: 'words' | 'work';
}

/** One citation of a pair of brackets, and where it and its prefix are in the text. */
export interface PlacedCitation extends Citation {
  readonly at: number;
  readonly prefix: { readonly start: number; readonly end: number };
}

/** Part of a bracket: a prefix, the mark with its id, and what follows behind a comma or a space. */
const PART = new RegExp(`^(?<prefix>(?:[^@]*?[\\s(])?)(?<left>-?)@(?<id>${ID_WITHIN})(?<rest>(?:\\s*,|\\s)[^]*)?$`);
/** Words before a citation, for brackets whose ids nobody knows: `[see @x]` is one, `[write @x]` need not be. */
const BEFORE =
  /^(?:but |and |or )?(?:see|see also|cf|compare|e\.?\s?g|for example|after|from|quoted (?:in|from|by)|cited (?:in|from)|as in|also|see e\.?\s?g|see for example|см|ср|напр|например|цит\. по|siehe|vgl|voir|véase)\b\.?:?,?(?:\s|$)/iu;
const BARE = new RegExp(`(?<left>-?)@(?<id>${ID_WITHIN})(?![\\w@]|-\\w|[.:/]\\w)`, 'y');
/** What is a place in a work: `p. 3`, `12–14`, `§ 4`, `chap. 2`. */
const LOCATOR = /^(?:§|\d|[\p{L}]{1,10}\.?\s*\d|[ivxlc]+\b)/u;

/** What a bracket says that may be citations: these, `malformed` where they are meant but cannot be read, or nothing. */
export function bracketCitations(
  state: LocatedInlineState,
  close: number,
): readonly PlacedCitation[] | 'malformed' | undefined {
  const inner = state.src.slice(state.pos + 1, close);
  const declared = /^-?@\w/.test(inner);
  if (!declared && !/[\s(]-?@[a-z0-9]/.test(inner)) return undefined;
  const found: PlacedCitation[] = [];
  let start = state.pos + 1;
  for (const part of inner.split(';')) {
    const { prefix = '', left, id, rest } = PART.exec(part)?.groups ?? {};
    const locator = rest?.trim().replace(/^,\s*/, '').replace(/\s+/g, ' ');
    if (id === undefined || (rest?.includes(',') === true && locator === '')) return declared ? 'malformed' : undefined;
    const leading = prefix.length - prefix.trimStart().length;
    found.push({
      id,
      ...(locator === undefined || locator === '' ? {} : { locator }),
      ...(left === '-' ? { as: 'work' as const } : {}),
      at: start + prefix.length,
      prefix: { start: start + leading, end: start + leading + prefix.trim().length },
    });
    start += part.length + 1;
  }
  const meant = declared || BEFORE.test(inner.trim()) || found.every(({ id }) => isSource(state, id));
  return meant ? found : undefined;
}

function isSource({ env }: LocatedInlineState, id: string): boolean {
  return (env as DialectEnv).sources?.has(id) === true;
}

/** A citation in a sentence, and where it ends. Only a known source is one: `@name` is many things elsewhere. */
export function bareCitation(state: LocatedInlineState): (Citation & { readonly end: number }) | undefined {
  const { src, pos, posMax } = state;
  if (/[\p{L}\p{N}_@/.+-]$/u.test(src.slice(Math.max(0, pos - 2), pos))) return undefined;
  BARE.lastIndex = pos;
  const found = BARE.exec(src);
  const { left, id = '' } = found?.groups ?? {};
  if (found === null || BARE.lastIndex > posMax || !isSource(state, id)) return undefined;
  const end = pos + found[0].length;
  const open = src[end] === ' ' ? end + 1 : end;
  const close = src[open] === '[' ? state.closingBracket(open) : -1;
  const inside = close > 0 && close < posMax && !/[([{:]/.test(src[close + 1] ?? '') ? src.slice(open + 1, close) : '';
  const hasLocator = LOCATOR.test(inside.trim()) && !/[@[\]]/.test(inside);
  // In parentheses of the author's it is cited as in brackets: (@one).
  const enclosed = src[pos - 1] === '(' && /^(?:[;,)]|\s*$)/.test(src.slice(hasLocator ? close + 1 : end));
  const as = left === '-' ? 'work' : enclosed ? undefined : 'words';
  return {
    id,
    ...(hasLocator ? { locator: inside.trim().replace(/\s+/g, ' ') } : {}),
    ...(as === undefined ? {} : { as }),
    end: hasLocator ? close + 1 : end,
  };
}
