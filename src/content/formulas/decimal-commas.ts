import type { DecimalSign } from '../../written/notation.ts';

/** TeX in which it is decided which commas are within numbers. */
export interface DecidedCommas {
  /** For every reader of TeX: a comma within a number is in braces, `3{,}14`; TeX sets a space behind any other. */
  readonly tex: string;
  /** For Temml, which takes every comma between digits for a decimal one: others are followed by empty braces. */
  readonly forReader: string;
  /** The place in what the author wrote of a place in `forReader`. */
  at(position: number): number;
}

/** Digits with commas; and what is no mathematics or has a reader of its own, up to its closing brace. */
const NUMBERS =
  /\\(?:text[a-z]*|mbox|ce|pu|begin|end|color|textcolor|operatorname\*?|tag\*?)\{[^{}]*\}|(?<open>[([{|]?)(?<number>\d+(?:,\d+)+)(?<close>[)\]}|]?)/g;

/**
 * Decides by the language’s decimal sign: where it writes 3,14 one comma is decimal, unless the digits fill a pair of brackets, `(3,14)`;
 * where it writes 3.14 commas are those of thousands, `12,500`, or set things apart.
 */
export function decideCommas(tex: string, decimalSign: DecimalSign): DecidedCommas {
  if (!tex.includes(',')) return { tex, forReader: tex, at: (position) => position };
  const isDecimal = decimalSign === ',';
  const places: { readonly at: number; readonly braced: boolean }[] = [];
  for (const { index, groups } of tex.matchAll(NUMBERS)) {
    const { number, open = '', close = '' } = groups ?? {};
    if (number === undefined) continue;
    const fills = open !== '' && close !== '';
    const inNumber = isDecimal ? /^\d+,\d+$/.test(number) : /^[1-9]\d{0,2}(?:,\d{3})+$/.test(number);
    for (const comma of number.matchAll(/,/g))
      places.push({ at: index + open.length + comma.index, braced: inNumber && !fills });
  }
  if (places.length === 0) return { tex, forReader: tex, at: (position) => position };
  const put = (write: (braced: boolean) => string): string => {
    let from = 0;
    let out = '';
    for (const { at, braced } of places) {
      out += tex.slice(from, at) + write(braced);
      from = at + 1;
    }
    return out + tex.slice(from);
  };
  return {
    tex: put((braced) => (braced ? '{,}' : ',')),
    forReader: put((braced) => (braced ? '{,}' : ',{}')),
    at: (position) => position - 2 * places.filter(({ at }, index) => at + 2 * index < position).length,
  };
}
