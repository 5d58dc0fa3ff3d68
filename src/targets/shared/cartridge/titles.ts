import { truncate } from '../../../content/text.ts';

/**
 * Longest title that survives a restore in Moodle: its database holds 255 characters in a name and 243 in a quiz's,
 * and one title too long aborts the whole restore (docs/platforms/moodle.md, "long titles").
 */
export const LONGEST_TITLE = 240;

/** A title as a cartridge may carry it. Compare with the original to see whether it was cut. */
export function cartridgeTitle(title: string): string {
  return truncate(title, LONGEST_TITLE);
}

/**
 * The title of a module, an activity or a question in a plain cartridge. Where Moodle shows a name it drops what PHP's
 * strip_tags takes for a tag, from a `<` without a space behind it up to the next `>` (seen in 4.1, 4.4 and 4.5).
 */
export function visibleTitle(title: string): string {
  return truncate(/<(?!\s)/.test(title) ? angledTitle(title) : title, LONGEST_TITLE);
}

/**
 * The title of the course that a restore makes. Moodle cleans it as text and stops where anything was cleaned away, so
 * no `<` may be in it (docs/platforms/moodle.md, "angle brackets").
 */
export function courseTitle(title: string): string {
  return truncate(title.includes('<') ? angledTitle(title) : title, LONGEST_TITLE);
}

/** The title of a quiz: New Quizzes read it as HTML (docs/platforms/canvas.md, "labels as HTML"). */
export function quizTitle(title: string): string {
  return /<[A-Za-z/!?]/.test(title) ? angledTitle(title) : title;
}

/** U+2039 and U+203A look much the same as what they stand for. */
function angledTitle(title: string): string {
  return title.replaceAll('<', '\u2039').replaceAll('>', '\u203a');
}
