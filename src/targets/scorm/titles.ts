/**
 * A title for a manifest. Moodle trims what it reads between two entities, so that "bread & work" becomes "bread&work"
 * (moodle.md): blanks beside a character that is written as an entity are written as no-break blanks, which look the
 * same and stay.
 */
export function manifestTitle(title: string): string {
  return title.replace(/ ?[&<>]+ ?/g, (found) => found.replaceAll(' ', '\u00a0'));
}
