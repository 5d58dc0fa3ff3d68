import type { Node } from 'prosemirror-model';
import type { HtmlTree } from '../../../browser.ts';
import { element, type HtmlNode, isElement, markNumber, text } from './kinds.ts';
import type { Origins } from './origins.ts';
import { inlineSchema } from './schema.ts';
import { blockTree, savedBlockTree } from './to-blocks.ts';
import { inlineTree, inlineTreeAsIs } from './to-inline.ts';

/**
 * A document of the editor as the tree that is saved. Notes that no mark leads to are not in it. Without `origins` all of it
 * is made again, every space where it is: to see whether the document says what the text did.
 */
export function treeOfDocument(doc: Node, origins: Origins | undefined): HtmlTree {
  const [only] = doc.children;
  if (doc.type.schema === inlineSchema && only !== undefined)
    return origins?.get(only)?.tree ?? (origins === undefined ? inlineTreeAsIs(only) : inlineTree(only));
  const blocks = doc.children.filter(({ type }) => type.name !== 'notes');
  const made = (block: Node): HtmlTree => (origins === undefined ? blockTree(block) : savedBlockTree(block, origins));
  const notes = new Map<number, HtmlTree>();
  for (const part of doc.children)
    if (part.type.name === 'notes')
      for (const note of part.children) notes.set(note.attrs.key, note.children.flatMap(made));
  return numbered(blocks.flatMap(made), notes);
}

/** The text and its notes, which are counted in the order in which a reader meets their marks. */
function numbered(body: HtmlTree, notes: ReadonlyMap<number, HtmlTree>): HtmlTree {
  const order: number[] = [];
  const meet = (tree: HtmlTree): void => {
    for (const key of marksIn(tree)) if (notes.has(key) && !order.includes(key)) order.push(key);
  };
  meet(body);
  // Notes may have marks, too.
  for (let at = 0; at < order.length; at += 1) meet(notes.get(order[at] ?? 0) ?? []);
  if (order.length === 0) return marksIn(body).length === 0 ? body : withNumbers(body, order);
  const list = order.map((key, index) =>
    element('li', { id: `fn${index + 1}` }, withNumbers(notes.get(key) ?? [], order)),
  );
  return [
    ...withNumbers(body, order),
    element('section', { class: 'footnotes', role: 'doc-endnotes' }, [element('ol', {}, list)]),
  ];
}

function marksIn(tree: HtmlTree): readonly number[] {
  return tree.flatMap((node) => {
    const key = markNumber(node);
    if (key !== undefined) return [key];
    return node.kind === 'element' || node.kind === 'reference' ? marksIn(node.children) : [];
  });
}

/** Marks with the numbers of their notes; those that lead to none are not there. Trees without marks stay the same. */
function withNumbers(tree: HtmlTree, order: readonly number[]): HtmlTree {
  if (marksIn(tree).length === 0) return tree;
  return tree.flatMap((node): HtmlTree => {
    const key = markNumber(node);
    if (key !== undefined) return order.includes(key) ? [mark(node, order.indexOf(key) + 1)] : [];
    if (node.kind !== 'element' && node.kind !== 'reference') return [node];
    return [{ ...node, children: withNumbers(node.children, order) }];
  });
}

function mark(node: HtmlNode, number: number): HtmlNode {
  if (!isElement(node)) return node;
  const link: HtmlNode = {
    kind: 'reference',
    reference: { to: 'anchor', id: `fn${number}` },
    children: [text(String(number))],
    attributes: { role: 'doc-noteref' },
  };
  return element('sup', { class: node.attributes.class ?? '', id: `fn${number}-mark` }, [link]);
}
