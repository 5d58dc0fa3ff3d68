import { charactersOf, type Piece, pieceOf, type TypedLine } from './content.ts';
import {
  ANSWER,
  FEEDBACK,
  HINT,
  KEY_HEADING,
  NUMBER_SIGN,
  ordinalOf,
  POINTS_WORD,
  QUESTION,
  RIGHT_MARK,
  SECTION,
} from './words.ts';

/** A choice as it is typed. */
export interface TypedChoice {
  /** From 0; undefined for one without a letter or number. */
  readonly ordinal: number | undefined;
  readonly letter: string;
  /** What is before it. */
  readonly sign: 'letter' | 'number' | 'box' | 'bullet';
  readonly piece: Piece;
  /** A sign says that it is right. */
  readonly right: boolean;
  /** Only its looks may say so. */
  readonly marked: boolean;
}

/** What a line seems to be, taken by itself. */
export type LineKind =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text' | 'section'; readonly piece: Piece }
  | {
      readonly kind: 'start';
      readonly number: number;
      readonly named: boolean;
      readonly piece: Piece;
      /** Those in the same line. */
      readonly choices?: readonly TypedChoice[];
    }
  | { readonly kind: 'choices'; readonly choices: readonly TypedChoice[] }
  | { readonly kind: 'answer'; readonly piece: Piece }
  | { readonly kind: 'feedback' | 'hint'; readonly piece: Piece }
  | { readonly kind: 'points'; readonly points: string }
  | { readonly kind: 'key' };

const flags = 'iu';
const NAMED_START = new RegExp(
  String.raw`^${QUESTION}\s*${NUMBER_SIGN}?\s*(\d{1,5})\s*(?:[.):\]–—-]+\s*|\s+|$)`,
  flags,
);
const BARE_START = /^(?:[#№]\s*)?\(?(\d{1,5})\s*(?:[.):\]]{1,2}(?=\s|\D)|\s?[–—-](?=\s))\s*(?=\S)/u;
const ANSWER_LINE = new RegExp(String.raw`^(?:${ANSWER})\s*[:=–—-]+\s*`, flags);
const KEY_LINE = new RegExp(String.raw`^(?:#+\s*)?(?:\*\*)?(?:${KEY_HEADING})(?:\*\*)?\s*:?\s*(?:\*\*)?$`, flags);
const SECTION_LINE = new RegExp(`^${SECTION}`, flags);
const FEEDBACK_LINE = new RegExp(String.raw`^(?:${FEEDBACK})\s*:\s*`, flags);
const HINT_LINE = new RegExp(String.raw`^(?:${HINT})\s*\d{0,2}\s*:\s*`, flags);
const POINTS_LINE = new RegExp(String.raw`^\(?${POINTS_WORD}\s*[:=]\s*(\d{1,4}(?:[.,]\d+)?)\s*\)?$`, flags);

const BEFORE = String.raw`(?:(\*{1,2}|[✓✔√☑☒→+]|=>|\[[x*✓]\]|\([x*✓]\))|(☐|\[\s?\]|\(\s\)|[-–•·▪○]))`;
const LETTERED = new RegExp(String.raw`^${BEFORE}?\s*\(?(\p{L})\s*(\*?)\s*[.):\]]{1,2}(\*{0,2})(?=\s|[^\s.])`, flags);
/** A box, which in Markdown is behind a bullet, or a bullet alone. */
const BOXED =
  /^(?:[-*+]\s+(?=\[[\sx*✓]?\]\s|[☐☑☒]))?(?:(\*{1,2}(?=\s)|[✓✔√☑☒]|\+(?=\s)|\[[x*✓]\]|\([x*✓]\))|(☐|\[\s?\]|\(\s\)|[-–•·▪○](?=\s)))\s*(?=\S)/iu;
const BULLET = /^[-*+–•·▪○]{1,2}$/;
const NUMBERED = new RegExp(String.raw`^${BEFORE}?\s*\(?(\d{1,2})\s*[.):\]](?=\s|\D)`, flags);
const BEHIND = new RegExp(String.raw`\s*(?:\*{1,2}|[✓✔√]|<--?|←|[\[(]\s*(?:${RIGHT_MARK}|\*|✓|✔)\s*[\])])\s*$`, flags);

/** What a line may begin with that says what it is. */
const LABEL = String.raw`(?:\(?\d{1,5}[.):\]]|${QUESTION}\s*${NUMBER_SIGN}?\s*\d|(?:${ANSWER}|${FEEDBACK}|${HINT})\s*\d{0,2}\s*:)`;
const IN_BOLD = new RegExp(String.raw`^(\s*)(?:#{1,6}\s+)?\*\*(${LABEL}(?:(?!\*\*).)*)\*\*`, flags);
const IN_HEADING = new RegExp(String.raw`^(\s*)#{1,6}\s+(?=${LABEL})`, flags);

/** A line of Markdown whose number or label is bold or a heading, without that: `**1. Who?**`, `**Answer:** b`, `## Question 3`. */
export function plainLabel(line: string): string {
  return line.replace(IN_BOLD, '$1$2').replace(IN_HEADING, '$1');
}

/** Reads one line. `numbersAre` says what a bare number before a line is: of a question, or of a choice. */
export function kindOf(line: TypedLine, numbersAre: 'questions' | 'choices'): LineKind {
  const labelled = line.label === undefined ? '' : `${line.label.trim()} `;
  const characters = charactersOf(line.content);
  const words = (labelled + characters).trimStart();
  const shift = characters.length - words.length;
  const rest = (from: number, to = words.length) => pieceOf(line, from + shift, to + shift);
  if (words.trim() === '') return { kind: 'empty' };
  if (SECTION_LINE.test(words)) return { kind: 'section', piece: rest(0) };
  if (KEY_LINE.test(words.trim())) return { kind: 'key' };
  const points = POINTS_LINE.exec(words.trim());
  if (points !== null) return { kind: 'points', points: points[1] ?? '' };
  const answer = ANSWER_LINE.exec(words);
  if (answer !== null) return { kind: 'answer', piece: rest(answer[0].length) };
  const feedback = FEEDBACK_LINE.exec(words);
  if (feedback !== null) return { kind: 'feedback', piece: rest(feedback[0].length) };
  const hint = HINT_LINE.exec(words);
  if (hint !== null) return { kind: 'hint', piece: rest(hint[0].length) };
  const choices = choicesIn(words, rest, line.marked === true, numbersAre);
  if (choices !== undefined) return choices;
  const start = NAMED_START.exec(words) ?? (numbersAre === 'questions' ? BARE_START.exec(words) : null);
  if (start === null) return { kind: 'text', piece: rest(0) };
  const named = NAMED_START.test(words);
  const inner = innerChoices(words, start[0].length, rest);
  return {
    kind: 'start',
    number: Number(start[1]),
    named,
    piece: inner?.before ?? rest(start[0].length),
    ...(inner === undefined ? {} : { choices: inner.choices }),
  };
}

type Rest = (from: number, to?: number) => Piece;

function choicesIn(
  words: string,
  rest: Rest,
  marked: boolean,
  numbersAre: 'questions' | 'choices',
): LineKind | undefined {
  const lettered = LETTERED.exec(words);
  const ordinal = lettered === null ? undefined : ordinalOf(lettered[3] ?? '');
  if (lettered !== null && ordinal !== undefined) {
    const right = [lettered[1], lettered[4], lettered[5]].some((mark) => mark !== undefined && mark !== '');
    const others = furtherChoices(words, lettered[0].length, ordinal, rest);
    const end = others[0]?.at ?? words.length;
    const first = choiceOf(rest(lettered[0].length, end), 'letter', {
      letter: lettered[3] ?? '',
      ordinal,
      right,
      marked,
    });
    return { kind: 'choices', choices: [first, ...others.map(({ choice }) => choice)] };
  }
  const numbered = numbersAre === 'choices' ? NUMBERED.exec(words) : null;
  if (numbered !== null) {
    const right = numbered[1] !== undefined;
    const number = Number(numbered[3]);
    return {
      kind: 'choices',
      choices: [
        choiceOf(rest(numbered[0].length), 'number', { letter: String(number), ordinal: number - 1, right, marked }),
      ],
    };
  }
  const boxed = BOXED.exec(words);
  if (boxed === null) return undefined;
  const [whole, right, wrong = ''] = boxed;
  const sign = BULLET.test(right ?? wrong) ? 'bullet' : 'box';
  const own = { letter: '', ordinal: undefined, right: right !== undefined, marked };
  return { kind: 'choices', choices: [choiceOf(rest(whole.length), sign, own)] };
}

/** A choice without the signs that say it is right. */
export function choiceOf(
  piece: Piece,
  sign: TypedChoice['sign'],
  { letter, ordinal, right, marked }: Pick<TypedChoice, 'letter' | 'ordinal' | 'right' | 'marked'>,
): TypedChoice {
  const leading = /^(?:\*\*(?=.*\*\*$)|\*(?!\S*\*(?=\s|$))|[✓✔]\s)\s*/u.exec(piece.text)?.[0] ?? '';
  const trailing = BEHIND.exec(piece.text.slice(leading.length))?.[0] ?? '';
  const isEmphasis = leading === '' && /^\*[^*]*$/.test(trailing.trim()) && /(?:^|\s)\*\S[^*]*\*\s*$/.test(piece.text);
  const end = isEmphasis ? piece.text.length : piece.text.length - trailing.length;
  return {
    ordinal,
    letter,
    sign,
    piece: pieceOf(piece, leading.length, end),
    right: right || leading !== '' || (trailing !== '' && !isEmphasis),
    marked,
  };
}

/** Choices in one line with others: `a) red  b) blue  c) green`. */
function furtherChoices(
  words: string,
  from: number,
  first: number,
  rest: Rest,
): readonly { readonly at: number; readonly choice: TypedChoice }[] {
  const pattern = /(?<=[\s;,])(\*?)\s?\(?(\p{L})(\*?)[.)](?=\s|\p{L}|\d)/gu;
  pattern.lastIndex = from;
  const found: { readonly at: number; readonly end: number; readonly letter: string; readonly right: boolean }[] = [];
  for (const match of words.matchAll(pattern)) {
    if (match.index < from || ordinalOf(match[2] ?? '') !== first + found.length + 1) continue;
    found.push({
      at: match.index,
      end: match.index + match[0].length,
      letter: match[2] ?? '',
      right: match[1] !== '' || match[3] !== '',
    });
  }
  return found.map(({ at, end, letter, right }, index) => ({
    at,
    choice: choiceOf(trimmedEnd(rest(end, found[index + 1]?.at)), 'letter', {
      letter,
      ordinal: first + index + 1,
      right,
      marked: false,
    }),
  }));
}

/** Choices behind the words of the question, in one line: `1. Which colour? a) red b) blue`. */
function innerChoices(
  words: string,
  from: number,
  rest: Rest,
): { readonly before: Piece; readonly choices: readonly TypedChoice[] } | undefined {
  const found = furtherChoices(words, from, -1, rest);
  const [first] = found;
  if (first === undefined || found.length < 2) return undefined;
  return { before: rest(from, first.at), choices: found.map(({ choice }) => choice) };
}

function trimmedEnd(piece: Piece): Piece {
  return pieceOf(piece, 0, piece.text.replace(/[\s;,]+$/, '').length);
}
