import { truncate } from '../../../content/text.ts';

/**
 * Longest title that survives a restore in Moodle: its database holds 255 characters in a name and 243 in a quiz's,
 * and one title too long aborts the whole restore (moodle.md, "accepted or not" and rule 1).
 */
export const LONGEST_TITLE = 240;

/** A title as a cartridge may carry it. Compare with the original to see whether it was cut. */
export function cartridgeTitle(title: string): string {
  return truncate(title, LONGEST_TITLE);
}

/**
 * The title of the course that a restore makes. Moodle cleans it as text and stops where anything was cleaned away, so
 * no `<` may stand in it (moodle.md, "accepted or not" and rule 1); U+2039 looks much the same.
 */
export function courseTitle(title: string): string {
  return truncate(title.replaceAll('<', '\u2039'), LONGEST_TITLE);
}
