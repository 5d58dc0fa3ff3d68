import type { HtmlTree } from '../../../browser.ts';

export type HtmlNode = HtmlTree[number];
export type HtmlElement = Extract<HtmlNode, { kind: 'element' }>;
export type HtmlReference = Extract<HtmlNode, { kind: 'reference' }>;

export function isElement(node: HtmlNode | undefined, ...tags: readonly string[]): node is HtmlElement {
  return node?.kind === 'element' && (tags.length === 0 || tags.includes(node.tag));
}

export function hasClass(node: HtmlNode | undefined, name: string): boolean {
  return node?.kind === 'element' && (node.attributes.class ?? '').split(' ').includes(name);
}

export function isBare({ attributes }: HtmlElement): boolean {
  return Object.keys(attributes).length === 0;
}

export function element(tag: string, attributes: Readonly<Record<string, string>>, children: HtmlTree): HtmlElement {
  return { kind: 'element', tag, attributes, children };
}

export function text(value: string): HtmlNode {
  return { kind: 'text', text: value };
}

const BLOCKS = 'blockquote details dl h2 h3 h4 h5 h6 hr ol p pre table ul'.split(' ');

/** Whether a node is between paragraphs. */
export function isBlock(node: HtmlNode): boolean {
  if (node.kind === 'formula') return node.block === true;
  if (node.kind === 'reference') return node.reference.to === 'asset' && node.reference.block === true;
  return isElement(node, ...BLOCKS) || ['cw-callout', 'cw-listing', 'cw-pictures'].some((name) => hasClass(node, name));
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

/** The words of a tree, without what is only for the eye. */
export function wordsIn(tree: HtmlTree): string {
  return tree
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'formula') return node.tex;
      return node.kind === 'gap' ? `[[${node.id}]]` : wordsIn(node.children);
    })
    .join('');
}

export const NOTE_MARK = 'footnote-mark';

/** The number of the note that a mark leads to. */
export function markNumber(node: HtmlNode): number | undefined {
  if (!isElement(node, 'sup') || node.attributes.class !== NOTE_MARK) return undefined;
  const number = Number(wordsIn(node.children));
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
