import { framedTable, TABLE_FRAME } from '../../content/table-frame.ts';
import { textIn } from '../../content/text.ts';
import { type HtmlElement, type HtmlNode, type HtmlTree, text } from '../../content/tree.ts';
import type { Text } from '../../text/text.ts';

/** Moodle's own class of such a frame, which stays where its cleaner takes `overflow` away. */
const MOODLE_FRAME = 'no-overflow';

/**
 * A tree in which every table has a frame: pages come with theirs, questions and prompts without. Code has no colours.
 */
export function framed(tree: HtmlTree, words: Text): HtmlTree {
  return withFrames(tree, words, (frame) => frame);
}

/** The same with the class that Moodle needs. */
export function framedForMoodle(tree: HtmlTree, words: Text): HtmlTree {
  return withFrames(tree, words, ({ attributes, ...frame }) => ({
    ...frame,
    attributes: { ...attributes, class: `${attributes.class} ${MOODLE_FRAME}` },
  }));
}

/**
 * Code without its colours: where no stylesheet of ours travels they would be a style attribute for every other word. Its
 * words are one text again, in which no space stands alone.
 */
function plainCode(pre: HtmlElement): HtmlElement {
  const children = pre.children.map((code) =>
    code.kind === 'element' && code.tag === 'code' ? { ...code, children: [text(textIn(code.children))] } : code,
  );
  return { ...pre, children };
}

function withFrames(tree: HtmlTree, words: Text, finish: (frame: HtmlElement) => HtmlElement): HtmlTree {
  const visit = (node: HtmlNode): HtmlNode => {
    if (node.kind !== 'element') return node;
    // No table is in another one.
    if (node.attributes.class?.split(' ').includes(TABLE_FRAME)) return finish(node);
    if (node.tag === 'pre') return plainCode(node);
    if (node.tag === 'table') return finish(framedTable(node, words('page.table')));
    const children = visitAll(node.children);
    return children === node.children ? node : { ...node, children };
  };
  /** The same list where nothing in it has changed, as in most. */
  const visitAll = (nodes: HtmlTree): HtmlTree => {
    const visited = nodes.map(visit);
    return visited.every((node, index) => node === nodes[index]) ? nodes : visited;
  };
  return visitAll(tree);
}
