import { Parser } from 'htmlparser2';
import { ID_PATTERN } from '../definition/schema/parts.ts';
import type { HtmlElement, HtmlNode, HtmlTree, Reference } from './tree.ts';
import { TreeBuilder } from './tree-builder.ts';
import { BLOCK_ELEMENTS, ELEMENTS, isKnownAttribute, PREFORMATTED_ELEMENTS } from './vocabulary.ts';

/** A template wrote what no page may hold. The message says what and how to write it; whoever rendered knows which template. */
export class TemplateError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TemplateError';
  }
}

/** The element that a template writes where content number `n` belongs. */
export function slotHtml(n: number): string {
  return `<cw-slot n="${n}"></cw-slot>`;
}

/**
 * Parses what a theme's templates wrote into a tree. `<cw-slot n="3"></cw-slot>` becomes the tree at index 3 of `slots`;
 * an element with `data-ref` (`asset:id`, `activity:id`, `term:id`, `source:id` with `data-locator`, `anchor:id`,
 * `theme:path`) becomes a reference that keeps the element's other attributes, and `<a href="#id">` one to an anchor.
 * White space between blocks is left out. Throws `TemplateError` for elements, attributes and slots that cannot be.
 */
export function parseHtml(html: string, slots: readonly HtmlTree[] = []): HtmlTree {
  const builder = new TreeBuilder();
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag === 'cw-slot') openSlot(builder, attributes, slots);
        else openElement(builder, tag, attributes);
      },
      onclosetag() {
        builder.close();
      },
      ontext(text) {
        builder.text(text);
      },
    },
    { decodeEntities: true, recognizeSelfClosing: false },
  );
  parser.end(html);
  return tidy(builder.tree(), undefined);
}

function openSlot(builder: TreeBuilder, attributes: Record<string, string>, slots: readonly HtmlTree[]): void {
  const tree = slots[Number(attributes.n)];
  if (tree === undefined) throw new TemplateError(`There is no content for <cw-slot n="${attributes.n ?? ''}">.`);
  builder.open(() => [{ kind: 'element', tag: 'cw-slot', attributes: {}, children: tree }]);
}

function openElement(builder: TreeBuilder, tag: string, attributes: Record<string, string>): void {
  if (!ELEMENTS.has(tag)) throw new TemplateError(`<${tag}> is not allowed in a page.`);
  for (const name of Object.keys(attributes)) {
    if (!isKnownAttribute(tag, name)) {
      const hint = name === 'style' ? ': give it a class and the class its style in the theme' : '';
      throw new TemplateError(`The attribute ${name} is not allowed on <${tag}>${hint}.`);
    }
  }
  const target = referenceOf(tag, attributes);
  if (target === undefined) builder.openElement(tag, attributes);
  else {
    const { reference, rest } = target;
    builder.open((children) => [
      { kind: 'reference', reference, children, ...(Object.keys(rest).length === 0 ? {} : { attributes: rest }) },
    ]);
  }
}

const ID = new RegExp(ID_PATTERN);

function referenceOf(
  tag: string,
  attributes: Record<string, string>,
): { readonly reference: Reference; readonly rest: Record<string, string> } | undefined {
  if (tag === 'a' && attributes.href?.startsWith('#')) {
    const { href, ...rest } = attributes;
    return { reference: { to: 'anchor', id: href.slice(1) }, rest };
  }
  const written = attributes['data-ref'];
  if (written === undefined) return undefined;
  const { 'data-ref': _, 'data-locator': locator, alt, ...rest } = attributes;
  const colon = written.indexOf(':');
  const to = written.slice(0, Math.max(0, colon));
  const value = written.slice(colon + 1);
  if (to === 'theme' && value !== '') return { reference: { to, path: value }, rest };
  if (to === 'anchor' && value !== '') return { reference: { to, id: value }, rest };
  if (ID.test(value)) {
    if (to === 'asset') return { reference: alt === undefined ? { to, id: value } : { to, id: value, alt }, rest };
    if (to === 'activity' || to === 'term') return { reference: { to, id: value }, rest };
    if (to === 'source')
      return { reference: locator === undefined ? { to, id: value } : { to, id: value, locator }, rest };
  }
  throw new TemplateError(`data-ref="${written}" on <${tag}> names nothing that can be referred to.`);
}

const BLANK = /^[ \t\n\f\r]*$/;

/** Takes away the templates' own line breaks, opens the slots, and makes paragraphs that hold blocks into `div`s. */
function tidy(nodes: HtmlTree, parent: string | undefined): HtmlTree {
  const tidied: HtmlNode[] = [];
  nodes.forEach((node, index) => {
    if (node.kind === 'text') {
      if (BLANK.test(node.text) && (endsBlock(nodes[index - 1], parent) || endsBlock(nodes[index + 1], parent))) return;
      tidied.push({ kind: 'text', text: node.text.replace(/[ \t\n\f\r]+/g, ' ') });
    } else if (node.kind === 'element' && node.tag === 'cw-slot') for (const one of node.children) tidied.push(one);
    else if (node.kind === 'element' && PREFORMATTED_ELEMENTS.has(node.tag)) tidied.push(openSlots(node));
    else if (node.kind === 'element') tidied.push(tidyElement(node));
    else if (node.kind === 'reference') tidied.push({ ...node, children: tidy(node.children, parent) });
    else tidied.push(node);
  });
  return tidied;
}

function tidyElement(node: HtmlElement): HtmlElement {
  const children = tidy(node.children, node.tag);
  const tag = node.tag === 'p' && children.some(isBlock) ? 'div' : node.tag;
  return { ...node, tag, children };
}

function openSlots(node: HtmlElement): HtmlElement {
  const children = node.children.flatMap((child): HtmlTree => {
    if (child.kind !== 'element') return [child];
    return child.tag === 'cw-slot' ? child.children : [openSlots(child)];
  });
  return { ...node, children };
}

function isBlock(node: HtmlNode): boolean {
  return node.kind === 'element' && BLOCK_ELEMENTS.has(node.tag);
}

/** Whether a block begins or ends where `neighbour` is; none is the edge of `parent`. */
function endsBlock(neighbour: HtmlNode | undefined, parent: string | undefined): boolean {
  if (neighbour === undefined) return parent === undefined || BLOCK_ELEMENTS.has(parent);
  if (neighbour.kind !== 'element' || neighbour.tag !== 'cw-slot') return isBlock(neighbour);
  return neighbour.children.length > 0 && neighbour.children.every(isBlock);
}
