import type { HtmlProfile } from './profile.ts';
import { ELEMENTS, isKnownAttribute } from './vocabulary.ts';

/**
 * A profile's `attribute` from a table of what the platform keeps: element names to attribute names separated by
 * spaces, `*` for every element. A name that ends in `*` stands for all that begin so (`aria-*`).
 */
export function attributesIn(table: Readonly<Record<string, string>>): HtmlProfile['attribute'] {
  const rows = new Map(Object.entries(table).map(([tag, names]) => [tag, namesIn(names)]));
  const everywhere = rows.get('*');
  return (tag, name) => everywhere?.(name) === true || rows.get(tag)?.(name) === true;
}

function namesIn(list: string): (name: string) => boolean {
  const all = list.split(' ');
  const names = new Set(all.filter((name) => !name.endsWith('*')));
  const prefixes = all.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
  return (name) => names.has(name) || prefixes.some((prefix) => name.startsWith(prefix));
}

/** Documents of our own, in which everything survives: the website, SCORM, the guide. */
export const fullHtmlProfile: HtmlProfile = {
  name: 'full-html',
  elements: ELEMENTS,
  replacements: {},
  attribute: isKnownAttribute,
  whitespace: 'keep',
  syntax: 'html',
  anchors: true,
  decodesTwice: false,
  formulas: 'mathml',
};
