import { inWords, outsideFences, type Translation } from './translation.ts';

const REFERENCE = /\[-?@((?:fig|tbl|lst|eq|sec|thm)-[\w-]+)\]|-?(?<![\w@])@((?:fig|tbl|lst|eq|sec|thm)-[\w-]+)/g;

/**
 * References of Quarto to figures, tables and sections (`@fig-mill`), which it turns into numbers. Nothing is numbered here:
 * a section is a link to its heading, a figure is called by the words of its caption.
 */
export function withCrossReferences(lines: readonly string[], { findings }: Translation): readonly string[] {
  if (!lines.some((line) => line.includes('@') && line.search(REFERENCE) >= 0)) return lines;
  const captions = captionsIn(lines);
  return outsideFences(lines, (line) =>
    inWords(line, (words) =>
      words.replace(REFERENCE, (_, bracketed?: string, bare?: string) => {
        const label = bracketed ?? bare ?? '';
        const said = captions.get(label);
        if (said !== undefined && label.startsWith('sec-')) return `[${said}](#${label})`;
        findings.add(
          'changed',
          'cross-reference',
          'A reference that another program turns into a number is the caption of what it leads to: nothing is numbered here.',
          `@${label}`,
        );
        return said === undefined || said === '' ? label : `“${said}”`;
      }),
    ),
  );
}

/** Captions and headings by the labels that they are given. */
function captionsIn(lines: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let cell: string | undefined;
  for (const line of lines) {
    for (const [, words = '', label = ''] of line.matchAll(/!\[([^\]]*)\]\([^)]*\)\{#([\w-]+)/g))
      found.set(label, words);
    const [, caption, table] = /^(?:Table)?:[ \t]*(.*?)[ \t]*\{#(tbl-[\w-]+)[^}]*\}[ \t]*$/.exec(line) ?? [];
    if (caption !== undefined && table !== undefined) found.set(table, caption);
    const [, heading, section] = /^#{1,6}[ \t]+(.*?)[ \t]*\{#(sec-[\w-]+)[^}]*\}[ \t]*$/.exec(line) ?? [];
    if (heading !== undefined && section !== undefined) found.set(section, heading);
    const [, name, value = ''] = /^#\|[ \t]*(label|fig-cap|tbl-cap):[ \t]*"?(.*?)"?[ \t]*$/.exec(line) ?? [];
    if (name === 'label') cell = value;
    else if (name !== undefined && cell !== undefined) found.set(cell, value);
    else if (!line.startsWith('#|')) cell = undefined;
  }
  return found;
}
