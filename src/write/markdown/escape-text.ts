import { bareAddresses } from '../../content/bare-addresses.ts';

/**
 * How careful words are written: with the escapes that a teacher would write; with addresses between `<` and `>` besides; or
 * with an escape for every sign.
 */
export type Care = 'pleasant' | 'enclosed' | 'careful';

/** What is around a text. */
export interface TextPlace {
  /** What is written before it, as much as there is of its paragraph. */
  readonly before: string;
  /** The first character of what is written behind it. */
  readonly after: string;
  /** Whether it is among the words of a link, of a language, or an alternative text. */
  readonly bracketed: boolean;
  /** Whether `[[…]]` would be a gap. */
  readonly gaps: boolean;
  /** Signs that are more than once in the paragraph, so that they may pair up: of `~ ^ = $`. */
  readonly pairs: ReadonlySet<string>;
  /** Whether what looks like a citation may be one: by the id behind `@`. */
  isCited(id: string): boolean;
}

/** A character by its number, which nothing takes for a sign. */
export function entity(character: string): string {
  return character === '\u00a0' ? '&nbsp;' : `&#${character.codePointAt(0)};`;
}

const PUNCTUATION = /[!-'*-/:-@\\^_`{|}~]/g;
/** With a backslash these may begin and end formulas. */
const BRACKETS = /[[\]]|(?<=^|[\])}])\(/g;
const ENTITY = /^&(?:#(?:x[0-9a-f]{1,6}|[0-9]{1,7})|[a-z][a-z0-9]{1,31});/i;
const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Words as they are in a paragraph. Line breaks are soft ones. */
export function escapeText(text: string, care: Care, place: TextPlace): string {
  const signs =
    care === 'careful' ? text.replace(PUNCTUATION, '\\$&').replace(BRACKETS, entity) : escapeSigns(text, place);
  return spaces(signs, care);
}

/** White space that the parser would take away. */
function spaces(text: string, care: Care): string {
  const kept = text
    .replace(/\r/g, '&#13;')
    .replace(/[ \t]+(?=\n)|(?<=\n)[ \t]+|\n(?=\n)/g, (run) => [...run].map(entity).join(''));
  return care === 'careful'
    ? kept.replace(/[\t\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g, entity)
    : kept;
}

function escapeSigns(text: string, place: TextPlace): string {
  const escaped = new Set<number>();
  for (const { start, end } of bareAddresses(text)) {
    const at = text.slice(start, end).search(/[:@]|(?<=www)\./i);
    escaped.add(at < 0 ? start : start + at);
  }
  const closing = closingBrackets(text);
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    const isSign = /[!-/:-@[-`{-~]/.test(sign);
    out += isSign && (escaped.has(at) || isNeeded(sign, at, text, closing, place)) ? `\\${sign}` : sign;
  }
  return out;
}

/** Whether a sign would mean something without a backslash. */
function isNeeded(
  sign: string,
  at: number,
  text: string,
  closing: ReadonlyMap<number, number>,
  place: TextPlace,
): boolean {
  const before = at === 0 ? place.before.slice(-1) : (text[at - 1] ?? '');
  const after = text[at + 1] ?? place.after;
  switch (sign) {
    case '\\':
      return after === '' || /[!-/:-@[-`{-~\n]/.test(after);
    case '`':
      return true;
    case '*':
      return !(isSpace(before) && isSpace(after));
    case '_':
      return !(isSpace(before) && isSpace(after)) && !(WORD.test(before) && WORD.test(after));
    case '~':
      return place.pairs.has('~');
    case '^':
      return place.pairs.has('^') || after === '[';
    case '=':
      return place.pairs.has('=') && before !== '=' && after === '=';
    case '$':
      return place.pairs.has('$');
    case '&':
      return ENTITY.test(text.slice(at));
    case '<':
      return /[A-Za-z/!?]/.test(after) || after === '' || isConflict(sign, at, before, text);
    case '>':
      return isConflict(sign, at, before, text);
    case '[':
      return isOpening(at, text, closing, place);
    case ']':
      return (
        place.bracketed ||
        (at === 0 && place.before !== '') ||
        /[([{:]/.test(text[at + 1] === undefined ? place.after : '')
      );
    case '!':
      return after === '[' && text[at + 1] === undefined;
    case '@':
      return !WORD.test(before) && place.isCited(/^[a-z0-9]+(?:-[a-z0-9]+)*/.exec(text.slice(at + 1))?.[0] ?? '');
    case '{':
      return at === 0 && /[\])}$]/.test(before);
    case '(':
      return at === 0 && /[\]})]/.test(before);
    case ':':
      // Only `[words]:` at the beginning of a paragraph defines something.
      return at === 0 && /^\s*\[[^\]]*\]$/.test(place.before);
    default:
      return false;
  }
}

/** Whether a line begins here as those do that Git writes around a conflict. */
function isConflict(sign: string, at: number, before: string, text: string): boolean {
  return (before === '' || before === '\n') && text.startsWith(sign.repeat(7), at);
}

/** Brackets with words alone between them, and nothing behind them that would make them a link, need no backslash. */
function isOpening(at: number, text: string, closing: ReadonlyMap<number, number>, place: TextPlace): boolean {
  const close = closing.get(at);
  if (place.bracketed || close === undefined) return true;
  const inside = text.slice(at + 1, close);
  const behind = text[close + 1] ?? place.after;
  const before = at === 0 ? place.before.slice(-1) : (text[at - 1] ?? '');
  if (/^\^|^\s*$|@|[[\]]/.test(inside) || /[([{:]/.test(behind) || /[\]!^]/.test(before)) return true;
  return text[close + 1] === undefined && place.after !== '' && !isSpace(place.after);
}

function closingBrackets(text: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '[') open.push(at);
    if (text[at] === ']') {
      const start = open.pop();
      if (start !== undefined) closing.set(start, at);
    }
  }
  return closing;
}

function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character);
}

/** What would begin a block at the beginning of a line, with the place before which a backslash takes its meaning away. */
const LINE_STARTS: readonly RegExp[] = [
  /^(?=[-+*](?:\s|$))/,
  /^(?=#{1,6}(?:\s|$))/,
  /^(?=>)/,
  /^\d{1,9}(?=[.)](?:\s|$))/,
  /^(?=:{3}|[:~](?:\s|$)|~{3})/,
  /^(?=(?:=+|-+)[ \t]*$)/,
  /^(?=([-*_])[ \t]*(?:\1[ \t]*){2,}$)/,
];

/** Text whose lines begin nothing, and whose ends have no white space that would be taken away. */
export function guardLines(text: string): string {
  return guardEnds(text)
    .split('\n')
    .map((line, index) => {
      const isRule = index > 0 && /^[|:-][|: \t-]*$/.test(line);
      const start = isRule
        ? ''
        : LINE_STARTS.map((pattern) => pattern.exec(line)?.[0]).find((found) => found !== undefined);
      return start === undefined ? line : `${start}\\${line.slice(start.length)}`;
    })
    .join('\n');
}

/** Text in one line. */
export function oneLine(text: string): string {
  return guardEnds(text).replaceAll('\n', '&#10;');
}

function guardEnds(text: string): string {
  const end = (run: string): string => [...run].map(entity).join('');
  return text.replace(/^\s+/, end).replace(/\s+$/, end);
}
