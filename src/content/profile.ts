import type { HtmlFormula, HtmlNode, HtmlTree, Reference } from './tree.ts';

/**
 * What a platform leaves of the HTML that it is given, so that we write nothing it strips or mangles.
 * A target declares one profile for pages and, where its platform treats them differently, one for questions.
 */
export interface HtmlProfile {
  readonly name: string;
  /** Elements that survive. Others are written as `replacements` says, else unwrapped with their text kept. */
  readonly elements: ReadonlySet<string>;
  /** Element to write instead, with a class that keeps the meaning: `figure` to `div.figure`. */
  readonly replacements: Readonly<Record<string, { readonly tag: string; readonly class?: string }>>;
  /** Whether an attribute survives on an element. */
  attribute(tag: string, name: string): boolean;
  /** `collapse-between-tags`: no newline anywhere and no white space that is only between two tags (Moodle's importer removes it: it is moved into the neighbouring text instead). */
  readonly whitespace: 'keep' | 'collapse-between-tags';
  /** How void elements are written: `<br>` or `<br/>`. */
  readonly syntax: 'html' | 'xhtml';
  /** Whether ids survive, so that links inside the page work; otherwise links to anchors lose their link and keep their words. */
  readonly anchors: boolean;
  /** The platform decodes entities once more: text that would become markup then is written so that it stays text (an empty `span` after `<`). */
  readonly decodesTwice: boolean;
  /** How formulas are written: as MathML, or as what this makes of each (a picture, TeX that the platform typesets). */
  readonly formulas: 'mathml' | ((formula: HtmlFormula) => HtmlTree);
  /** Theme styles are written into `style` attributes, with these CSS properties only; undefined where a stylesheet is linked. */
  readonly inlineStyles?: ReadonlySet<string>;
}

/**
 * How a target writes each kind of reference on one page: as nodes of plain HTML, whose `href` and `src` are final.
 * It may return further references (a citation that names a term). Never called for anchors: the serialiser writes those.
 */
export type ReferenceWriter = (reference: Reference, children: HtmlTree) => readonly HtmlNode[];

/** What the serialiser needs besides the profile. */
export interface SerializeContext {
  readonly profile: HtmlProfile;
  readonly write: ReferenceWriter;
  /** Put before every id and every link to one, where many pages share a document. */
  readonly idPrefix?: string;
  /** Class name to CSS declarations (`border-left: 4px solid #555`), from the theme, for `profile.inlineStyles`. */
  readonly styles?: Readonly<Record<string, string>>;
  /** How a cloze gap is written; without it a gap is five underscores. */
  readonly gap?: (id: string) => readonly HtmlNode[];
}
