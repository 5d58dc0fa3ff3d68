import { plainText } from '../../../content/text.ts';
import { element, type HtmlNode, type HtmlTree, text } from '../../../content/tree.ts';
import { BLOCK_ELEMENTS } from '../../../content/vocabulary.ts';

/** Blocks that are nothing but lines of words. */
const LINES: ReadonlySet<string> = new Set(['p', 'div', 'section', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote']);

/** What is said in one line, for a choice or an item: paragraphs are its lines. */
export interface Inline {
  readonly tree: HtmlTree;
  /** Lists, tables and such whose form is gone. */
  readonly flattened: boolean;
}

export function inlineOf(tree: HtmlTree): Inline {
  const lines: HtmlNode[][] = [];
  let open: HtmlNode[] | undefined;
  let flattened = false;
  const visit = (nodes: HtmlTree): void => {
    for (const node of nodes) {
      const isBlock = node.kind === 'element' && BLOCK_ELEMENTS.has(node.tag) && node.tag !== 'br';
      if (!isBlock) {
        if (open === undefined) {
          open = [];
          lines.push(open);
        }
        open.push(inLine(node));
        continue;
      }
      open = undefined;
      if (LINES.has(node.tag)) visit(node.children);
      else {
        flattened = true;
        lines.push([text(plainText([node]))]);
      }
      open = undefined;
    }
  };
  visit(tree);
  const said = lines.filter((line) => line.some((node) => node.kind !== 'text' || node.text.trim() !== ''));
  return { tree: said.flatMap((line, index) => (index === 0 ? line : [element('br'), ...line])), flattened };
}

/** A picture that stood alone is one among words; a formula, too. */
function inLine(node: HtmlNode): HtmlNode {
  if (node.kind === 'reference' && node.reference.to === 'asset' && node.reference.block === true) {
    const { block: _, ...reference } = node.reference;
    return { ...node, reference };
  }
  if (node.kind === 'formula' && node.block === true) {
    const { block: _, ...formula } = node;
    return formula;
  }
  return node;
}
