import { type Doubt, doubtAbout, isMathematical, ONE_LETTER } from './looks-like-formula.ts';

/** A formula between its signs, in a text that is being read. */
export interface FoundFormula {
  /** What is between the signs, trimmed. */
  readonly tex: string;
  /** Where `tex` begins in the text. */
  readonly at: number;
  /** Where the formula ends, its spoken words included. */
  readonly end: number;
  readonly display: boolean;
  /** The author's spoken text: `{words="…"}` right behind the closing sign. */
  readonly words?: string;
  /** Braces behind the closing sign that are no spoken text. */
  readonly braces?: string;
  /** What it may be instead. Money is left in the text. */
  readonly doubt?: Doubt;
}

/** Signs that begin a formula and those that end it. */
const CLOSING = { $$: '$$', $: '$', '\\(': '\\)', '\\[': '\\]' } as const;
type Opening = keyof typeof CLOSING;

/** Finds closing signs in one text. What was found is remembered, so that many open signs do not make it slow. */
export class ClosingSigns {
  readonly #text: string;
  readonly #known = new Map<string, { readonly from: number; readonly at: number }>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The next `sign` at or behind `from` that no backslash takes away, or -1. */
  next(sign: string, from: number): number {
    const known = this.#known.get(sign);
    if (known !== undefined && known.from <= from && (known.at < 0 || from <= known.at)) return known.at;
    const at = this.#search(sign, from);
    this.#known.set(sign, { from, at });
    return at;
  }

  #search(sign: string, from: number): number {
    const text = this.#text;
    for (let index = from; index < text.length; index += 1) {
      if (text.startsWith(sign, index)) return index;
      if (text[index] === '\\') index += 1;
    }
    return -1;
  }
}

/** The sign that opens a formula at `pos`, if there is one. */
export function openingAt(text: string, pos: number): Opening | undefined {
  if (text[pos] === '$') return text[pos + 1] === '$' ? '$$' : '$';
  if (text[pos] !== '\\') return undefined;
  const next = text[pos + 1];
  return next === '(' ? '\\(' : next === '[' ? '\\[' : undefined;
}

/**
 * The formula that begins at `pos` and ends before `max`, by pandoc's rule: no space inside the signs of `$…$`, and no digit
 * behind the closing one. `$$…$$`, `\(…\)` and `\[…\]` may hold spaces; the latter two are mostly brackets that need no
 * backslash where nothing in them is mathematics.
 */
export function formulaAt(text: string, pos: number, max: number, signs: ClosingSigns): FoundFormula | undefined {
  const opening = openingAt(text, pos);
  if (opening === undefined) return undefined;
  const from = pos + opening.length;
  const closing = CLOSING[opening];
  const close = signs.next(closing, from);
  if (close < 0 || close + closing.length > max) return undefined;
  const inside = text.slice(from, close);
  const tex = inside.trim();
  if (tex === '' || /\n[ \t]*\n/.test(inside)) return undefined;
  if (opening === '$' && (tex !== inside || /\d/.test(text[close + 1] ?? '') || inside.includes('`'))) return undefined;
  if (opening === '\\(' && !isMathematical(tex) && !ONE_LETTER.test(tex)) return undefined;
  if (opening === '\\[' && !isMathematical(tex)) return undefined;
  const doubt = opening === '$' ? doubtAbout(tex, text[pos - 1] ?? '') : undefined;
  return {
    tex,
    at: from + inside.length - inside.trimStart().length,
    display: opening === '$$' || opening === '\\[',
    ...(doubt === undefined ? {} : { doubt }),
    ...spokenWords(text, close + closing.length, max),
  };
}

/** Where the formula ends that begins at `pos`, if there is one. */
export function formulaEndAt(text: string, pos: number, signs: ClosingSigns): number | undefined {
  const found = formulaAt(text, pos, text.length, signs);
  return found?.doubt === 'money' ? undefined : found?.end;
}

const WORDS = /\{words="(?<words>(?:[^"\\\n]|\\.)+)"\}/y;
const BRACES = /\{[^{}\n]{0,200}\}/y;

/** What is in braces right behind a formula, and where it ends. */
export function spokenWords(text: string, from: number, max: number): Pick<FoundFormula, 'end' | 'words' | 'braces'> {
  WORDS.lastIndex = from;
  const words = WORDS.exec(text)?.groups?.words;
  if (words !== undefined && WORDS.lastIndex <= max)
    return { end: WORDS.lastIndex, words: words.replace(/\\(.)/g, '$1').trim() };
  BRACES.lastIndex = from;
  const braces = BRACES.exec(text)?.[0];
  return { end: from, ...(braces === undefined ? {} : { braces }) };
}

/** The first formula in a plain text that is evidently one, and where it is. */
export function formulaIn(text: string): { readonly source: string; readonly at: number } | undefined {
  const signs = new ClosingSigns(text);
  for (let at = 0; at < text.length; at += 1) {
    const found = formulaAt(text, at, text.length, signs);
    if (found === undefined || found.doubt !== undefined) continue;
    if (isMathematical(found.tex) || ONE_LETTER.test(found.tex)) return { source: text.slice(at, found.end), at };
  }
  return undefined;
}
