import type { NamedCode } from './code-languages.ts';
import type { Direction } from './directions.ts';
import type { Remote } from './link-targets.ts';
import type { Token } from './markdown-state.ts';
import { pictureRow } from './picture-rows.ts';
import { element, type HtmlNode, type HtmlTree, text } from './tree.ts';

/** Tokens that are an element without attributes. */
export const PLAIN_ELEMENTS: Readonly<Record<string, string>> = {
  blockquote_open: 'blockquote',
  bullet_list_open: 'ul',
  dd_open: 'dd',
  del_open: 'del',
  dl_open: 'dl',
  dt_open: 'dt',
  em_open: 'em',
  list_item_open: 'li',
  mark_open: 'mark',
  strong_open: 'strong',
  table_open: 'table',
  sub_open: 'sub',
  sup_open: 'sup',
  tbody_open: 'tbody',
  thead_open: 'thead',
  tr_open: 'tr',
};

/**
 * A picture alone in its paragraph is between the paragraphs instead, where it may become a figure; several are
 * there side by side.
 */
export function finishParagraph(children: HtmlTree): readonly HtmlNode[] {
  const pictures: HtmlNode[] = [];
  for (const node of children) {
    if (node.kind === 'text' && node.text.trim() === '') continue;
    if (node.kind === 'element' && node.tag === 'img') pictures.push(node);
    else if (node.kind === 'reference' && node.reference.to === 'asset' && node.children.length === 0)
      pictures.push({ ...node, reference: { ...node.reference, block: true } });
    else return [element('p', {}, children)];
  }
  if (pictures.length > 1) return [pictureRow(pictures)];
  return pictures[0]?.kind === 'reference' ? pictures : [element('p', {}, children)];
}

/** The nodes of a text, none for an empty one. */
export function textNodes(content: string): readonly HtmlNode[] {
  return content === '' ? [] : [text(content)];
}

/** Code as it was written, below the name of its language where it has one. `direction` is what its lines run in. */
export function codeBlock(
  { content }: Pick<Token, 'content'>,
  { typed, name }: NamedCode,
  direction: Direction,
): HtmlNode {
  const attributes = typed === undefined ? {} : { class: `language-${typed}` };
  const code = element('pre', direction, element('code', attributes, textNodes(content.replace(/\n$/, ''))));
  if (name === undefined) return code;
  return element('div', { class: 'cw-listing' }, element('p', { class: 'cw-listing-name' }, text(name)), code);
}

/** The words of an alternative text: markup in it counts for nothing. */
export function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content, children }) => {
      if (type === 'softbreak' || type === 'hardbreak') return ' ';
      return type === 'image' ? wordsOf(children ?? []) : content;
    })
    .join('');
}

/** What lies on another site: a picture, a player with a link inside for platforms that take players away, or a link. */
export function remoteMedium(
  { address, shownAs }: Remote,
  alt: string,
  attributes: Readonly<Record<string, string>>,
): HtmlNode {
  if (shownAs === 'image') return element('img', { src: address, alt, ...attributes });
  const link = element('a', { href: address }, text(alt === '' ? address : alt));
  return shownAs === 'link'
    ? { ...link, attributes: { ...link.attributes, ...attributes } }
    : element(shownAs, { controls: '', src: address, preload: 'metadata', ...attributes }, link);
}
