import { anyKey, flag, html, list, maybe, number, record, text, type ViewOf } from '../theme/shape.ts';

const navigationItemShape = record({
  title: text,
  href: text,
  current: flag,
  /** The activity's type, for its icon; empty for pages that are no activity. */
  type: text,
  /** The type as a word. */
  typeName: text,
  minutes: maybe(number),
  /** What a link to a neighbour is called above its title, where “Previous” or “Next” will not do. */
  word: maybe(text),
});

/** A whole document. `html` holds named pieces that are written as they are; `json` likewise, with `<` escaped. */
export const layoutShape = record({
  language: text,
  /** `ltr` or `rtl`, by the language. */
  direction: text,
  title: text,
  moduleTitle: text,
  /** The unit that the module belongs to, where the package holds its page. */
  unit: maybe(record({ title: text, href: text })),
  isModulePage: flag,
  html: anyKey(html),
  /** Who publishes the module, where the workspace says so: its logo, or its name. */
  institution: maybe(record({ name: maybe(text), logo: maybe(record({ src: text, alt: text })) })),
  /**
   * The theme's `base.css`, to be written into a `style` element, its SHA-256 in base64 for the page's policy, and the
   * file itself, where the document has it, for platforms whose policy drops the element.
   */
  base: maybe(record({ css: html, hash: text, file: maybe(text) })),
  /** The sites that the page loads pictures, media and frames from, of those that the workspace allows, for its policy. */
  origins: record({ images: list(text), media: list(text), frames: list(text) }),
  /** All of them, `base.css` too. */
  stylesheets: list(text),
  /** Those that are not in the page already. */
  linked: list(text),
  /** Those that a script asks for when they are needed. */
  withoutScripts: list(text),
  scripts: list(text),
  json: maybe(html),
  navigation: list(navigationItemShape),
  /** What is in it, where a long module's pages show a section of it. */
  navigationTitle: maybe(text),
  /** Whether there is a page before or behind this one. */
  hasNeighbours: flag,
  previous: maybe(navigationItemShape),
  next: maybe(navigationItemShape),
  /** Place of the current page among all pages, from 1; 0 where it is none of them. */
  position: number,
  count: number,
});

export type LayoutView = ViewOf<typeof layoutShape>;
export type NavigationItemView = ViewOf<typeof navigationItemShape>;
