import { element, type HtmlTree, text } from '../../content/tree.ts';
import type { Publication } from '../../model/model.ts';

/** The page that introduces a unit: its summary, and its modules in order with theirs. Empty without a unit. */
export function unitOverview({ unit, modules }: Publication): HtmlTree {
  if (unit === undefined) return [];
  const items = modules.map(({ title, summary }) =>
    element('li', {}, element('h2', {}, text(title)), paragraphs(summary)),
  );
  return [...paragraphs(unit.summary), element('ol', {}, items)];
}

/** Plain text whose paragraphs are separated by empty lines. */
export function paragraphs(plain = ''): HtmlTree {
  return plain
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => element('p', {}, text(paragraph.trim())));
}
