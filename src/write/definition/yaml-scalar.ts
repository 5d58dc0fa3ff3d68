import type { ScalarStyle } from './written.ts';

/**
 * What a text in YAML must not be mistaken for, now or by readers of YAML 1.1: a word, a number, a date, a time. Three numbers
 * with full stops between them are a version to all of these.
 */
const LIKE_OTHERS =
  /^(?!\d+\.\d+\.\d+$)(?:~|null|true|false|yes|no|on|off|y|n|<<|=|[-+]?\.(?:inf|nan)|[-+.]?\d[\da-f_.,:exozt +-]*)$/i;

/** Characters that YAML does not take as they are, or that nobody sees. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
const ESCAPED = /[\u0000-\u001f\u007f-\u00a0\u2028\u2029\ufeff]/;

/** Whether a text can be written without quotation marks in one line. */
export function canBePlain(text: string, inFlow: boolean): boolean {
  if (text === '' || text !== text.trim() || ESCAPED.test(text) || LIKE_OTHERS.test(text)) return false;
  if (/^[!&*|>%@`"'#,[\]{}]/.test(text) || /^[-?:](?:\s|$)/.test(text) || /^(?:---|\.\.\.)/.test(text)) return false;
  if (/:(?:\s|$)/.test(text) || /\s#/.test(text)) return false;
  return !inFlow || !(/[,[\]{}]/.test(text) || /^[-?:]/.test(text));
}

/** A text between double quotation marks, in one line. */
function double(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u00a0\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What quotation marks a file uses. */
export type Quote = 'single' | 'double';

export interface ScalarPlace {
  readonly inFlow: boolean;
  /** How it was written before, or how its neighbours are. */
  readonly style: ScalarStyle;
  readonly quote: Quote;
}

/** A text, a number or a word in one line. */
export function yamlScalar(value: string | number | boolean | null, { inFlow, style, quote }: ScalarPlace): string {
  if (typeof value !== 'string') return Object.is(value, -0) ? '-0' : String(value);
  const isQuoted = style === 'single' || style === 'double' || style === 'json';
  if (!isQuoted && canBePlain(value, inFlow)) return value;
  const wanted = isQuoted ? style : quote;
  return wanted === 'single' && !ESCAPED.test(value) ? `'${value.replaceAll("'", "''")}'` : double(value);
}

/**
 * A text as a block: `|` keeps its lines, `>` folds them at `width`. Undefined where it cannot be one: it has a character
 * that must be escaped, or ends in empty lines, which would be one with those behind it (`mayKeep` where there are none).
 */
export function blockScalar(
  text: string,
  style: 'literal' | 'folded',
  place: {
    readonly indent: string;
    readonly step: number | undefined;
    readonly mayKeep?: boolean;
    readonly width?: number;
  },
): string | undefined {
  const { indent, step, mayKeep = false, width = 80 } = place;
  if (/(?:^|\n)\s*$/.test(text.replace(/\n+$/, '')) || ESCAPED.test(text.replace(/[\n\t]/g, ''))) return undefined;
  const isKept = text.endsWith('\n\n');
  if (isKept && !mayKeep) return undefined;
  const body = text.replace(/\n+$/, '');
  // The first line's spaces would be taken for indentation, unless its width is given.
  const needsStep = /^\n* /.test(body);
  if (needsStep && (step === undefined || step > 9)) return undefined;
  const chomp = isKept ? '+' : text.endsWith('\n') ? '' : '-';
  const folded = style === 'folded' && !/(?:^|\n)[ \t]|^\n|[ \t](?:\n|$)/.test(body);
  const lines = folded ? foldedLines(body, Math.max(width - indent.length, 20)) : body.split('\n');
  const ends = isKept ? '\n'.repeat(text.length - body.length) : '';
  const head = `${folded ? '>' : '|'}${needsStep ? step : ''}${chomp}`;
  return `${head}\n${lines.map((line) => (line === '' ? '' : indent + line)).join('\n')}${ends}`;
}

/** In a folded text a line break is a space, and a break in the text an empty line. */
function foldedLines(body: string, width: number): string[] {
  return body
    .split(/(\n+)/)
    .flatMap((part, index) => (index % 2 === 1 ? Array.from(part, () => '') : wrapped(part, width)));
}

/** Breaks a text at single spaces into lines of at most `width`; never before a sign that means something there. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line: string | undefined;
  for (const word of text.split(/(?<=\S) (?=[^\s#\-?:,[\]{}&*!|>'"%@`])/)) {
    if (line !== undefined && line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      if (line !== undefined) lines.push(line);
      line = word;
    }
  }
  return [...lines, ...(line === undefined ? [] : [line])];
}

/** A text that was written in several lines, without or in quotation marks, in several lines again. */
export function wrappedScalar(scalar: string, before: string): string | undefined {
  const [first = '', ...rest] = before.split('\n');
  const indent = /^[ \t]*/.exec(rest.find((line) => line.trim() !== '') ?? '')?.[0] ?? '';
  if (rest.length === 0 || scalar.includes('\n') || indent === '') return undefined;
  const width = rest.reduce((most, line) => Math.max(most, line.length), first.length);
  const isPlain = !/^['"]/.test(scalar);
  const lines = wrapped(isPlain ? scalar : scalar.slice(1, -1), width);
  const text = lines.map((line, index) => (index === 0 ? line : indent + line)).join('\n');
  return isPlain ? text : scalar.charAt(0) + text + scalar.charAt(0);
}
