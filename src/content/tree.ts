/**
 * The one form in which text travels from the author to a package: a sanitised HTML tree whose references are typed.
 * Trees are immutable values; the only ways to make one are the Markdown parser, the template parser and the
 * constructors below, and the only way to write one is the serialiser.
 */
export type HtmlTree = readonly HtmlNode[];

export type HtmlNode = HtmlText | HtmlElement | HtmlReference | HtmlBlank;

export interface HtmlText {
  readonly kind: 'text';
  readonly text: string;
}

export interface HtmlElement {
  readonly kind: 'element';
  /** Lower-case element name of HTML. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: HtmlTree;
}

/** Something that a target writes in its own way: a link to another page, a picture, a citation. */
export interface HtmlReference {
  readonly kind: 'reference';
  readonly reference: Reference;
  /** The words of the link; empty where the target supplies them (a picture, a bare citation). */
  readonly children: HtmlTree;
}

/** A gap in a cloze text: `[[id]]`. */
export interface HtmlBlank {
  readonly kind: 'blank';
  readonly id: string;
}

export type Reference =
  /** `![](asset:id)`: the picture, sound, video or file itself. */
  | { readonly to: 'asset'; readonly id: string }
  /** `[words](activity:id)` */
  | { readonly to: 'activity'; readonly id: string }
  /** `[words](term:id)` */
  | { readonly to: 'term'; readonly id: string }
  /** `[@id, p. 12]` */
  | { readonly to: 'source'; readonly id: string; readonly locator?: string }
  /** A place on the same page: footnotes, annotations. `id` is the element id without a page prefix. */
  | { readonly to: 'anchor'; readonly id: string }
  /** A file of the theme: a stylesheet or a script, by its path in the theme's `assets`. */
  | { readonly to: 'theme'; readonly path: string };

export function text(value: string): HtmlText {
  return { kind: 'text', text: value };
}

export function element(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: HtmlNode[]
): HtmlElement {
  return { kind: 'element', tag, attributes, children };
}

export function referenceTo(reference: Reference, ...children: HtmlNode[]): HtmlReference {
  return { kind: 'reference', reference, children };
}
