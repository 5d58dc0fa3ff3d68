import { VOID_ELEMENTS } from '../../../content/vocabulary.ts';
import type { MixedElement } from '../../../read/xml/mixed.ts';
import { QtiNode } from './node.ts';

/** What is written in the place of an element: HTML, or undefined for the element itself. */
export type Replace = (node: QtiNode) => string | undefined;

/** Elements of QTI whose words are not part of the text around them. */
const APART = new Set([
  'rubricBlock',
  'feedbackBlock',
  'feedbackInline',
  'templateBlock',
  'templateInline',
  'stylesheet',
  'catalogInfo',
]);

/** What is inside an element, as HTML. */
export function innerHtml({ element }: QtiNode, replace: Replace = () => undefined): string {
  return element.children
    .map((child) => (typeof child === 'string' ? escaped(child) : outerHtml(child, replace)))
    .join('');
}

function outerHtml(element: MixedElement, replace: Replace): string {
  const node = new QtiNode(element);
  const other = replace(node);
  if (other !== undefined) return other;
  if (APART.has(node.name)) return '';
  const inner = innerHtml(node, replace);
  // An element of QTI’s own is none of HTML’s.
  if (/^qti-|[a-z][A-Z]/.test(element.name) && !/MathML|svg/i.test(element.namespace)) return inner;
  const attributes = [...element.attributes]
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`)
    .join('');
  const start = `<${element.name}${attributes}>`;
  return VOID_ELEMENTS.has(element.name) ? start : `${start}${inner}</${element.name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
