/**
 * How typed text is compared: after NFC, trimming, collapsing blanks, and folding apostrophes and dashes, because a
 * phone types `’` where a keyboard types `'`, and transliterations write `ʹ` or `ʼ`.
 */

/** In the order in which they are most likely typed. */
const APOSTROPHES = ['\u0027', '\u2019', '\u02bc', '\u02b9'] as const;

/** Hyphen-minus, en dash and em dash are typed; the others come along when text is pasted. */
const DASHES = ['\u002d', '\u2013', '\u2014'] as const;
const PASTED_DASHES = ['\u2010', '\u2011', '\u2012', '\u2015', '\u2212'] as const;

const ANY_APOSTROPHE = new RegExp(`[${APOSTROPHES.join('')}]`, 'g');
const ANY_DASH = new RegExp(`[\\${DASHES.join('')}${PASTED_DASHES.join('')}]`, 'g');

/** How many accepted answers a question may carry on a platform that compares literally. */
export const VARIANT_LIMIT = 20;

/** The form in which two texts are compared. Without `caseSensitive` capitals and small letters are one. */
export function normaliseText(text: string, { caseSensitive }: { readonly caseSensitive: boolean }): string {
  const folded = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ANY_APOSTROPHE, APOSTROPHES[0])
    .replace(ANY_DASH, DASHES[0]);
  return caseSensitive ? folded : folded.toLowerCase().normalize('NFC');
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
 * its forms with each apostrophe and each dash that can be typed. At most `limit` are given as `variants`; what does
 * not fit is in `rest`, for the writer to report.
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

/** The author's form, then one form for each pairing of an apostrophe and a dash. */
function formsOf(answer: string): readonly string[] {
  const own = answer.normalize('NFC').replace(/\s+/g, ' ').trim();
  const forms = new Set([own]);
  for (const apostrophe of own.search(ANY_APOSTROPHE) === -1 ? [APOSTROPHES[0]] : APOSTROPHES)
    for (const dash of own.search(ANY_DASH) === -1 ? [DASHES[0]] : DASHES)
      forms.add(own.replace(ANY_APOSTROPHE, apostrophe).replace(ANY_DASH, dash));
  return [...forms];
}
