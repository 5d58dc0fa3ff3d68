import type { FormulaWords } from '../../../text/formula-words.ts';

type Style = 'bold' | 'doubleStruck' | 'script' | 'fraktur' | 'sansSerif' | 'monospace';

/** Where the letters of a style end in Unicode's block of mathematical letters, and how they look. Italics are the rule. */
const STYLES: readonly (readonly [last: number, ...styles: Style[]])[] = [
  [0x1d433, 'bold'],
  [0x1d467],
  [0x1d49b, 'bold'],
  [0x1d4cf, 'script'],
  [0x1d503, 'bold', 'script'],
  [0x1d537, 'fraktur'],
  [0x1d56b, 'doubleStruck'],
  [0x1d59f, 'bold', 'fraktur'],
  [0x1d5d3, 'sansSerif'],
  [0x1d607, 'bold', 'sansSerif'],
  [0x1d63b, 'sansSerif'],
  [0x1d66f, 'bold', 'sansSerif'],
  [0x1d6a3, 'monospace'],
  [0x1d6a5],
  [0x1d6e1, 'bold'],
  [0x1d71b],
  [0x1d755, 'bold'],
  [0x1d7c9, 'bold', 'sansSerif'],
  [0x1d7cd, 'bold'],
  [0x1d7d7, 'bold'],
  [0x1d7e1, 'doubleStruck'],
  [0x1d7eb, 'sansSerif'],
  [0x1d7f5, 'bold', 'sansSerif'],
  [0x1d7ff, 'monospace'],
];

/** Letters of these styles that Unicode had before it had the block. */
const EARLIER: Readonly<Record<string, Style>> = {
  ...Object.fromEntries([...'ℂℍℕℙℚℝℤ'].map((letter) => [letter, 'doubleStruck' as const])),
  ...Object.fromEntries([...'ℬℰℱℋℐℒℳℛℯℊℴ'].map((letter) => [letter, 'script' as const])),
  ...Object.fromEntries([...'ℭℌℑℜℨ'].map((letter) => [letter, 'fraktur' as const])),
};

function stylesOf(letter: string): readonly Style[] {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x1d400 && code <= 0x1d7ff) return STYLES.find(([last]) => code <= last)?.slice(1) as readonly Style[];
  const style = EARLIER[letter];
  return style === undefined ? [] : [style];
}

/** The words of one letter, its style and case included; undefined for what is no letter or digit. */
export function letterWords(letter: string, { signs, structures }: FormulaWords): string | undefined {
  const own = Object.hasOwn(signs, letter) ? signs[letter as keyof typeof signs] : undefined;
  if (own !== undefined) return own;
  const plain = letter.normalize('NFKC');
  if (!/^[\p{L}\p{N}]$/u.test(plain)) return undefined;
  const small = plain.toLowerCase();
  const named = Object.hasOwn(signs, small) ? signs[small as keyof typeof signs] : undefined;
  let words = named ?? plain;
  if (small !== plain) words = put(structures.capital, words);
  return stylesOf(letter).reduceRight((inner, style) => put(structures[style], inner), words);
}

/** Templates cut at their places; there are as many as languages have structures. */
const cut = new Map<string, readonly string[]>();

/** A template with its places filled. */
export function put(template: string, a: string, b = '', c = ''): string {
  let parts = cut.get(template);
  if (parts === undefined) {
    parts = template.split(/\{([abc])\}/);
    cut.set(template, parts);
  }
  let words = parts[0] ?? '';
  for (let index = 1; index < parts.length; index += 2) {
    const name = parts[index];
    words += (name === 'a' ? a : name === 'b' ? b : c) + (parts[index + 1] ?? '');
  }
  return words;
}
