/**
 * The one form in which text travels from the author to a package: a sanitised HTML tree whose references are typed.
 * Trees are immutable values; the only ways to make one are the Markdown parser, the template parser and the
 * constructors below, and the only way to write one is the serialiser.
 */
export type HtmlTree = readonly HtmlNode[];

export type HtmlNode = HtmlText | HtmlElement | HtmlReference | HtmlGap | HtmlFormula;

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
  /**
   * The words of the link; empty where the target supplies them (a picture, a bare citation). An asset with words is a
   * link to its file; without, it is the picture or player itself.
   */
  readonly children: HtmlTree;
  /**
   * Attributes for the element that the target writes (`class`, `role`, `aria-label`). The serialiser adds them to the
   * one element that the writer returns; a writer need not look at them.
   */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A gap in a cloze text: `[[id]]`. */
export interface HtmlGap {
  readonly kind: 'gap';
  readonly id: string;
}

/** A formula: `$x^2$` in a line, `$$x^2$$` as a block. Each platform shows it in its own form (`HtmlProfile.formulas`). */
export interface HtmlFormula {
  readonly kind: 'formula';
  /** What is between the signs, trimmed: TeX that has been read and found good. Its decimal commas are in braces: `3{,}14`. */
  readonly tex: string;
  /** Whether it has a line of its own and is set large. */
  readonly display: boolean;
  /** Where it was between paragraphs, not among the words of one. */
  readonly block?: true;
  /** The author's own spoken text: `$x^2${words="x squared"}`. */
  readonly words?: string;
  /** The same in MathML: one element `math`, of the elements and attributes in `mathml-vocabulary.ts`. */
  readonly mathml: HtmlTree;
}

export type Reference =
  /**
   * `![](asset:id)`: the picture, sound, video or file itself; with children (`[words](asset:id)`) a link to it. `alt` is there where the author wrote one in this place
   * (`![alt](asset:id)`) and then counts instead of the asset's own. `block` where it stood alone in its paragraph: it
   * then is between paragraphs and may become a figure.
   */
  | { readonly to: 'asset'; readonly id: string; readonly alt?: string; readonly block?: true }
  /** `[words](activity:id)` */
  | { readonly to: 'activity'; readonly id: string }
  /** `[words](term:id)` */
  | { readonly to: 'term'; readonly id: string }
  /**
   * `[@id, p. 12]`. The Markdown parser puts the citations of one pair of brackets into
   * `<span class="citation">(…; …)</span>`, parentheses and semicolons included. `@id [p. 12]` in a sentence is cited as
   * `words` of it, names first; `[-@id]` as a `work` whose names the sentence has said.
   */
  | { readonly to: 'source'; readonly id: string; readonly locator?: string; readonly as?: 'words' | 'work' }
  /** A place on the same page: footnotes, annotations. `id` is the element id without a page prefix. */
  | { readonly to: 'anchor'; readonly id: string }
  /** A file of the theme: a stylesheet or a script, by its path in the theme's `assets`. */
  | { readonly to: 'theme'; readonly path: string };

/** Plain words: the serialiser escapes them. */
export function text(value: string): HtmlText {
  return { kind: 'text', text: value };
}

/** Children come one by one or as lists: as arguments of a call, those of a long paragraph would be too many. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (HtmlNode | HtmlTree)[]
): HtmlElement {
  return { kind: 'element', tag, attributes, children: joined(children) };
}

function joined(children: readonly (HtmlNode | HtmlTree)[]): HtmlNode[] {
  const all: HtmlNode[] = [];
  for (const one of children)
    if ('kind' in one) all.push(one);
    else for (const node of one) all.push(node);
  return all;
}

/** What leads somewhere; each platform writes the address in its own form. */
export function referenceTo(reference: Reference, ...children: (HtmlNode | HtmlTree)[]): HtmlReference {
  return { kind: 'reference', reference, children: joined(children) };
}

/** The place of a gap in the text of a question. */
export function gap(id: string): HtmlGap {
  return { kind: 'gap', id };
}
