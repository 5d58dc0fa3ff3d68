import { EAST_ASIAN_LETTERS } from '../../content/east-asian.ts';
import { escapeAttribute, escapeText } from '../../content/escape.ts';

/** Small pieces of SVG 1.1 as text. Attributes and texts are escaped here and nowhere else. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of SVG as text. `children` are markup already; attributes are escaped. */
export function svg(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${escapeAttribute(typeof value === 'number' ? coordinate(value) : String(value), false)}"`,
    )
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** Words inside an element. */
export function words(value: string): string {
  return escapeText(value);
}

/** Hundredths are finer than any screen; more digits would only make files longer. */
export function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export const FONT_SIZE = 15;

const WIDE_CHARACTERS = String.raw`${EAST_ASIAN_LETTERS}\u3000-\u303f\uff01-\uff60`;
/** Chinese, Japanese and Korean characters are as wide as high, and a line may end behind each. */
const WIDE = new RegExp(`[${WIDE_CHARACTERS}]`, 'u');

/** About how wide a text is: letters of sans-serif faces are half as wide as high, capitals and Cyrillic more. */
export function textWidth(value: string, size = FONT_SIZE): number {
  let ems = 0;
  for (const character of value) ems += emsOf(character);
  return ems * size;
}

function emsOf(character: string): number {
  if (/[ilj.,:;'’|!()[\]]/.test(character)) return 0.3;
  if (/[mwMWЖШЩЫЮжшщыю@%]/.test(character)) return 0.85;
  if (/[a-z0-9 -]/.test(character)) return 0.54;
  if (WIDE.test(character)) return 1;
  return /[\p{Lu}\p{Script=Cyrillic}]/u.test(character) ? 0.65 : 0.54;
}

/**
 * Breaks a text into lines of at most `width`: at gaps, between the characters of scripts that have none, and, with a
 * hyphen, inside a word that alone is too long, which would otherwise be cut off at the drawing's edge.
 */
export function wrapText(value: string, width: number, size = FONT_SIZE): string[] {
  const lines: string[] = [];
  for (const { piece, glue } of value.split(/\s+/).flatMap((word) => piecesOf(word, width, size))) {
    const last = lines.at(-1);
    if (last !== undefined && glue !== undefined && textWidth(last + glue + piece, size) <= width)
      lines[lines.length - 1] = last + glue + piece;
    else lines.push(piece);
  }
  return lines;
}

/** What may be on a line of its own, and what goes before it where it does not; nothing where a word goes on. */
interface Piece {
  readonly piece: string;
  readonly glue: string | undefined;
}

function piecesOf(word: string, width: number, size: number): Piece[] {
  if (WIDE.test(word))
    return [...word.matchAll(WIDE_OR_WORD)].map(([piece], index) => ({ piece, glue: index === 0 ? ' ' : '' }));
  const characters = [...word];
  if (characters.length <= LEAST_BROKEN || textWidth(word, size) <= width) return [{ piece: word, glue: ' ' }];
  const pieces: Piece[] = [];
  let begun = 0;
  let ems = 0;
  for (const [index, character] of characters.entries()) {
    ems += emsOf(character);
    const isLong = index - begun >= LEAST_PIECE && (ems + HYPHEN) * size > width;
    if (!isLong || characters.length - index < LEAST_PIECE || MARK.test(character)) continue;
    pieces.push({ piece: `${characters.slice(begun, index).join('')}-`, glue: begun === 0 ? ' ' : undefined });
    begun = index;
    ems = emsOf(character);
  }
  return [...pieces, { piece: characters.slice(begun).join(''), glue: begun === 0 ? ' ' : undefined }];
}

const HYPHEN = 0.54;
/** An accent or a vowel sign belongs to the letter before it. */
const MARK = /\p{M}/u;

/** A character, with punctuation that may not begin a line; or a run of others. */
const WIDE_OR_WORD = new RegExp(
  String.raw`(?:[${EAST_ASIAN_LETTERS}]|[^${WIDE_CHARACTERS}]+|.)[\u3001\u3002\u300b\u300d\u300f\u3011\uff01\uff09\uff0c\uff1a\uff1b\uff1f]*`,
  'gu',
);

/** Shorter words stay whole, and no piece of a longer one is shorter than this. */
const LEAST_BROKEN = 10;
const LEAST_PIECE = 4;

/** Lines of text, the first one's baseline at `y`. */
export function textLines(lines: readonly string[], x: number, y: number, attributes: Attributes): string {
  return svg(
    'text',
    { x, y, ...attributes },
    ...lines.map((line, index) =>
      index === 0 ? words(line) : svg('tspan', { x, dy: `${LINE_HEIGHT}em` }, words(line)),
    ),
  );
}

export const LINE_HEIGHT = 1.25;
