/**
 * Characters that look like others or like nothing, and what they are taken for wherever something that people typed is
 * compared or read.
 */

/**
 * What no keyboard types and no reader sees: soft hyphens, spaces of no width, marks of direction, byte order marks. They
 * come along when text is copied from a page, or a phone puts them beside words from right to left.
 */
const NEVER_TYPED = /\u034f|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/**
 * These, and what is typed but only changes how letters are drawn: joiners, variation selectors, fillers. Not the tags
 * that tell the flag of Scotland from that of Wales.
 */
const UNSEEN = /(?![\u{e0020}-\u{e007f}])\p{Default_Ignorable_Code_Point}/gu;

/** A text without the characters that no keyboard types. */
export function withoutStrayMarks(text: string): string {
  return text.replace(NEVER_TYPED, '');
}

/** A text without anything that is not seen. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

/** Control characters, but for white space, and lone halves of letters: no text can be sent or stored with them. */
const BROKEN = /(?!\s)[\p{Cc}\p{Cs}]/gu;

/** A text without lone halves of letters, with which a platform can send nothing at all. */
export function wholeLetters(text: string): string {
  return text.replace(/\p{Cs}/gu, '');
}

/** A text on one line, each gap as one space, nothing broken in it. */
export function oneLine(text: string): string {
  return text.replace(BROKEN, '').replace(/\s+/g, ' ').trim();
}

/** Whether there is anything in a text for the eye. */
export function isBlank(text: string): boolean {
  // Most texts have a letter of these, and need not be looked at further.
  return !/[a-zа-я]/.test(text) && oneLine(withoutUnseen(text)) === '';
}

/**
 * Letters in another form: ligatures, Arabic letters by their place in a word, Roman numerals as one sign, the full and
 * half widths of East Asian keyboards, the micro sign. Not modifier letters (`xⁿ` is not `xn`), nor raised and lowered
 * digits, fractions, circled signs or units as one sign: there the form is the meaning.
 */
const LETTER_FORMS = /(?!\p{Lm})[\p{L}\p{Nl}]|[\uff01-\uffee]/gu;

/** A text in composed form (NFC) with the usual form of each letter. */
export function usualLetters(text: string): string {
  return text
    .normalize('NFC')
    .replace(LETTER_FORMS, (letter) => letter.normalize('NFKC'))
    .normalize('NFC');
}

/** Ligatures, and Arabic letters by their place in a word: they come out of a PDF, and no keyboard types them. */
const PRINTED_FORMS = /[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdc7\ufe70-\ufefc]/g;

/** Where the first character is that no keyboard types, though it looks like nothing or like what one types; -1 without. */
export function strayCharacterAt(text: string): number {
  const found = [text.search(NEVER_TYPED), text.search(PRINTED_FORMS)].filter((at) => at >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
}

/** A text without the characters that no keyboard types, the letters of ligatures one by one. */
export function asTyped(text: string): string {
  return withoutStrayMarks(text).replace(PRINTED_FORMS, (sign) => sign.normalize('NFKC'));
}

const DIGIT = /\p{Nd}/u;

/** A text with the digits of other scripts as 0 to 9. Unicode keeps ten digits of a kind in a row, from zero up. */
export function usualDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let first = code;
    while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1;
    return String((code - first) % 10);
  });
}

/** What stands for a minus sign: the true one, hyphens and dashes of about its length. */
export const MINUS_SIGNS = /[\u2010-\u2013\u2212\ufe63\uff0d]/g;

/** Raised digits with their sign, as in 10⁻³. */
const RAISED = /[⁺⁻]?[⁰¹²³⁴-⁹]+/g;

/** A text with raised digits written out: `10⁻³` is `10^-3`. */
export function raisedWrittenOut(text: string): string {
  return text.replace(RAISED, (raised) => `^${raised.normalize('NFKC').replace(MINUS_SIGNS, '-')}`);
}
