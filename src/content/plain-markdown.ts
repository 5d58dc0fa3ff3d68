import { element, type HtmlTree, text } from './tree.ts';

/** Latin and Cyrillic letters: no signs, no raised or lowered ones, none that run from right to left. */
const LETTER = String.raw`A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0400-\u04ff`;
const INNER = `[${LETTER}0-9,;?!'"’‘“”«»„()–—-]`;

/**
 * One line that begins with a letter and has nothing that means anything to Markdown, to us, or to authors who come from
 * other dialects. A full stop ends a word, as in no address.
 */
const PLAIN = new RegExp(String.raw`^[${LETTER}]${INNER}*\.?(?: ${INNER}+\.?)*$`);

/** Wikis begin a heading and slant words with what Markdown has no meaning for: `h2. Heading`, `''words''`. */
const OF_WIKIS = /^h[1-6]\. |''/;

/**
 * What Markdown makes of a line of words without any markup, and undefined of everything else. Most texts of a module are
 * such a line, and the parser needs thirty times as long for it.
 */
export function plainMarkdown(source: string, mode: 'block' | 'inline'): HtmlTree | undefined {
  if (!PLAIN.test(source) || OF_WIKIS.test(source)) return undefined;
  return mode === 'block' ? [element('p', {}, text(source))] : [text(source)];
}
