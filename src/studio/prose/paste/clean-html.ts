import { nestedLists } from './word-lists.ts';

/** What says nothing to a reader, or would run. */
const GONE =
  'script, style, meta, link, title, template, iframe, object, embed, noscript, svg, canvas, form, input, button, select, textarea, video, audio, img, picture, head';

const BLOCKS = /^(?:P|DIV|UL|OL|TABLE|H[1-6]|BLOCKQUOTE|PRE|HR|SECTION|ARTICLE|HEADER|FOOTER|MAIN|FIGURE|DL)$/;

/**
 * What was copied from another program or page, as this editor can read it: emphasis by styles as elements, Word’s lists
 * as lists. It is read into a document that is never shown, in which nothing runs and nothing is loaded; what is left is
 * read again through the schema, which knows no other element and no attribute of a stranger’s.
 */
export function cleanHtml(html: string): string {
  // Word puts its lists’ signs between comments, which say where they are. Styles are read as texts: the page’s policy
  // applies none that a stranger wrote.
  const marked = html
    .replace(/<!--\[if !supportLists\]-->([\s\S]*?)<!--\[endif\]-->/gi, '<i data-sign>$1</i>')
    .replace(/<style[\s\S]*?<\/style\s*>/gi, '')
    .replace(/(<[a-z][^<>]*?\s)style\s*=/gi, '$1data-style=');
  const { body } = new DOMParser().parseFromString(marked, 'text/html');
  if (body.querySelector('[data-pm-slice]') !== null) return html;
  for (const node of body.querySelectorAll(GONE)) node.remove();
  nestedLists(body);
  for (const node of body.querySelectorAll<HTMLElement>('b, span, font, a')) styled(node);
  for (const node of body.querySelectorAll('[data-sign]')) node.remove();
  for (const node of body.querySelectorAll('*')) if (node.tagName.includes(':')) node.replaceWith(...node.childNodes);
  wrapLoose(body);
  return body.innerHTML;
}

/** Emphasis that is a style becomes an element; a `b` that is none (as Google’s documents have around everything) goes. */
function styled(node: HTMLElement): void {
  const style = node.dataset.style ?? '';
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1] ?? '';
  const isBold = weight === 'bold' || Number(weight) >= 600;
  const wraps = [
    isBold && node.tagName !== 'B' ? 'strong' : '',
    /font-style\s*:\s*italic/i.test(style) ? 'em' : '',
    /vertical-align\s*:\s*super/i.test(style) ? 'sup' : /vertical-align\s*:\s*sub/i.test(style) ? 'sub' : '',
    /text-decoration[^;]*line-through/i.test(style) ? 'del' : '',
  ].filter((tag) => tag !== '');
  for (const tag of wraps) {
    const around = node.ownerDocument.createElement(tag);
    around.append(...node.childNodes);
    node.append(around);
  }
  const isNone = node.tagName === 'B' && weight !== '' && !isBold;
  const isAtom = node.dataset.atom !== undefined || node.dataset.language !== undefined;
  if (isNone || (/^(?:SPAN|FONT)$/.test(node.tagName) && !isAtom)) node.replaceWith(...node.childNodes);
}

/** Words between blocks become paragraphs: the spaces among them would be taken for those between blocks. */
function wrapLoose(body: HTMLElement): void {
  const children = Array.from(body.childNodes);
  if (!children.some((child) => BLOCKS.test(child.nodeName))) return;
  let paragraph: HTMLElement | undefined;
  for (const child of children) {
    if (BLOCKS.test(child.nodeName)) paragraph = undefined;
    else if (paragraph !== undefined) paragraph.append(child);
    else if ((child.textContent ?? '').trim() !== '') {
      paragraph = body.ownerDocument.createElement('p');
      child.replaceWith(paragraph);
      paragraph.append(child);
    }
  }
}
