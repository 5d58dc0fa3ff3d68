import type { TemmlNode } from 'temml';
import { element, type HtmlElement, type HtmlNode, type HtmlTree, text } from '../tree.ts';
import { isDrawnUpon, signOf } from './mathml-signs.ts';
import { classesOf, inkOn, isColor } from './mathml-styles.ts';
import { isMathmlAttribute, MATHML_ELEMENTS } from './mathml-vocabulary.ts';

/** The library wrote what cannot be shown: the message says what it is, as “The formula holds …” goes on. */
export class CannotBeShown extends Error {}

/** How many elements and texts a formula may have; a page of formulas for reading has fewer in all. */
export const MOST_NODES = 4000;

/**
 * The library's nodes as a tree of ours, in which nothing needs the library's stylesheet. Throws `CannotBeShown`. Of an
 * element outside the vocabulary the children stay, of attributes outside it nothing.
 */
export function mathmlTree(node: TemmlNode): HtmlTree {
  return new TreeOfNodes().of(node);
}

class TreeOfNodes {
  #nodes = 0;

  of(node: TemmlNode): HtmlTree {
    const tree: HtmlNode[] = [];
    this.#visit(node, tree);
    return tree;
  }

  #visit(node: TemmlNode, tree: HtmlNode[]): void {
    this.#nodes += 1;
    if (this.#nodes > MOST_NODES) throw new CannotBeShown(`more than ${MOST_NODES} parts`);
    if (node.text !== undefined) {
      // `\not<` comes as a sign and a stroke that fonts set wide of it.
      if (node.text !== '') tree.push(text(composed(node.text)));
      return;
    }
    if (isDrawnUpon(node)) return;
    const laid = overlaid(node);
    if (laid === undefined) write(node, this.#childrenOf(node), tree);
    else for (const child of laid) this.#visit(child, tree);
  }

  /** Letters of alphabets that the library does not know come one by one; a word is one text. */
  #childrenOf(node: TemmlNode): HtmlTree {
    const children: HtmlNode[] = [];
    for (const child of childrenOf(node)) this.#visit(child, children);
    const isRow = node.type === undefined || !OF_PARTS.has(node.type);
    return isRow && children.length > 1 && children.some(isWords) ? joinedWords(children) : children;
  }
}

/** Elements whose children each have a place of their own: what is above and what is below. */
const OF_PARTS = new Set('mfrac mmultiscripts mover mroot msub msubsup msup munder munderover'.split(' '));

/** Adds a node of the library, whose children are trees already, to a tree. */
function write(node: TemmlNode, children: HtmlTree, tree: HtmlNode[]): void {
  const { type } = node;
  if (type === 'menclose') {
    const notation = String(node.attributes?.notation);
    const sign = signOf(notation);
    if (sign === undefined) throw new CannotBeShown(`a sign that browsers do not draw (${notation})`);
    tree.push(sign(children));
    return;
  }
  const attributes = type !== undefined && MATHML_ELEMENTS.has(type) ? attributesOf(type, node) : undefined;
  // What is no element, or a row of one that says nothing itself.
  if (
    type === undefined ||
    attributes === undefined ||
    (type === 'mrow' && children.length === 1 && isEmpty(attributes))
  )
    for (const child of children) tree.push(child);
  else if (type === 'mtext' && node.attributes?.mathvariant === 'monospace')
    tree.push(element(type, attributes, children.map(monospaced)));
  else tree.push({ kind: 'element', tag: type, attributes, children });
}

/** Most are one letter or sign before those that go together with others. */
function composed(words: string): string {
  return words.length === 1 && words < '\u0300' ? words : words.normalize('NFC');
}

function isEmpty(attributes: Readonly<Record<string, string>>): boolean {
  for (const _ in attributes) return false;
  return true;
}

/** In rows with a tag the library has empty cells on the left, so that what is between stays in the middle. */
function childrenOf(node: TemmlNode): readonly TemmlNode[] {
  const children = listed(node);
  if (node.type !== 'mtr') return children;
  const isFiller = (cell: TemmlNode): boolean =>
    cell.type === 'mtd' && cell.style?.width !== undefined && !holdsText(cell);
  return children.filter((cell) => !isFiller(cell));
}

function holdsText(node: TemmlNode): boolean {
  return (node.text ?? '') !== '' || listed(node).some(holdsText);
}

/** What is laid over its neighbours by position, without which it is beside them. */
function overlaid(node: TemmlNode): readonly TemmlNode[] | undefined {
  if (node.type !== 'mpadded') return undefined;
  const children = listed(node);
  // A label of a diagram's arrow, which has no width of its own so that the arrow stays in the middle.
  if (children.some(({ type }) => type === 'mtable')) return children;
  const laid = children.filter(({ style }) => style?.position === 'absolute');
  return laid.length === 0 ? undefined : laid;
}

function listed({ children = [] }: TemmlNode): readonly TemmlNode[] {
  return 'length' in children ? children : [children];
}

function attributesOf(type: string, node: TemmlNode): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const name of Object.keys(node.attributes ?? {})) {
    const words = name === 'mathbackground' && type === 'mspace' ? 'currentcolor' : String(node.attributes?.[name]);
    if (isMathmlAttribute(type, name, words)) attributes[name] = words;
  }
  const color = node.style?.color;
  if (color !== undefined) attributes.mathcolor = String(color);
  checkColor(attributes.mathcolor);
  checkColor(attributes.mathbackground);
  const ground = attributes.mathbackground;
  if (ground !== undefined && ground !== 'currentcolor') attributes.mathcolor ??= inkOn(ground);
  const classes = classesOf(node);
  return classes.length === 0 ? attributes : { class: classes.join(' '), ...attributes };
}

function checkColor(value: string | undefined): void {
  if (value === undefined || value === 'currentcolor' || isColor(value)) return;
  throw new CannotBeShown(`the colour “${value}”, which browsers do not know`);
}

function isWords(node: HtmlNode): boolean {
  return node.kind === 'element' && node.tag === 'mtext';
}

function joinedWords(children: HtmlTree): HtmlTree {
  const joined: HtmlNode[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    const letters = lettersOf(child);
    const before = last === undefined ? undefined : lettersOf(last);
    if (letters !== undefined && before !== undefined)
      joined.splice(-1, 1, element('mtext', {}, text(before + letters)));
    else joined.push(child);
  }
  return joined;
}

function lettersOf(node: HtmlNode): string | undefined {
  if (node.kind !== 'element' || node.tag !== 'mtext' || Object.keys(node.attributes).length > 0) return undefined;
  const [only, ...others] = node.children;
  return only?.kind === 'text' && others.length === 0 && areLetters(only.text) ? only.text : undefined;
}

function areLetters(words: string): boolean {
  return /^[A-Za-z]+$/.test(words) || (/^[A-Za-z\u00aa-\uffff]+$/.test(words) && /^\p{L}+$/u.test(words));
}

const MONOSPACE = { a: 0x1d68a, A: 0x1d670, 0: 0x1d7f6 };

/** The letters of Unicode's own typewriter alphabet: browsers know no `mathvariant` but one. */
function monospaced(node: HtmlNode): HtmlNode {
  if (node.kind !== 'text') return node;
  const shifted = (sign: string, first: keyof typeof MONOSPACE): string =>
    String.fromCodePoint(MONOSPACE[first] + sign.charCodeAt(0) - String(first).charCodeAt(0));
  return text(node.text.replace(/[a-zA-Z0-9]/g, (sign) => shifted(sign, sign >= 'a' ? 'a' : sign >= 'A' ? 'A' : 0)));
}

/** How wide a formula is drawn, about, in letters of the text around it; `more` is for what is between its parts. */
export function drawnWidth(tree: HtmlTree, more = 0): number {
  let sum = more;
  for (const node of tree) if (node.kind === 'element') sum += elementWidth(node);
  return sum;
}

function elementWidth({ tag, children }: HtmlElement): number {
  switch (tag) {
    case 'mphantom':
    case 'mspace':
      return 0.5;
    case 'mi':
    case 'mn':
    case 'mtext':
    case 'ms':
      return lettersIn(children);
    case 'mo':
      return lettersIn(children) * 1.8;
    case 'mfrac':
    case 'mtable':
    case 'munder':
    case 'mover':
    case 'munderover':
      return widest(children);
    case 'msup':
    case 'msub':
    case 'msubsup':
      return drawnWidth(children.slice(0, 1)) + 0.7 * widest(children.slice(1));
    default:
      return drawnWidth(children, tag === 'mtr' ? children.length * 1.5 : 0);
  }
}

function widest(tree: HtmlTree): number {
  let width = 0;
  for (const node of tree) if (node.kind === 'element') width = Math.max(width, elementWidth(node));
  return width;
}

function lettersIn(tree: HtmlTree): number {
  let letters = 0;
  for (const node of tree)
    if (node.kind === 'text') letters += node.text.length === 1 ? 1 : Array.from(node.text).length;
  return letters;
}
