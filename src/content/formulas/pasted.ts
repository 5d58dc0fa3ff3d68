import { plainWords } from '../other-dialects.ts';
import { inTex } from './characters-to-tex.ts';

/** Mathematics in a text that is no formula: `kind` says where it comes from. */
export interface PastedFormula {
  readonly kind: 'word' | 'bare-tex' | 'ascii' | 'characters';
  readonly at: number;
  readonly source: string;
  /** What to write instead, with its signs. */
  readonly tex: string;
}

/** Signs that are letters to Word alone: it makes matrices, brackets and the parts of sums of them. */
const WORD = /[■█]\([^()\n]*[&@][^()\n]*\)|√\([^()&\n]*&[^()\n]*\)|(?<![─━])[├┤](?![─━])|[∑∏∫⋃⋂][^\s▒]{0,20}▒/u;

const ENVIRONMENTS =
  'align|aligned|alignat|array|[bBpvV]?matrix|cases|eqnarray|equation|gather|multline|smallmatrix|split';
const COMMANDS =
  'frac|dfrac|tfrac|sqrt|sum|prod|int|lim|infty|cdot|times|alpha|beta|gamma|delta|lambda|pi|sigma|omega|Delta|left|right|vec|' +
  'overline|mathbb|mathrm|leq?|geq?|neq?|approx|pm|partial|nabla|log|ln|sin|cos|tan|ce|text|binom';
const BARE_TEX = new RegExp(String.raw`\\(?:begin\{(?:${ENVIRONMENTS})\*?\}|(?:${COMMANDS})(?![A-Za-z]))`);

const ASCII =
  /(?<![\p{L}\p{N}_])(?:sum|prod|int|lim)_\([^()\n]{1,60}\)|(?<![\p{L}\p{N}_])sqrt\((?=[^()\n]*\^)[^()\n]{1,60}\)/u;

/** A term with a raised part and something that it is added to or equal to; a root; a sum or an integral. */
const TERM = String.raw`(?<!\d\s|\p{L}\p{L}|[kcdmкс])(?:\d*\p{L}|\d+|[)\]])[⁰¹²³⁴-⁹ⁿ⁺⁻]+`;
const CHARACTERS = new RegExp(
  String.raw`√(?=[\p{L}\p{N}(])|[∑∏∫∬∮](?=\s?(?:\p{L}(?!\p{L})|[\p{N}(₀-₉ᵢ]))|${TERM}\s?[-+−=<>≤≥±·∕/]\s?[\p{L}\p{N}(]|[=+−<>≤≥±]\s?${TERM}(?!\s?\p{L})`,
  'u',
);

const SUSPICIOUS = /[√∑∏∫∬∮■█├┤▒⁰¹²³⁴-⁹ⁿ\\]|_\(|sqrt\(/;

const KINDS: readonly (readonly [PastedFormula['kind'], RegExp])[] = [
  ['word', WORD],
  ['bare-tex', BARE_TEX],
  ['ascii', ASCII],
  ['characters', CHARACTERS],
];

/** The first that a piece of inline content holds, in which formulas are blotted out. */
export function pastedFormulas(content: string): readonly PastedFormula[] {
  if (!SUSPICIOUS.test(content)) return [];
  const words = plainWords(content);
  const first = KINDS.flatMap(([kind, pattern]): readonly PastedFormula[] => {
    const found = pattern.exec(words);
    if (found === null) return [];
    const { at, source } = aroundIt(words, found.index, found[0].length);
    return [{ kind, at, source, tex: `$${kind === 'bare-tex' ? source : inTex(source)}$` }];
  });
  // What Word or TeX wrote holds other signs, too.
  return first.slice(0, 1);
}

/** The formula that a sign is in: to both sides as far as signs of mathematics go, words of two letters apart. */
const BEFORE = /(?:(?<!\p{L})\p{L}|[\d.,()[\]{}|+−=<>≤≥±·×÷/^_⁰¹²³⁴-⁹ⁿ₀-₉√∑∏∫■█├┤▒&@\\* -])*$/u;
const BEHIND =
  /^(?:\p{L}(?!\p{L})|\\[A-Za-z]+|(?<=\p{L}|\\)\p{L}+(?=[({_^])|[\d.,()[\]{}|+−=<>≤≥±·×÷/^_⁰¹²³⁴-⁹ⁿ₀-₉√∑∏∫■█├┤▒〖〗&@\\* πθαβλσ-])*/u;

function aroundIt(words: string, index: number, length: number): { readonly at: number; readonly source: string } {
  const before = BEFORE.exec(words.slice(Math.max(0, index - 80), index))?.[0] ?? '';
  const behind = BEHIND.exec(words.slice(index + length, index + length + 120))?.[0] ?? '';
  const whole = words.slice(index - before.length, index + length + behind.length);
  const source = whole.replace(/^[\s.,)\]}|-]+|[\s.,([{|-]+$/gu, '');
  return { at: index - before.length + whole.indexOf(source), source };
}
