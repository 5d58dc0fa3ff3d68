import type { HtmlProfile } from './profile.ts';
import { CONTENT_ELEMENTS, ELEMENTS, isKnownAttribute } from './vocabulary.ts';

/** Element names to attribute names; `*` stands for every element. */
export type AttributeTable = Readonly<Record<string, readonly string[]>>;

/**
 * A profile's `attribute` from a table of what the platform keeps. A name that ends in `*` stands for all that begin so
 * (`aria-*`).
 */
export function attributesIn(table: AttributeTable): HtmlProfile['attribute'] {
  const compiled = new Map(
    Object.entries(table).map(([tag, names]) => [
      tag,
      {
        names: new Set(names.filter((name) => !name.endsWith('*'))),
        prefixes: names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1)),
      },
    ]),
  );
  const keeps = (tag: string, name: string): boolean => {
    const entry = compiled.get(tag);
    return entry !== undefined && (entry.names.has(name) || entry.prefixes.some((prefix) => name.startsWith(prefix)));
  };
  return (tag, name) => keeps('*', name) || keeps(tag, name);
}

/** A set of elements: a basis without some and with others. */
export function elementsOf(
  basis: ReadonlySet<string>,
  change: { readonly without?: readonly string[]; readonly with?: readonly string[] } = {},
): ReadonlySet<string> {
  const without = new Set(change.without);
  return new Set([...[...basis].filter((tag) => !without.has(tag)), ...(change.with ?? [])]);
}

/** What Markdown can become and every platform known so far keeps, once `section` is replaced. */
export const BASIC_ELEMENTS: ReadonlySet<string> = elementsOf(CONTENT_ELEMENTS, {
  without: ['section'],
  with: ['div', 'cite', 'small', 'sub', 'del', 'ins', 'abbr', 'q', 'kbd', 'samp', 'var', 'caption', 'tfoot'],
});

/** Elements that only structure a page, each written as a `div` with a class of the same name. */
export const SECTIONS_AS_DIVS: HtmlProfile['replacements'] = Object.fromEntries(
  ['article', 'aside', 'figcaption', 'figure', 'footer', 'header', 'hgroup', 'main', 'nav', 'search', 'section'].map(
    (tag) => [tag, { tag: 'div', class: tag }],
  ),
);

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
};
