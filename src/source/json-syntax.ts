import { choiceOfNumbers, meantNumbers } from '../written/meant-number.ts';
import { codePoint, INVISIBLE } from './invisible.ts';
import type { SyntaxWords } from './syntax-words.ts';

const LIKE_NUMBERS = 'Write it like 2, 2.5 or -3.';

/** The parser's error names in an author's words. */
const usual: Readonly<Record<string, SyntaxWords>> = {
  InvalidSymbol: {
    message: 'There is a word without quotation marks here.',
    hint: 'Put texts into double quotation marks; only numbers, true, false and null need none.',
  },
  InvalidNumberFormat: { message: 'This is not a number as JSON writes it.', hint: LIKE_NUMBERS },
  UnexpectedEndOfNumber: { message: 'This is not a number as JSON writes it.', hint: LIKE_NUMBERS },
  PropertyNameExpected: {
    message: 'A property’s name in double quotation marks is expected here.',
    hint: 'Check whether something here is left over, or missing in the line above.',
  },
  ValueExpected: {
    message: 'A value is missing here.',
    hint: 'Write one, or delete the name or the comma before it.',
  },
  ColonExpected: {
    message: 'A colon is missing here.',
    hint: 'Write a colon between a property’s name and its value: "title": "…".',
  },
  CommaExpected: {
    message: 'A comma is missing here.',
    hint: 'Write a comma between this and what follows.',
  },
  CloseBraceExpected: { message: 'A closing brace } is missing here.', hint: 'Write } where the object ends.' },
  CloseBracketExpected: { message: 'A closing bracket ] is missing here.', hint: 'Write ] where the list ends.' },
  EndOfFileExpected: {
    message: 'The definition has ended, but more text follows.',
    hint: 'Delete what follows, or the closing bracket before it that came too early.',
  },
  InvalidCommentToken: { message: 'JSON has no comments.', hint: 'Delete it.' },
  UnexpectedEndOfComment: { message: 'JSON has no comments.', hint: 'Delete it.' },
  UnexpectedEndOfString: {
    message: 'A quotation mark is missing at the end of this text.',
    hint: 'Close the text with ", or write \\n where a new line should begin in it.',
  },
  InvalidUnicode: { message: 'After \\u four hexadecimal digits are expected.', hint: 'Write the character itself.' },
  InvalidEscapeCharacter: {
    message: 'A backslash must be written twice: \\\\.',
    hint: 'Write \\\\, or a forward slash if this is a path: media/picture.png.',
  },
  InvalidCharacter: {
    message: 'A line break or a tab inside a text must be written \\n or \\t.',
    hint: 'Write \\n where a new line begins, and an ordinary space for a tab.',
  },
};

/** What is wrong and what to do, at an error of the parser and where it is. */
export function jsonSyntax(name: string, text: string, offset: number): SyntaxWords {
  const all = text.slice(0, offset);
  const words = usual[name] ?? { message: 'This is not JSON.', hint: 'Look at the place shown and the line above it.' };
  const spot: Spot = {
    // As much as a number needs: nobody is to make the patterns below slow.
    before: all.trimEnd().slice(-60),
    gap: all.slice(all.trimEnd().length),
    rest: text.slice(offset),
    offset,
    words,
  };
  return slips[name]?.(spot) ?? words;
}

/** Where the parser stopped. */
interface Spot {
  /** The end of what is before, without `gap`. */
  readonly before: string;
  /** The spaces and line breaks between `before` and `rest`. */
  readonly gap: string;
  readonly rest: string;
  /** Of `rest`, in the whole text. */
  readonly offset: number;
  /** What is usually said of the parser's error. */
  readonly words: SyntaxWords;
}

/** What is said better than usual; undefined where the slip is another. */
type Slip = (spot: Spot) => SyntaxWords | undefined;

/** The slips of those who do not write JSON every day. */
const slips: Readonly<Record<string, Slip>> = {
  InvalidSymbol: (spot) => slipOfSign(spot) ?? slipOfWord(spot),
  PropertyNameExpected: slipBeforeName,
  ValueExpected: slipBeforeName,
  CommaExpected: slipBeforeComma,
  EndOfFileExpected: ({ rest, words }) =>
    /^[\]}]/.test(rest) ? { message: words.message, hint: `Delete this ${rest[0]}.` } : undefined,
  InvalidEscapeCharacter: (spot) => inside(spot, /\\[^"\\/bfnrtu]/),
  InvalidCharacter: (spot) => inside(spot, /\p{Cc}/u),
};

/** The place inside a text, where the parser names the text as a whole. */
function inside({ rest, offset, words }: Spot, fault: RegExp): SyntaxWords {
  const found = rest.search(fault);
  return found === -1 ? words : { ...words, at: offset + found };
}

/** Signs that are where JSON has another. */
function slipOfSign({ rest }: Spot): SyntaxWords | undefined {
  const [sign = ''] = rest;
  if (INVISIBLE.test(sign))
    return {
      message: `An invisible character (${codePoint(sign)}) is here, which JSON does not treat as a space.`,
      hint: 'Delete it and type an ordinary space; it often comes along when text is copied from a page.',
    };
  if (/[=：]/.test(sign))
    return { message: `\`${sign}\` is in the place of a colon.`, hint: 'Write a colon: "title": "…".' };
  if (/[;；，、]/.test(sign)) return { message: `\`${sign}\` is in the place of a comma.`, hint: 'Write a comma: ,' };
  if (sign === '#') return usual.InvalidCommentToken;
  return undefined;
}

function slipOfWord(spot: Spot): SyntaxWords | undefined {
  const { rest, words } = spot;
  // What ends in the line above has nothing to do with a word that begins the next.
  const before = spot.gap.includes('\n') ? '' : spot.before;
  const [word = ''] = /^[\w+.]+/.exec(rest) ?? [];
  const [number] = /(?<=[:[,]\s*)-?\d+(?:\.\d+)?$/.exec(before) ?? [];
  if (number !== undefined && /^(\.\d+)+$/.test(word))
    return { message: 'A number has one point at most.', hint: numberHint(number + word) };
  if (/^(true|false|null)$/i.test(word))
    return { message: `\`${word}\` is written with small letters.`, hint: `Write ${word.toLowerCase()}.` };
  if (/^(yes|on|no|off)$/i.test(word))
    return { message: words.message, hint: `Write ${/^(yes|on)$/i.test(word)}, without quotation marks.` };
  if (/^(\+?\d+(\.\d+)?|\+?\.\d+)$/.test(word))
    return { message: 'This is not a number as JSON writes it.', hint: `Write ${Number(word)}.` };
  if (number !== undefined)
    return { message: 'There is something after this number.', hint: `Write the number alone: ${number}.` };
  if (/^[“”„«‘’']/.test(rest))
    return { message: words.message, hint: 'Put the text into straight double quotation marks: "…", not “…” or ‘…’.' };
  if (before.endsWith('"'))
    return { message: words.message, hint: 'Inside a text, write a quotation mark as \\", or “ and ”.' };
  return undefined;
}

function slipBeforeName({ before, rest }: Spot): SyntaxWords | undefined {
  if (before.endsWith(',')) {
    if (/^[\]}]/.test(rest))
      return {
        message: 'There is a comma before this bracket, but nothing after it.',
        hint: 'Delete the comma.',
      };
    if (rest.startsWith(',')) return { message: 'There are two commas in a row.', hint: 'Delete one of them.' };
    const [decimals] = /^\d+(?:[.,]\d+)*/.exec(rest) ?? [];
    const [whole] = /(?<=:\s*)-?\d+(?:\.\d+)*,$/.exec(before) ?? [];
    if (decimals !== undefined && whole !== undefined)
      return {
        message: 'There is a comma inside a number; JSON uses a point, or nothing.',
        hint: numberHint(whole + decimals),
      };
    if (rest.startsWith('{'))
      return {
        message: 'Something new begins in braces here, before what is above it is closed.',
        hint: 'Write } at the end of what is above, before the comma.',
      };
  }
  if (rest.trim() === '')
    return {
      message: 'The file ends here, in the middle of something.',
      hint: 'Check whether its end was lost; if not, write what is missing and close every bracket.',
    };
  return undefined;
}

/** What to write in place of digits with commas and points between. */
function numberHint(written: string): string {
  const meant = meantNumbers(written);
  return meant.length === 0 ? LIKE_NUMBERS : `Write ${choiceOfNumbers(meant)}.`;
}

function slipBeforeComma({ before, rest, offset }: Spot): SyntaxWords | undefined {
  const [digits] = /^\d+(?:\.\d+)?/.exec(rest) ?? [];
  const [, sign] = /[:[,\s](-?)0$/.exec(before) ?? [];
  if (digits !== undefined && sign !== undefined)
    return { message: 'A number does not begin with 0.', hint: `Write ${sign}${Number(digits)}.` };
  const next = rest.trimStart();
  if (!/^[\]}]/.test(next)) return undefined;
  return {
    message: `The bracket ${next[0]} closes nothing here.`,
    hint: `Delete it, or write ${next.startsWith(']') ? '}' : ']'} before it if one is missing.`,
    at: offset + rest.length - next.length,
  };
}
