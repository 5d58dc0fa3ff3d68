import { round } from '../quiz/questions.ts';

/** What both editions of SCORM write alike. */

/** A score from 0 to 100 as read from a platform; undefined where it is none. */
export function scoreIn(text: string): number | undefined {
  const score = text.trim() === '' ? Number.NaN : Number(text);
  return score >= 0 && score <= 100 ? score : undefined;
}

/**
 * A score beside the right one, for the moment before that is sent. Another number: Moodle compares the numbers, not how
 * they are written (seen in 5.1.3). The higher one where there is one, and at most 100.
 */
export function besideScore(score: number): number {
  return round(score + (score > 99.98 ? -0.01 : 0.01), 2);
}

/** The later of two words of a list that goes from the first to the last; a word that is not in it comes before all. */
export function isLater(words: readonly string[], word: string, than: string): boolean {
  return words.indexOf(word) > words.indexOf(than);
}
