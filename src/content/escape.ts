import { replaceUnusable } from './unusable-characters.ts';

/** U+2060, WORD JOINER: invisible, no width, no line break; keeps two characters from being read as markup. */
const WORD_JOINER = '\u2060';

/**
 * What would be markup once a platform has decoded entities one time more than it should. `<` before a letter, `/`, `!`
 * or `?` begins a tag (HTML standard, 13.2.5.6); `&` before `#` or two letters may begin a character reference. At the
 * end of a text nobody knows what follows.
 */
const MARKUP_AFTER_DECODING = /<(?=[A-Za-z/!?]|$)|&(?=#|[A-Za-z0-9]{2}|$)/g;

/** Text between tags. */
export function escapeText(value: string, decodesTwice: boolean): string {
  let text = replaceUnusable(value);
  if (!/[&<>\r]/.test(text)) return text;
  if (decodesTwice) text = text.replace(MARKUP_AFTER_DECODING, `$&${WORD_JOINER}`);
  return text.replace(/\r\n?/g, '\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * The value of an attribute, for double quotes. Line breaks become blanks, as XML reads them. Where entities are decoded
 * once more a quotation mark would end the value and let the rest become attributes: it is written as `”`.
 */
export function escapeAttribute(value: string, decodesTwice: boolean): string {
  let text = replaceUnusable(value);
  if (!/[&<>"\r\n\t]/.test(text)) return text;
  text = text.replace(/\r\n?|[\n\t]/g, ' ');
  if (decodesTwice) text = text.replaceAll('"', '\u201d').replace(MARKUP_AFTER_DECODING, `$&${WORD_JOINER}`);
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** An address, for double quotes: nothing in it may be changed by a word joiner. Quotation marks are percent-encoded already. */
export function escapeAddress(address: string): string {
  return replaceUnusable(address).replaceAll('&', '&amp;');
}
