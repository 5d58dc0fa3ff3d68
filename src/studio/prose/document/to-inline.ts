import type { Mark, Node } from 'prosemirror-model';
import type { HtmlTree } from '../../../browser.ts';
import { element, type HtmlNode, NOTE_MARK, text, wordsIn } from './kinds.ts';

/** Something in a line, and what is around it. */
interface Leaf {
  readonly node: HtmlNode;
  readonly marks: readonly Mark[];
}

/**
 * The words of a paragraph as a tree. Spaces at the ends of a paragraph go, and those at the ends of what is emphasised move
 * out of it: they are there for a moment while somebody types, and Markdown could only say them by their numbers.
 */
export function inlineTree(parent: Node): HtmlTree {
  const leaves: Leaf[] = [];
  parent.forEach((node) => {
    for (const one of leafNodes(node)) leaves.push({ node: one, marks: node.marks });
  });
  return nested(tidied(leaves));
}

/** The same, with every space where it is. */
export function inlineTreeAsIs(parent: Node): HtmlTree {
  const leaves: Leaf[] = [];
  parent.forEach((node) => {
    for (const one of leafNodes(node)) leaves.push({ node: one, marks: node.marks });
  });
  return nested(leaves);
}

function leafNodes(node: Node): HtmlTree {
  const { attrs } = node;
  switch (node.type.name) {
    case 'text':
      return [text(node.text ?? '')];
    case 'hard_break':
      return [element('br', {}, [])];
    case 'formula': {
      const words = attrs.words === null ? {} : { words: attrs.words };
      return [{ kind: 'formula', tex: attrs.tex, display: attrs.display, ...words, mathml: attrs.mathml }];
    }
    case 'gap':
      return [{ kind: 'gap', id: attrs.id }];
    case 'note_mark':
      return [noteMark(attrs.key)];
    case 'inline_asset': {
      const alt = attrs.alt === null ? {} : { alt: attrs.alt };
      const attributes = attrs.attributes === null ? {} : { attributes: attrs.attributes };
      return [{ kind: 'reference', reference: { to: 'asset', id: attrs.id, ...alt }, children: [], ...attributes }];
    }
    default:
      return attrs.tree;
  }
}

/** The mark of a footnote; its number is the note’s key until all are counted. */
function noteMark(key: number): HtmlNode {
  const link: HtmlNode = {
    kind: 'reference',
    reference: { to: 'anchor', id: `fn${key}` },
    children: [text(String(key))],
    attributes: { role: 'doc-noteref' },
  };
  return element('sup', { class: NOTE_MARK, id: `fn${key}-mark` }, [link]);
}

function tidied(leaves: readonly Leaf[]): readonly Leaf[] {
  const parts = leaves.flatMap(parted);
  const isSpace = ({ node, marks }: Leaf): boolean =>
    node.kind === 'text' && /^[ \t\n]*$/.test(node.text) && !marks.some(({ type }) => type.name === 'code');
  const first = parts.findIndex((part) => !isSpace(part));
  const last = parts.findLastIndex((part) => !isSpace(part));
  return parts.slice(first < 0 ? parts.length : first, last + 1).map((part, index, all) => {
    if (!isSpace(part)) return part;
    const before = all.slice(0, index).findLast((one) => !isSpace(one))?.marks ?? [];
    const behind = all.slice(index + 1).find((one) => !isSpace(one))?.marks ?? [];
    return { ...part, marks: part.marks.filter((mark) => mark.isInSet(before) && mark.isInSet(behind)) };
  });
}

/** A text whose outer spaces are by themselves. */
function parted(leaf: Leaf): readonly Leaf[] {
  const { node, marks } = leaf;
  if (node.kind !== 'text' || marks.some(({ type }) => type.name === 'code')) return [leaf];
  const [, before = '', words = '', behind = ''] = /^([ \t\n]*)([\s\S]*?)([ \t\n]*)$/.exec(node.text) ?? [];
  return [before, words, behind].filter((part) => part !== '').map((part) => ({ node: text(part), marks }));
}

/** Elements around leaves: the one that goes furthest is outermost. Code holds nothing but words. */
function nested(leaves: readonly Leaf[]): HtmlTree {
  const out: HtmlNode[] = [];
  for (let at = 0; at < leaves.length; ) {
    const { node, marks } = leaves[at] as Leaf;
    const outer = marks
      .filter((mark, _, all) => mark.type.name !== 'code' || all.length === 1)
      .map((mark) => ({ mark, end: endOf(mark, leaves, at) }))
      .reduce<{ mark: Mark; end: number } | undefined>(
        (best, one) => (best !== undefined && best.end >= one.end ? best : one),
        undefined,
      );
    if (outer === undefined) {
      const last = out.at(-1);
      if (node.kind === 'text' && last?.kind === 'text') out[out.length - 1] = text(last.text + node.text);
      else out.push(node);
      at += 1;
      continue;
    }
    const inside = leaves
      .slice(at, outer.end)
      .map((leaf) => ({ ...leaf, marks: outer.mark.removeFromSet(leaf.marks) }));
    out.push(around(outer.mark, nested(inside)));
    at = outer.end;
  }
  return out;
}

function endOf(mark: Mark, leaves: readonly Leaf[], from: number): number {
  const end = leaves.findIndex((leaf, index) => index > from && !mark.isInSet(leaf.marks));
  return end < 0 ? leaves.length : end;
}

function around({ type, attrs }: Mark, children: HtmlTree): HtmlNode {
  if (type.name === 'link') {
    const { wrapper, alone } = attrs;
    if (alone === null || wordsIn(children) === alone) return { ...wrapper, children };
    // Its words are no address any more.
    const { class: _, dir, ...attributes } = wrapper.attributes;
    return { ...wrapper, attributes, children };
  }
  if (type.name === 'language') return element('span', attrs.attributes, children);
  return element(type.name, type.name === 'code' ? attrs.attributes : {}, children);
}
