import { BOX_KINDS, type BoxKind } from '../../content/box-kinds.ts';
import type { HtmlElement, HtmlNode, HtmlTree } from '../../content/tree.ts';

const BLOCKS: ReadonlySet<string> = new Set('blockquote dl h2 h3 h4 h5 h6 hr ol p pre table ul'.split(' '));

export function isElement(node: HtmlNode | undefined, ...tags: readonly string[]): node is HtmlElement {
  return node?.kind === 'element' && (tags.length === 0 || tags.includes(node.tag));
}

export function hasClass(node: HtmlNode | undefined, name: string): boolean {
  return node?.kind === 'element' && (node.attributes.class ?? '').split(' ').includes(name);
}

/** What a paragraph becomes where it is one: also a picture that is alone in it, and several of them. */
export function isParagraph(node: HtmlNode | undefined): boolean {
  return isElement(node, 'p') || isPictureRow(node) || (node?.kind === 'reference' && isBlock(node));
}

/** Whether a node is between paragraphs, as the reader makes such nodes. */
export function isBlock(node: HtmlNode): boolean {
  if (node.kind === 'formula') return node.block === true;
  if (node.kind === 'reference') return node.reference.to === 'asset' && node.reference.block === true;
  if (node.kind !== 'element') return false;
  return BLOCKS.has(node.tag) || boxKind(node) !== undefined || isListing(node) || isPictureRow(node);
}

export function boxKind(node: HtmlNode | undefined): BoxKind | undefined {
  if (isElement(node, 'details')) return 'details';
  if (!isElement(node, 'div') || !hasClass(node, 'cw-callout')) return undefined;
  return BOX_KINDS.find((kind) => hasClass(node, `cw-callout-${kind}`));
}

/** What is in a node; nothing in a text, a gap or a formula. */
export function childrenOf(node: HtmlNode | undefined): HtmlTree {
  return node?.kind === 'element' || node?.kind === 'reference' ? node.children : [];
}

/** The pictures of a row of pictures. */
export function picturesOf(row: HtmlNode): HtmlTree {
  return childrenOf(row).flatMap((frame) => (hasClass(frame, 'cw-picture') ? childrenOf(frame) : []));
}

/** Code with the name of its language above it. */
export function isListing(node: HtmlNode | undefined): boolean {
  return hasClass(node, 'cw-listing');
}

/** Pictures beside each other. */
export function isPictureRow(node: HtmlNode | undefined): boolean {
  return hasClass(node, 'cw-pictures');
}

export function isNotes(node: HtmlNode | undefined): boolean {
  return isElement(node, 'section') && node.attributes.role === 'doc-endnotes';
}

/** Children by what they are: runs of words, and blocks. */
export function runsOf(children: HtmlTree): readonly (HtmlTree | HtmlNode)[] {
  const runs: (HtmlNode[] | HtmlNode)[] = [];
  for (const node of children) {
    const last = runs.at(-1);
    if (isBlock(node)) runs.push(node);
    else if (Array.isArray(last)) last.push(node);
    else runs.push([node]);
  }
  return runs;
}

export function isRun(run: HtmlTree | HtmlNode | undefined): run is HtmlTree {
  return Array.isArray(run);
}

/** A formula alone in its paragraph, and a picture, are blocks. */
export function asBlock(node: HtmlNode): HtmlNode {
  if (node.kind === 'reference' && node.reference.to === 'asset' && node.children.length === 0)
    return { ...node, reference: { ...node.reference, block: true } };
  if (!isElement(node, 'p')) return node;
  const [only, ...others] = node.children.filter((child) => !isBlankText(child));
  return only?.kind === 'formula' && only.display && others.length === 0 ? { ...only, block: true } : node;
}

/** White space between blocks. */
export function isBlankText(node: HtmlNode): boolean {
  return node.kind === 'text' && /^[ \t\r\n]*$/.test(node.text);
}
