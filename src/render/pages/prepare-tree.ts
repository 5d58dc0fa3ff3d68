import { blocksOf } from '../../content/media-notes.ts';
import { framedTable } from '../../content/table-frame.ts';
import { mapTree } from '../../content/text.ts';
import {
  type HtmlElement,
  type HtmlNode,
  type HtmlReference,
  type HtmlTree,
  type Reference,
  referenceTo,
} from '../../content/tree.ts';
import type { TeachingModule } from '../../model/model.ts';
import { saysMore } from '../../model/said-of-asset.ts';
import type { Text } from '../../text/text.ts';
import { citeSource } from '../citations/cite.ts';
import type { Highlight } from '../code/highlight.ts';
import { colouredCode, scrollingCode } from '../code/listing.ts';
import { figureOf, noteOf, withNote } from './figure.ts';

export interface PrepareOptions {
  readonly module: TeachingModule;
  readonly text: Text;
  /** Colours code; absent where the module has none. */
  readonly highlight?: Highlight | undefined;
  /** Level of the tree's highest headings. */
  readonly level: number;
  /** An id for a note about a medium, which no other on the page has. */
  noteId(asset: string): string;
  /** Told of every term and work that is mentioned. */
  term(id: string): void;
  /** Returns the form in which the work is cited at this place. */
  source(id: string): 'short' | 'again';
}

/**
 * Prepares an author's tree for a page: headings below the page's own, pictures with their captions and credits, tables
 * that scroll by themselves on a phone, short citations and terms that lead to the page's end. Elements get the classes
 * by which themes know them, because some platforms take styles only as attributes.
 */
export function prepareTree(tree: HtmlTree, options: PrepareOptions): HtmlTree {
  return prepareWithin(tree, options, new Set());
}

/** `within`: the media in whose captions and descriptions the tree is. */
function prepareWithin(tree: HtmlTree, options: PrepareOptions, within: ReadonlySet<string>): HtmlTree {
  const shift = options.level - highestHeading(tree);
  // Nodes come in reading order: what is inside a figure's description belongs below the heading before it.
  let above = options.level - 1;
  return blocksOf(tree).flatMap((block) => {
    const medium = mediumPreparer(options, within);
    return mapTree(block, (node) => {
      if (node.kind === 'reference' && node.reference.to === 'asset') return medium(node, node.reference, above + 1);
      if (node.kind === 'reference') return prepareReference(node, options);
      if (node.kind !== 'element') return node;
      const prepared = prepareElement(node, shift, options);
      if (HEADING.test(node.tag) && prepared.kind === 'element') above = Number(prepared.tag.slice(1));
      return prepared;
    });
  });
}

/** Prepares the media of a block, each with all that is said about it, once where it is among words. */
function mediumPreparer(options: PrepareOptions, within: ReadonlySet<string>) {
  const { module, text } = options;
  const notes = new Map<string, string>();
  return (node: HtmlReference, { id, block }: AssetReference, level: number): HtmlNode | HtmlTree => {
    const asset = module.assets.get(id);
    const prepare = (tree: HtmlTree) => prepareWithin(tree, { ...options, level }, new Set([...within, id]));
    if (block === true) return figureOf(node, { module, text, prepare });
    if (asset === undefined || !saysMore(asset) || node.children.length > 0 || within.has(id)) return node;
    const said = notes.get(id);
    if (said !== undefined) return withNote(node, asset, said);
    const note = options.noteId(id);
    notes.set(id, note);
    return [withNote(node, asset, note), noteOf(node, asset, note, { module, text, prepare })];
  };
}

type AssetReference = Extract<Reference, { to: 'asset' }>;

function prepareReference(node: HtmlReference, options: PrepareOptions): HtmlNode | HtmlTree {
  const { reference } = node;
  if (reference.to === 'term') {
    if (!options.module.glossary.has(reference.id)) return node.children;
    options.term(reference.id);
    return {
      ...referenceTo({ to: 'anchor', id: `term-${reference.id}` }, node.children),
      attributes: { class: 'cw-term' },
    };
  }
  if (reference.to === 'source') {
    const form = options.source(reference.id);
    const words = citeSource(options.module, reference.id, reference.locator, form, options.text, reference.as);
    return referenceTo({ to: 'anchor', id: `source-${reference.id}` }, words);
  }
  return node;
}

/** Classes by element, where authors' text needs a style of ours. */
const CLASSES: Readonly<Record<string, string>> = {
  blockquote: 'cw-quote',
  caption: 'cw-table-caption',
  dd: 'cw-meaning',
  dt: 'cw-word',
  pre: 'cw-code',
  table: 'cw-table',
  td: 'cw-cell',
  th: 'cw-head',
};

function prepareElement(node: HtmlElement, shift: number, { text, highlight }: PrepareOptions): HtmlNode {
  if (HEADING.test(node.tag)) return lowerHeading(node, shift);
  if (node.tag === 'code') return colouredCode(node, highlight);
  const name = CLASSES[node.tag];
  if (name === undefined) return node;
  const prepared = withClass(node, name);
  if (node.tag === 'pre') return scrollingCode(prepared, text);
  return node.tag === 'table' ? framedTable(prepared, text('page.table')) : prepared;
}

const HEADING = /^h[1-6]$/;

function lowerHeading(node: HtmlElement, levels: number): HtmlElement {
  return { ...node, tag: `h${Math.min(6, Number(node.tag.slice(1)) + levels)}` };
}

/** A tree whose headings are some levels lower. */
export function lowerHeadings(tree: HtmlTree, levels: number): HtmlTree {
  return mapTree(tree, (node) =>
    node.kind === 'element' && HEADING.test(node.tag) ? lowerHeading(node, levels) : node,
  );
}

/** An element with one more class, before its own, which win where both say something. */
function withClass(node: HtmlElement, name: string): HtmlElement {
  const { class: own } = node.attributes;
  return { ...node, attributes: { ...node.attributes, class: own === undefined ? name : `${name} ${own}` } };
}

function highestHeading(tree: HtmlTree): number {
  let highest = 7;
  const visit = (nodes: HtmlTree): void => {
    for (const node of nodes) {
      if (node.kind !== 'element') continue;
      if (HEADING.test(node.tag)) highest = Math.min(highest, Number(node.tag.slice(1)));
      else visit(node.children);
    }
  };
  visit(tree);
  return highest === 7 ? 2 : highest;
}
