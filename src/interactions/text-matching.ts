import { oneLine, usualDigits, usualLetters, withoutStrayMarks, withoutUnseen } from '../written/characters.ts';

/**
 * How typed text is compared: on both sides letters and digits in their usual form, without what nobody sees, trimmed,
 * gaps as one space, apostrophes and dashes folded, because a phone types `’` where a keyboard types `'`, and
 * transliterations write `ʹ` or `ʼ`. Raised and lowered digits stay what they are: `x²` is not `x2`.
 */

/** In the order in which they are most likely typed. */
const APOSTROPHES = ['\u0027', '\u2019', '\u02bc', '\u02b9'] as const;
/** Typed beside a letter by mistake, or by a phone that takes an apostrophe for the beginning of a quotation. */
const TAKEN_FOR_APOSTROPHES = ['\u2018', '\u201b', '\u2032', '\u00b4', '\u0060', '\u02bb'] as const;

/** Hyphen-minus, en dash and em dash are typed; the others come along when text is pasted. */
const DASHES = ['\u002d', '\u2013', '\u2014'] as const;
const PASTED_DASHES = ['\u2010', '\u2011', '\u2012', '\u2015', '\u2212'] as const;

const ANY_APOSTROPHE = new RegExp(`[${APOSTROPHES.join('')}${TAKEN_FOR_APOSTROPHES.join('')}]`, 'g');
const ANY_DASH = new RegExp(`[\\${DASHES.join('')}${PASTED_DASHES.join('')}]`, 'g');

/** How many accepted answers a question may carry on a platform that compares literally. */
export const VARIANT_LIMIT = 20;

/** The form in which two texts are compared. Without `caseSensitive` capitals and small letters are one. */
export function normaliseText(text: string, { caseSensitive }: { readonly caseSensitive: boolean }): string {
  const folded = appearance(usualDigits(usualLetters(text)));
  return caseSensitive ? folded : folded.toLowerCase().normalize('NFC');
}

/**
 * The form in which two texts are compared that are side by side on a page: equal forms are texts that nobody can tell
 * apart. Letters and digits in another form than the usual one are seen.
 */
export function appearance(text: string): string {
  return oneLine(withoutUnseen(text).normalize('NFC'))
    .replace(ANY_APOSTROPHE, APOSTROPHES[0])
    .replace(ANY_DASH, DASHES[0]);
}

/** Whether a typed text is one of the accepted ones. An empty text never is. */
export function matchesAccepted(
  typed: string,
  accept: readonly string[],
  options: { readonly caseSensitive: boolean },
): boolean {
  const normal = normaliseText(typed, options);
  return normal !== '' && accept.some((accepted) => normaliseText(accepted, options) === normal);
}

/**
 * Accepted answers written out for platforms that compare literally: every answer in the author's own form first, then
 * its forms with each apostrophe and each dash that can be typed, and without joiners and foreign digits. At most
 * `limit` are given as `variants`; what does not fit is in `rest`, for the writer to report.
 */
export function expandAccept(
  accept: readonly string[],
  limit = VARIANT_LIMIT,
): { readonly variants: readonly string[]; readonly rest: readonly string[] } {
  const perAnswer = accept.map(formsOf);
  const longest = Math.max(0, ...perAnswer.map((forms) => forms.length));
  const all = new Set<string>();
  // Round by round, so that the limit cuts rare forms and never a whole answer.
  for (let round = 0; round < longest; round += 1) {
    for (const forms of perAnswer) {
      const form = forms[round];
      if (form !== undefined) all.add(form);
    }
  }
  const ordered = [...all];
  return { variants: ordered.slice(0, limit), rest: ordered.slice(limit) };
}

/** The sign of a number is typed as a hyphen, and pasted as U+2212; nobody writes a long dash there. */
function withDash(form: string, dash: string): string {
  const isSign = /(?<=^|[ ([{=<>≤≥±,;:*/])[\u002d\u2010-\u2015\u2212](?=[.,]?\d)/g;
  const sign = dash === DASHES[0] ? dash : '\u2212';
  return form.replace(isSign, '\ue000').replace(ANY_DASH, dash).replaceAll('\ue000', sign);
}

/**
 * The author's form, but for letters and marks that no keyboard types; then one form for each pairing of an apostrophe and
 * a dash; then these with plain digits, and without what is typed but not seen.
 */
function formsOf(answer: string): readonly string[] {
  const own = oneLine(usualLetters(withoutStrayMarks(answer)));
  const plain = oneLine(usualDigits(withoutUnseen(own)));
  const forms = new Set([own]);
  for (const form of new Set([own, plain]))
    for (const apostrophe of form.search(ANY_APOSTROPHE) === -1 ? [APOSTROPHES[0]] : APOSTROPHES)
      for (const dash of form.search(ANY_DASH) === -1 ? [DASHES[0]] : DASHES)
        forms.add(withDash(form.replace(ANY_APOSTROPHE, apostrophe), dash));
  forms.delete('');
  return [...forms];
}
