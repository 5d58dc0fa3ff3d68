/** Attributes whose value a reader sees or hears. */
const SPOKEN =
  /\s(?:alt|title|placeholder|label|summary|aria-(?:label|description|roledescription|valuetext))\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

/** Elements whose text is none for a reader. */
const SILENT = /<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi;

/**
 * The words that a template itself would put on a page, in whatever language the page is. The default theme has none:
 * every word of ours comes from the text catalogue.
 */
export function literalWords(source: string): string[] {
  // Braces first: inside a tag they may hold quotation marks and angle brackets of their own.
  const html = source
    .replace(/\{\{!--[\s\S]*?--\}\}|\{\{![\s\S]*?\}\}/g, '')
    .replace(/\{\{\{[\s\S]*?\}\}\}|\{\{[\s\S]*?\}\}/g, '\u0000')
    .replace(/<!--[\s\S]*?-->|<!DOCTYPE[^>]*>/gi, '')
    .replace(SILENT, '');
  const spoken = [...html.matchAll(SPOKEN)].map((match) => match[1] ?? match[2] ?? '');
  const text = html.replace(/<[^>]*>/g, '\u0000').split('\u0000');
  return [...spoken.flatMap((value) => value.split('\u0000')), ...text]
    .map((words) => words.trim())
    .filter((words) => /\p{L}/u.test(words));
}
