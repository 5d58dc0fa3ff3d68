import type { HtmlNode, HtmlTree } from '../../content/tree.ts';

/** A tree whose neighbouring texts are one, and which has none without characters. */
export function withJoinedTexts(tree: HtmlTree): HtmlTree {
  const out: HtmlNode[] = [];
  for (const node of tree) {
    const last = out.at(-1);
    if (node.kind === 'text') {
      if (node.text === '') continue;
      if (last?.kind === 'text') out[out.length - 1] = { kind: 'text', text: last.text + node.text };
      else out.push(node);
    } else if (node.kind === 'element' || node.kind === 'reference')
      out.push({ ...node, children: withJoinedTexts(node.children) });
    else out.push(node);
  }
  return out;
}

/** Whether two trees are the same to a reader: the MathML of formulas comes from their TeX, and is not compared. */
export function sameTree(left: HtmlTree, right: HtmlTree): boolean {
  return left === right || keyOf(left) === keyOf(right);
}

/** The same for trees that are the same. Of footnotes' marks it says that they are there, not their numbers. */
export function keyOf(tree: HtmlTree): string {
  return JSON.stringify(withJoinedTexts(tree).map(plain));
}

/** The mark of a footnote as trees have it. */
export function isMark(node: HtmlNode): boolean {
  return node.kind === 'element' && node.tag === 'sup' && node.attributes.class === 'footnote-mark';
}

function plain(node: HtmlNode): unknown {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'gap':
      return { gap: node.id };
    case 'formula':
      return { tex: node.tex, display: node.display, block: node.block === true, words: node.words };
    case 'reference':
      return [sorted({ ...node.reference }), sorted(node.attributes ?? {}), node.children.map(plain)];
    case 'element':
      return isMark(node) ? '\u0000mark' : [node.tag, sorted(node.attributes), node.children.map(plain)];
  }
}

function sorted(record: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1));
}
