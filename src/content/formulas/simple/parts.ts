import type { HtmlNode, HtmlText } from '../../tree.ts';

/** An element in the making: what is around it may still add attributes. Without a tag it is only its children. */
export interface Part {
  readonly kind: 'element';
  readonly tag: string;
  readonly attributes: Record<string, string>;
  readonly children: (Part | HtmlText)[];
}

export function part(tag: string, attributes: Record<string, string>, children: (Part | HtmlText)[]): Part {
  return { kind: 'element', tag, attributes, children };
}

/** An element that holds a text alone. */
export function leaf(tag: string, words: string, attributes: Record<string, string> = {}): Part {
  return part(tag, attributes, [{ kind: 'text', text: words }]);
}

/** Something that was read, with what decides how it goes together with its neighbours. */
export interface Item {
  /** TeX's word for what it is, by which a sign behind it is between two things or before one. */
  readonly type: string;
  readonly part: Part;
  /** A single sign, as it is typed. */
  readonly sign?: string;
  /** Where it is in the TeX. */
  readonly from: number;
  readonly to: number;
}

/** Items as one part: a row, unless there is one alone. */
export function rowOf(items: readonly Item[]): Part {
  const parts = joined(items);
  const [only] = parts;
  return parts.length === 1 && only !== undefined && only.tag !== '' ? only : row(parts);
}

/** A row. Signs at its ends have no space about them. */
export function row(parts: Part[]): Part {
  closeUpAtEnd(parts[0]);
  closeUpAtEnd(parts.at(-1));
  return part('mrow', {}, parts);
}

function closeUpAtEnd(end: Part | undefined): void {
  if (end?.tag === 'mo' && end.attributes.fence === undefined) closeUp(end);
}

function closeUp({ attributes }: Part): void {
  attributes.lspace = '0em';
  attributes.rspace = '0em';
}

/** The parts of items in a row: digits are one number, and relations beside each other have no space between. */
export function joined(items: readonly Item[]): Part[] {
  const [only] = items;
  if (only !== undefined && items.length === 1) {
    if (only.part.tag === 'mo') closeUp(only.part);
    return [only.part];
  }
  const parts: Part[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] as Item;
    const next = items[index + 1];
    if (item.type === 'rel') {
      if (next?.type === 'rel') item.part.attributes.rspace = '0em';
      if (items[index - 1]?.type === 'rel') item.part.attributes.lspace = '0em';
    }
    addTo(parts, item, next);
  }
  return parts;
}

/** Adds a part behind others; digits, points and commas of one number go together. */
function addTo(parts: Part[], item: Item, next: Item | undefined): void {
  const { part: added } = item;
  const last = parts.at(-1);
  if (last?.tag === 'mn' && (added.tag === 'mn' || isPoint(added) || isComma(item, next))) {
    for (const one of added.children) last.children.push(one);
    return;
  }
  if (last !== undefined && (last.tag === 'mn' || isPoint(last))) {
    const base = added.tag === 'msup' || added.tag === 'msub' ? added.children[0] : added;
    if (base?.kind === 'element' && base.tag === 'mn') {
      const own = base.children.splice(0);
      for (const one of [...last.children, ...own]) base.children.push(one);
      parts.pop();
    }
  }
  parts.push(added);
}

/** A point, or a comma in braces. */
function isPoint({ tag, attributes, children: [only, ...others] }: Part): boolean {
  if (only?.kind !== 'text' || others.length > 0) return false;
  if (tag === 'mi') return only.text === '.';
  return tag === 'mo' && only.text === ',' && attributes.separator === 'true' && attributes.lspace === '0em';
}

function isComma({ sign, to }: Item, next: Item | undefined): boolean {
  return sign === ',' && next?.part.tag === 'mn' && to === next.from;
}

/** Parts as a tree. A row of one that says nothing itself is that one; texts of one element are one text. */
export function tidied(parts: readonly (Part | HtmlText)[]): HtmlNode[] {
  const tree: HtmlNode[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const node = parts[index] as Part | HtmlText;
    if (node.kind === 'text') addText(tree, node);
    else if (isLeaf(node)) tree.push(shared(node));
    else addElement(tree, node, tidied(node.children));
  }
  return tree;
}

function addText(tree: HtmlNode[], node: HtmlText): void {
  const last = tree.at(-1);
  if (last?.kind === 'text') tree.splice(-1, 1, { kind: 'text', text: last.text + node.text });
  else if (node.text !== '') tree.push(node);
}

function addElement(tree: HtmlNode[], node: Part, children: HtmlNode[]): void {
  const isNothing = node.tag === '' || (node.tag === 'mrow' && children.length === 1 && isEmpty(node.attributes));
  if (isNothing) for (const one of children) tree.push(one);
  else tree.push({ kind: 'element', tag: node.tag, attributes: node.attributes, children });
}

function isLeaf({ children: [only], children }: Part): boolean {
  return children.length === 1 && only?.kind === 'text' && only.text !== '';
}

/** Letters and signs without attributes, by element and text: formulas are made of the same few. */
const leaves = new Map<string, Map<string, Part>>();
const MOST_LEAVES = 200;

function shared(node: Part): Part {
  const [only] = node.children;
  if (only?.kind !== 'text' || only.text.length > 3 || !isEmpty(node.attributes)) return node;
  const ofElement = leaves.get(node.tag) ?? new Map<string, Part>();
  if (ofElement.size === 0) leaves.set(node.tag, ofElement);
  const known = ofElement.get(only.text);
  if (known === undefined && ofElement.size < MOST_LEAVES) ofElement.set(only.text, node);
  return known ?? node;
}

function isEmpty(attributes: Readonly<Record<string, string>>): boolean {
  for (const _ in attributes) return false;
  return true;
}
