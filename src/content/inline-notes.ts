import { boxHint } from './box-kinds.ts';
import type { ContentCode } from './codes.ts';
import { cutQuotation } from './cut-quotation.ts';
import type { InlineNote } from './markdown-state.ts';

interface NoteText {
  readonly code: ContentCode;
  readonly message: string;
  readonly hint: string;
}

/** What is told once for all that a text holds of it. */
type ToldTogether = 'html';

/** What is said about each kind of thing that was left in the text; `message` follows the words in question. */
const NOTES: Readonly<Record<Exclude<InlineNote['about'], ToldTogether> | 'line-footnote', NoteText>> = {
  'malformed-reference': {
    code: 'malformed-reference',
    message: 'looks like a reference but cannot be read.',
    hint: 'Write `[words](activity:the-id)`, without spaces in the parentheses.',
  },
  'malformed-citation': {
    code: 'malformed-reference',
    message: 'looks like a citation but cannot be read.',
    hint: 'Write `[@source-id]` or `[@source-id, p. 12]`, several separated by semicolons: `[@one; @two, p. 3]`.',
  },
  'malformed-language': {
    code: 'malformed-language',
    message: 'does not name a language.',
    hint: 'Write `[слово]{lang=ru}`.',
  },
  'malformed-gap': {
    code: 'malformed-gap',
    message: 'begins a gap but cannot be read.',
    hint: 'Write `[[the-id]]` with the id of one of the `gaps`.',
  },
  'near-formula': {
    code: 'formula-shown-as-text',
    message: 'looks like a formula, but is shown as typed.',
    hint: 'Write it between two dollar signs, with no space just inside them and no digit after them, `$x^2$`; a formula between `$$` and `$$` must not contain an empty line.',
  },
  money: {
    code: 'formula-or-money',
    message: 'is between two dollar signs; it is taken for money and shown as typed.',
    hint: 'If it is money, write a backslash before each dollar: `\\$5`. If it is a formula, write words in it as `\\text{…}`.',
  },
  gap: {
    code: 'gap-outside-cloze',
    message: 'makes a gap only in the text of a cloze question; here it is shown as typed.',
    hint: 'Change the question’s type to `cloze`, or remove the brackets.',
  },
  footnote: {
    code: 'footnote-undefined',
    message: 'has no note in this text; the mark is shown as typed.',
    hint: 'Add a paragraph that begins with the mark and a colon, then the note.',
  },
  'line-footnote': {
    code: 'footnote-not-possible',
    message: 'cannot be a footnote here, because this text is one line; the mark is shown as typed.',
    hint: 'Put the words in parentheses.',
  },
};

/** The finding about something that was left in the text as it is. */
export function noteFinding(
  about: Exclude<InlineNote['about'], ToldTogether>,
  source: string,
  mode: 'block' | 'inline',
): NoteText {
  const { code, message, hint } = NOTES[about === 'footnote' && mode === 'inline' ? 'line-footnote' : about];
  return { code, message: `\`${cutQuotation(source)}\` ${message}`, hint };
}

const HTML_HINT = 'Write it as Markdown, or put it into backticks if students are to see it.';

/** What to write in place of HTML, by its tags. */
const INSTEAD_OF_HTML: readonly (readonly [RegExp, string])[] = [
  [
    /^<\/?(?:math|mfrac|mi|mn|mo|mover|mrow|msqrt|msu[bp]|msubsup|mtable|mtext|munder)\b/i,
    'Write the formula in TeX between dollar signs: `$x^2$`.',
  ],
  [/^<sub\b/i, 'Write `H~2~O` for lowered letters.'],
  [/^<sup\b/i, 'Write `x^2^` for raised letters.'],
  [/^<(?:s|del|strike)\b/i, 'Write `~~words~~` for words that are struck out.'],
  [/^<mark\b/i, 'Write `==words==` for highlighted words.'],
  [
    /^<(?:iframe|embed|object|frame)\b/i,
    'Pages of other sites are not put into a page: add a `link` activity, or write `[words](https://…)`.',
  ],
  [
    /^<(?:img|picture|video|audio|source|svg)\b/i,
    'Name the file in `assets` and write `![what it shows](asset:the-id)`; a video of another site is a link.',
  ],
  [/^<a\b/i, 'Write `[words](https://…)`.'],
  [
    /^<(?:script|style|link|form|input|button)\b/i,
    'Delete it: nothing runs in a page, and the theme decides how it looks.',
  ],
  [
    /^<u\b/i,
    'Write `*words*` for emphasis or `==words==` for highlighted words: in a page, underlined words look like a link.',
  ],
  [/^<(?:b|strong|i|em)\b/i, 'Write `**words**` for bold, `*words*` for emphasis.'],
  [/^<(?:details|summary)\b/i, boxHint('details')],
  [
    /^<(?:aside|figure|figcaption)\b/i,
    'Write `::: note Title` for a box; a caption is written in `assets`, beside the picture’s `alt`.',
  ],
  [/^<(?:pre|code|kbd|samp|tt)\b/i, 'Put it into backticks: `` `code` ``.'],
  [/^<h[1-6]\b/i, 'Write `## Heading`.'],
  [/^<(?:ul|ol|li)\b/i, 'Begin each line of a list with `- ` or with `1. `.'],
  [/^<hr\b/i, 'Write `---` in a line of its own.'],
  [/^<br\b/i, 'Put a backslash at the end of the line for a new line, or leave a line empty for a new paragraph.'],
  [/^<(?:table|tr|td|th)\b/i, 'Write the table with `|` between the columns and a line of hyphens below its heading.'],
  [/^<(?:p|div|span|font|center)\b/i, 'Leave the tags out; an empty line begins a new paragraph.'],
  [/^<!--/, 'Delete the note: students would read it.'],
];

/** What to do about the first HTML of a text. */
export function htmlHint(source: string): string {
  return INSTEAD_OF_HTML.find(([tag]) => tag.test(source))?.[1] ?? HTML_HINT;
}

/** One message for all the HTML of a text: `source` is the first of it, `others` how many follow. */
export function htmlMessage(source: string, others: number): string {
  const tag = /^<\/?[A-Za-z][A-Za-z0-9-]*/.exec(source)?.[0];
  return `HTML is shown as text, not used: \`${tag === undefined ? source : `${tag}>`}\`${andMore(others)}.`;
}

/** How many more places a text has of what was named. */
export function andMore(others: number): string {
  return others === 0 ? '' : ` (and ${others} more further down)`;
}
