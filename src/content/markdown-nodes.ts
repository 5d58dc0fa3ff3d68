import type { Remote } from './link-targets.ts';
import type { Token } from './markdown-state.ts';
import { pictureRow } from './picture-rows.ts';
import { element, type HtmlNode, type HtmlTree, text } from './tree.ts';

/**
 * A picture alone in its paragraph stands between the paragraphs instead, where it may become a figure; several stand
 * there side by side.
 */
export function finishParagraph(children: HtmlTree): readonly HtmlNode[] {
  const pictures: HtmlNode[] = [];
  for (const node of children) {
    if (node.kind === 'text' && node.text.trim() === '') continue;
    if (node.kind === 'element' && node.tag === 'img') pictures.push(node);
    else if (node.kind === 'reference' && node.reference.to === 'asset' && node.children.length === 0)
      pictures.push({ ...node, reference: { ...node.reference, block: true } });
    else return [element('p', {}, ...children)];
  }
  if (pictures.length > 1) return [pictureRow(pictures)];
  return pictures[0]?.kind === 'reference' ? pictures : [element('p', {}, ...children)];
}

/** The nodes of a text, none for an empty one. */
export function textNodes(content: string): readonly HtmlNode[] {
  return content === '' ? [] : [text(content)];
}

export function codeBlock(token: Token): HtmlNode {
  const language = /^[A-Za-z0-9+#._-]+/.exec(token.info.trim())?.[0];
  const attributes = language === undefined ? {} : { class: `language-${language}` };
  return element('pre', {}, element('code', attributes, ...textNodes(token.content.replace(/\n$/, ''))));
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
