/** What both editions of SCORM write alike. */

/** A score from 0 to 100 as read from a platform; undefined where it is none. */
export function scoreIn(text: string): number | undefined {
  const score = text.trim() === '' ? Number.NaN : Number(text);
  return score >= 0 && score <= 100 ? score : undefined;
}

/** The same number in another form: `100.0` for `100`, `62.50` for `62.5`. */
export function sameNumber(written: string): string {
  return written.includes('.') ? `${written}0` : `${written}.0`;
}

/** The later of two words of a list that goes from the first to the last; a word that is not in it comes before all. */
export function isLater(words: readonly string[], word: string, than: string): boolean {
  return words.indexOf(word) > words.indexOf(than);
}
