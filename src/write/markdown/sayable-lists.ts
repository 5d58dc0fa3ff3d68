import { finishParagraph } from '../../content/markdown-nodes.ts';
import { element, type HtmlElement, type HtmlNode, type HtmlTree, text } from '../../content/tree.ts';
import { asBlock, boxKind, isBlock, isElement, isParagraph, isPictureRow, picturesOf } from './node-kinds.ts';
import { type BlockSayer, type Said, said, together } from './said.ts';
import { sameTree } from './same-tree.ts';
import { sayableInline } from './sayable-inline.ts';
import { type UnsaidPart, unsaid } from './unsaid.ts';

/** A list whose items all have paragraphs, or all have none. */
export function sayableList(list: HtmlElement, sayer: BlockSayer): Said {
  const items = itemsOf(list);
  const { attributes, left } = listAttributes(list);
  const tight = items.map((item) => sayer.tight(item));
  const hasParagraphs = tight.some(({ nodes }) => nodes.some(isParagraph));
  const loose = hasParagraphs || !tight.every(({ nodes }) => canBeTight(nodes));
  const parts = loose ? tight.map(({ nodes, left: lost }) => said(inParagraphs(nodes), lost)) : tight;
  const canBeLoose = items.length > 1 || parts.some(({ nodes }) => nodes.length > 1);
  const shown = loose && !canBeLoose ? parts.map(({ nodes, left: lost }) => said(nodes.flatMap(words), lost)) : parts;
  const changed = shown.some(({ nodes }, index) => !sameTree(nodes, tight[index]?.nodes ?? []));
  return said(
    [
      element(
        list.tag,
        attributes,
        shown.map(({ nodes }) => element('li', {}, nodes)),
      ),
    ],
    [...left, ...together(shown).left, ...(changed ? [unsaid('arrangement', list.tag, list)] : [])],
  );
}

/** What is in a list but in none of its items belongs to the item before. */
function itemsOf({ children }: HtmlElement): readonly HtmlTree[] {
  const items: HtmlNode[][] = [];
  for (const child of children) {
    if (isElement(child, 'li')) items.push([...child.children]);
    else if (child.kind !== 'text' || child.text.trim() !== '') {
      const last = items.at(-1);
      if (last === undefined) items.push([child]);
      else last.push(child);
    }
  }
  return items;
}

function listAttributes({ tag, attributes, children }: HtmlElement): {
  readonly attributes: Readonly<Record<string, string>>;
  readonly left: readonly UnsaidPart[];
} {
  const start = Number(attributes.start ?? 1);
  const isSaid = tag === 'ol' && Number.isInteger(start) && start >= 0 && start <= 999_999_999;
  const lost = Object.keys(attributes).filter((name) => name !== 'start' || !isSaid);
  const parts: UnsaidPart[] = lost.length === 0 ? [] : [unsaid('attributes', lost.join(' '), ...children)];
  return { attributes: isSaid && start !== 1 ? { start: String(start) } : {}, left: parts };
}

/** Words as a paragraph, where there are empty lines. */
function inParagraphs(nodes: HtmlTree): HtmlTree {
  const out: HtmlNode[] = [];
  let run: HtmlNode[] = [];
  const end = (): void => {
    if (run.length > 0) for (const one of finishParagraph(run).map(asBlock)) out.push(one);
    run = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) run.push(node);
    else {
      end();
      out.push(node);
    }
  }
  end();
  return out;
}

function words(node: HtmlNode): HtmlTree {
  if (node.kind === 'reference' && node.reference.to === 'asset') {
    const { block: _, ...reference } = node.reference;
    return [{ ...node, reference }];
  }
  return isPictureRow(node) ? picturesOf(node).flatMap(words) : isElement(node, 'p') ? node.children : [node];
}

type Kind = 'words' | 'text' | 'lazy' | 'table' | 'other';

/** Whether blocks can follow each other without an empty line. */
function canBeTight(nodes: HtmlTree): boolean {
  let before: Kind | undefined;
  for (const node of nodes) {
    const kind = kindOf(node);
    if (kind === 'words' && before === 'words') continue;
    if (before !== undefined && !mayFollow(before, kind, node)) return false;
    if (boxKind(node) !== undefined && isElement(node) && !canBeTight(node.children.slice(1))) return false;
    before = kind;
  }
  return true;
}

function kindOf(node: HtmlNode): Kind {
  if (!isBlock(node)) return 'words';
  if (isElement(node, 'ul', 'ol', 'blockquote', 'dl')) return 'lazy';
  return isElement(node, 'table') ? 'table' : 'other';
}

/** A paragraph goes on in lines that begin nothing, and so does one at the end of a list or a quotation; a table in any line. */
function mayFollow(before: Kind, kind: Kind, node: HtmlNode): boolean {
  if (node.kind === 'element' && node.tag === 'dl') return before === 'other';
  if (node.kind === 'reference') return false;
  if (before === 'other') return true;
  if (before === 'words') return !(node.kind === 'element' && node.tag === 'ol' && node.attributes.start !== undefined);
  return isElement(node, 'pre', 'hr', 'h2', 'h3', 'h4', 'h5', 'h6') && kind === 'other';
}

/** Terms, each with what it means. */
export function sayableDefinitions(list: HtmlElement, sayer: BlockSayer): Said {
  const left: UnsaidPart[] = [];
  const out: HtmlNode[] = [];
  const add = (node: HtmlNode): void => {
    if (isElement(node, 'dt')) {
      if (isElement(out.at(-1), 'dt')) {
        out.push(element('dd'));
        left.push(unsaid('arrangement', 'dl', node));
      }
      const term = sayableInline(node.children, false);
      for (const one of term.left) left.push(one);
      out.push(element('dt', {}, term.nodes.length === 0 ? [text('\u200b')] : term.nodes));
      return;
    }
    if (out.length === 0) {
      out.push(element('dt', {}, text('\u200b')));
      left.push(unsaid('arrangement', 'dl', node));
    }
    const tight = sayer.tight(partOf(node));
    for (const one of tight.left) left.push(one);
    const alone = tight.nodes.every((child) => !isBlock(child));
    out.push(element('dd', {}, alone ? tight.nodes : inParagraphs(tight.nodes)));
  };
  for (const node of list.children) {
    if (isElement(node, 'div')) for (const child of node.children) add(child);
    else if (node.kind !== 'text' || node.text.trim() !== '') add(node);
  }
  if (isElement(out.at(-1), 'dt')) out.push(element('dd'));
  return said([element('dl', {}, alike(out))], left);
}

/** What is in a `dd`, or what takes its place. */
function partOf(node: HtmlNode): HtmlTree {
  return isElement(node, 'dd') ? node.children : [node];
}

/** What one term means in several ways is written in one manner: as words, or as paragraphs. */
function alike(nodes: HtmlTree): HtmlTree {
  const groups: HtmlNode[][] = [];
  for (const node of nodes) {
    if (isElement(node, 'dt')) groups.push([node]);
    else groups.at(-1)?.push(node);
  }
  return groups.flatMap((group) => {
    const isLoose = group.some(
      (node) => isElement(node, 'dd') && node.children.length === 1 && isParagraph(node.children[0]),
    );
    if (!isLoose) return group;
    return group.map((node) => (isElement(node, 'dd') ? { ...node, children: inParagraphs(node.children) } : node));
  });
}
