/**
 * What XML 1.0 (section 2.2, `Char`) does not allow, and with it no package format: control characters, lone halves of
 * surrogate pairs, U+FFFE and U+FFFF.
 */
export const UNUSABLE_CHARACTER =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Quick to look for: without any of these a text holds nothing unusable. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find.
const SUSPICIOUS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

const EVERY_UNUSABLE_CHARACTER = new RegExp(UNUSABLE_CHARACTER, 'g');

/** The text with U+FFFD, the sign for a character that was lost, in the place of each unusable one. */
export function replaceUnusable(text: string): string {
  return SUSPICIOUS.test(text) ? text.replace(EVERY_UNUSABLE_CHARACTER, '\uFFFD') : text;
}
