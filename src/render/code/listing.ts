import { namedCode } from '../../content/code-languages.ts';
import { textIn } from '../../content/text.ts';
import type { HtmlElement } from '../../content/tree.ts';
import type { Text } from '../../text/text.ts';
import type { Highlight } from './highlight.ts';

/** As many signs as a telephone shows in a line. */
const NARROW = 30;

/** What its class says about the language of some code. */
function languageOf({ attributes }: HtmlElement) {
  return namedCode(/^language-(?<typed>\S+)$/.exec(attributes.class ?? '')?.groups?.typed ?? '');
}

/** The words of code in colours, where its language has them. */
export function colouredCode(code: HtmlElement, highlight: Highlight | undefined): HtmlElement {
  const { language } = languageOf(code);
  if (language === undefined || highlight === undefined) return code;
  return { ...code, children: highlight(textIn(code.children), language.id) };
}

/**
 * Code whose lines may be wider than the page. It then scrolls by itself, must be reachable by keyboard, and needs a name
 * (WCAG 2.1.1, 4.1.2): that of its language, or “Code”.
 */
export function scrollingCode(pre: HtmlElement, words: Text): HtmlElement {
  const wide = textIn(pre.children)
    .split('\n')
    .some((line) => line.length > NARROW);
  const [code] = pre.children;
  const name = code?.kind === 'element' ? languageOf(code).name : undefined;
  const attributes = wide ? { role: 'group', 'aria-label': name ?? words('page.code'), tabindex: '0' } : {};
  return { ...pre, attributes: { ...pre.attributes, ...attributes } };
}
