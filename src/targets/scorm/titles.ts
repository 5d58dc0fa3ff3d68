import { truncate } from '../../content/text.ts';

/** The schema of SCORM 1.2's manifest ends a title here; Moodle's database at 255. */
export const TITLE_LIMIT = 200;

/**
 * A title for a manifest. Moodle trims what it reads between two entities, so that "bread & work" becomes "bread&work"
 * (docs/platforms/moodle.md, "entities in titles"): spaces beside a character that is written as an entity are written
 * as no-break spaces, which look the same and stay.
 */
export function manifestTitle(title: string): string {
  return truncate(title, TITLE_LIMIT).replace(/ ?[&<>]+ ?/g, (found) => found.replaceAll(' ', '\u00a0'));
}
