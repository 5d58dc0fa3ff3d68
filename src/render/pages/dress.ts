import { mapTree } from '../../content/text.ts';
import {
  element,
  type HtmlElement,
  type HtmlNode,
  type HtmlReference,
  type HtmlTree,
  referenceTo,
} from '../../content/tree.ts';
import type { TeachingModule } from '../../resolve/model.ts';
import type { Text } from '../../text/text.ts';
import { citeSource } from '../citations/cite.ts';
import { figureOf } from './figure.ts';

export interface DressOptions {
  readonly module: TeachingModule;
  readonly text: Text;
  /** Level of the tree's highest headings. */
  readonly level: number;
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
export function dressTree(tree: HtmlTree, options: DressOptions): HtmlTree {
  const shift = options.level - highestHeading(tree);
  return mapTree(tree, (node) => {
    if (node.kind === 'reference') return dressReference(node, options);
    return node.kind === 'element' ? dressElement(node, shift) : node;
  });
}

function dressReference(node: HtmlReference, options: DressOptions): HtmlNode | HtmlTree {
  const { reference } = node;
  if (reference.to === 'term') {
    if (!options.module.glossary.has(reference.id)) return node.children;
    options.term(reference.id);
    return {
      ...referenceTo({ to: 'anchor', id: `term-${reference.id}` }, ...node.children),
      attributes: { class: 'cw-term' },
    };
  }
  if (reference.to === 'source') {
    const form = options.source(reference.id);
    const words = citeSource(options.module, reference.id, reference.locator, form, options.text);
    return referenceTo({ to: 'anchor', id: `source-${reference.id}` }, ...words);
  }
  if (reference.to === 'asset' && reference.block === true)
    return figureOf(node, { ...options, dress: (tree, level) => dressTree(tree, { ...options, level }) });
  return node;
}

/** Classes by element, where authors' text needs a style of ours. */
const CLASSES: Readonly<Record<string, string>> = {
  blockquote: 'cw-quote',
  dd: 'cw-meaning',
  dt: 'cw-word',
  pre: 'cw-code',
  table: 'cw-table',
  td: 'cw-cell',
  th: 'cw-head',
};

function dressElement(node: HtmlElement, shift: number): HtmlNode {
  const heading = /^h([2-6])$/.exec(node.tag)?.[1];
  if (heading !== undefined) return { ...node, tag: `h${Math.min(6, Number(heading) + shift)}` };
  const name = CLASSES[node.tag];
  if (name === undefined) return node;
  const dressed = withClass(node, name);
  return node.tag === 'table' ? element('div', { class: 'cw-scroll' }, dressed) : dressed;
}

/** An element with one more class. */
export function withClass(node: HtmlElement, name: string): HtmlElement {
  const { class: own } = node.attributes;
  return { ...node, attributes: { ...node.attributes, class: own === undefined ? name : `${own} ${name}` } };
}

function highestHeading(tree: HtmlTree): number {
  let highest = 7;
  const visit = (nodes: HtmlTree): void => {
    for (const node of nodes) {
      if (node.kind !== 'element') continue;
      const level = /^h([1-6])$/.exec(node.tag)?.[1];
      if (level === undefined) visit(node.children);
      else highest = Math.min(highest, Number(level));
    }
  };
  visit(tree);
  return highest === 7 ? 2 : highest;
}
