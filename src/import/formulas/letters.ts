/** A letter of one of Unicode's mathematical alphabets, taken apart. */
export interface StyledLetter {
  readonly letter: string;
  readonly style: LetterStyle;
}

export interface LetterStyle {
  readonly script: 'roman' | 'script' | 'fraktur' | 'double-struck' | 'sans-serif' | 'monospace';
  /** As Word names them: plain (upright), bold, italic, bold and italic. */
  readonly weight: 'p' | 'b' | 'i' | 'bi';
}

export const USUAL: LetterStyle = { script: 'roman', weight: 'i' };

/** The alphabets of U+1D400 to U+1D6A3, 52 letters each. */
const LATIN: readonly LetterStyle[] = [
  { script: 'roman', weight: 'b' },
  { script: 'roman', weight: 'i' },
  { script: 'roman', weight: 'bi' },
  { script: 'script', weight: 'p' },
  { script: 'script', weight: 'b' },
  { script: 'fraktur', weight: 'p' },
  { script: 'double-struck', weight: 'p' },
  { script: 'fraktur', weight: 'b' },
  { script: 'sans-serif', weight: 'p' },
  { script: 'sans-serif', weight: 'b' },
  { script: 'sans-serif', weight: 'i' },
  { script: 'sans-serif', weight: 'bi' },
  { script: 'monospace', weight: 'p' },
];

/** Those of U+1D6A8 to U+1D7C9, 58 letters each. */
const GREEK: readonly LetterStyle[] = [
  { script: 'roman', weight: 'b' },
  { script: 'roman', weight: 'i' },
  { script: 'roman', weight: 'bi' },
  { script: 'sans-serif', weight: 'b' },
  { script: 'sans-serif', weight: 'bi' },
];

/** Those of U+1D7CE to U+1D7FF, ten digits each. */
const DIGITS: readonly LetterStyle[] = [
  { script: 'roman', weight: 'b' },
  { script: 'double-struck', weight: 'p' },
  { script: 'sans-serif', weight: 'p' },
  { script: 'sans-serif', weight: 'b' },
  { script: 'monospace', weight: 'p' },
];

/** A letter of a mathematical alphabet as a plain one and its style; undefined for any other character. */
export function styledLetter(sign: string): StyledLetter | undefined {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x1d400 || code > 0x1d7ff) return undefined;
  const style =
    code < 0x1d6a8
      ? LATIN[Math.floor((code - 0x1d400) / 52)]
      : code < 0x1d7ce
        ? GREEK[Math.floor((code - 0x1d6a8) / 58)]
        : DIGITS[Math.floor((code - 0x1d7ce) / 10)];
  return { letter: sign.normalize('NFKD'), style: style ?? USUAL };
}

const ALPHABETS: Readonly<Record<Exclude<LetterStyle['script'], 'roman'>, string>> = {
  script: 'mathcal',
  fraktur: 'mathfrak',
  'double-struck': 'mathbb',
  'sans-serif': 'mathsf',
  monospace: 'mathtt',
};

/** Letters in a style; `tex` holds nothing else. */
export function styledTex(tex: string, { script, weight }: LetterStyle): string {
  const bold = weight === 'b' || weight === 'bi';
  if (script !== 'roman') {
    // The calligraphic alphabet has capitals only.
    const alphabet = script === 'script' && /[a-z]/.test(tex) ? 'mathscr' : ALPHABETS[script];
    const letters = `\\${alphabet}{${tex}}`;
    return bold ? `\\boldsymbol{${letters}}` : letters;
  }
  if (weight === 'bi' || (bold && !/^[A-Za-z0-9]+$/.test(tex))) return `\\boldsymbol{${tex}}`;
  if (bold) return `\\mathbf{${tex}}`;
  if (weight === 'i') return tex;
  return /^[A-Za-z]+$/.test(tex) ? `\\mathrm{${tex}}` : tex;
}
