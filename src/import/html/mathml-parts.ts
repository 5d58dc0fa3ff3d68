import { type RawElement, type RawNode, rawText } from './raw.ts';

export const FENCES: Readonly<Record<string, string>> = {
  '{': '\\{',
  '}': '\\}',
  '⟨': '\\langle',
  '⟩': '\\rangle',
  '〈': '\\langle',
  '〉': '\\rangle',
  '⌊': '\\lfloor',
  '⌋': '\\rfloor',
  '⌈': '\\lceil',
  '⌉': '\\rceil',
  '‖': '\\|',
  '∥': '\\|',
  '': '.',
};

/** What is drawn as a line below. */
export const LINES: ReadonlySet<string> = new Set(['_', '\u0332', '¯', '―']);
const LARGE = /^[∑∏∐∫∬∭∮⋃⋂⨁⨂⨀]$/;

export const VARIANTS: Readonly<Record<string, string>> = {
  bold: '\\mathbf',
  'bold-italic': '\\boldsymbol',
  'double-struck': '\\mathbb',
  script: '\\mathcal',
  fraktur: '\\mathfrak',
  'sans-serif': '\\mathsf',
  monospace: '\\mathtt',
};

export const KNOWN_FUNCTIONS: ReadonlySet<string> = new Set(
  'arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min Pr sec sin sinh sup tan tanh'.split(
    ' ',
  ),
);

/** A fraction without a line. */
export function isThin({ attributes }: RawElement): boolean {
  return /^0(?:\D|$)/.test(attributes.linethickness ?? '');
}

/** The space behind a function’s name, which TeX puts there by itself. */
export function isAppliedSpace(node: RawElement, before: RawElement | undefined): boolean {
  return node.tag === 'mspace' && before?.tag === 'mo' && rawText(before.children).trim() === '\u2061';
}

export function spaceTex(em: number): string {
  if (em >= 1) return '\\quad';
  return em > 0.1 ? '\\,' : '';
}

export function elements(nodes: readonly RawNode[]): readonly RawElement[] {
  return nodes.filter((node): node is RawElement => node.kind === 'element');
}

export function isLarge(node: RawElement | undefined): boolean {
  return node !== undefined && LARGE.test(rawText([node]).trim());
}

export function fenceOf(node: RawElement | undefined, pattern: RegExp): string | undefined {
  if (node?.tag !== 'mo') return undefined;
  const sign = rawText(node.children).trim();
  return pattern.test(sign) ? sign : undefined;
}

export function matrixKind(open: string, close: string | undefined): string | undefined {
  const kinds: Readonly<Record<string, string>> = {
    '()': 'pmatrix',
    '[]': 'bmatrix',
    '{}': 'Bmatrix',
    '||': 'vmatrix',
    '‖‖': 'Vmatrix',
    '{': 'cases',
  };
  return kinds[open + (close ?? '')];
}

/** `f''` is two primes. */
export function raised(tex: string): string {
  return /^(?:\\prime ?)+$/.test(tex) ? "'".repeat(tex.split('\\prime').length - 1) : `^{${tex}}`;
}

export function textTex(words: string): string {
  const plain = words.replace(/[\s\u00a0]+/g, ' ');
  if (plain === '') return '';
  return plain === ' '
    ? '\\ '
    : `\\text{${plain.replace(/[\\{}$%#&_^~]/g, (sign) => TEXT_SIGNS[sign] ?? `\\${sign}`)}}`;
}

const TEXT_SIGNS: Readonly<Record<string, string>> = { '\\': '', '^': '', '~': ' ' };

/** Pieces beside each other; a command and a letter behind it need a space. */
export function joined(parts: readonly string[]): string {
  let out = '';
  for (const part of parts) out += /\\[A-Za-z]+$/.test(out) && /^[A-Za-z]/.test(part) ? ` ${part}` : part;
  return out;
}
