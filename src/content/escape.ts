import { replaceUnusable } from './unusable-characters.ts';

/**
 * What keeps two characters from being read together. Among words it is an element that holds nothing, so that nobody
 * copies it with them, and not a span, at whose end Moodle's filters would take up their work again (`unlinked`); where no
 * element can be, U+2060 (WORD JOINER), which has no width and breaks no line.
 */
export const ELEMENT_GUARD = '<strong></strong>';
export const WORD_JOINER = '\u2060';

/**
 * What would be markup once a platform has decoded entities one time more than it should. `<` before a letter, `/`, `!`
 * or `?` begins a tag (HTML standard, 13.2.5.6); `&` before `#` or two letters may begin a character reference.
 */
const MARKUP_AFTER_DECODING = /<(?=[A-Za-z/!?])|&(?=#|[A-Za-z0-9]{2})/g;

/** The places behind those signs. */
const SPLIT_AFTER_DECODING = /(?<=<)(?=[A-Za-z/!?])|(?<=&)(?=#|[A-Za-z0-9]{2})/;

/** Whether a text would go on to be such markup in the text behind it. */
export function mayGoOn(before: string, after: string): boolean {
  return /(?:[<&]|&[A-Za-z0-9])$/.test(before) && /^[A-Za-z0-9#/!?]/.test(after);
}

/** Text between tags; `guard` where a platform decodes it once more. */
export function escapeText(value: string, guard?: string): string {
  const text = replaceUnusable(value);
  if (!/[&<>\r]/.test(text)) return text;
  if (guard === undefined) return escapeSigns(text);
  const guarded = text.split(SPLIT_AFTER_DECODING).map(escapeSigns);
  return guarded.join(guard);
}

/** Plain words that are no markup where they are read as HTML, for places that hold neither markup nor references. */
export function neverMarkup(words: string): string {
  return words.split(SPLIT_AFTER_DECODING).join(WORD_JOINER);
}

function escapeSigns(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * The value of an attribute, for double quotes. Line breaks become spaces, as XML reads them. Where entities are decoded
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
