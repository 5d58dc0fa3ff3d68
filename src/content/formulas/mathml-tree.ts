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
  let nodes = 0;
  const visit = (one: TemmlNode): HtmlTree => {
    nodes += 1;
    if (nodes > MOST_NODES) throw new CannotBeShown(`more than ${MOST_NODES} parts`);
    // `\not<` comes as a sign and a stroke that fonts set wide of it.
    if (one.text !== undefined) return one.text === '' ? [] : [text(one.text.normalize('NFC'))];
    if (isDrawnUpon(one)) return [];
    const laid = overlaid(one);
    return laid === undefined ? written(one, joinedWords(childrenOf(one).flatMap(visit))) : laid.flatMap(visit);
  };
  return visit(node);
}

function written(node: TemmlNode, children: HtmlTree): HtmlTree {
  const { type } = node;
  if (type === 'menclose') {
    const notation = String(node.attributes?.notation);
    const sign = signOf(notation);
    if (sign === undefined) throw new CannotBeShown(`a sign that browsers do not draw (${notation})`);
    return [sign(children)];
  }
  if (type === undefined || !MATHML_ELEMENTS.has(type)) return children;
  const attributes = attributesOf(type, node);
  if (type === 'mtext' && node.attributes?.mathvariant === 'monospace')
    return [element(type, attributes, ...children.map(monospaced))];
  // A row of one that says nothing itself.
  if (type === 'mrow' && children.length === 1 && Object.keys(attributes).length === 0) return children;
  return [element(type, attributes, ...children)];
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

/** What is laid over its neighbours by position, without which it stands beside them. */
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
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    const words = name === 'mathbackground' && type === 'mspace' ? 'currentcolor' : String(value);
    if (isMathmlAttribute(type, name, words)) attributes[name] = words;
  }
  const { color } = node.style ?? {};
  if (color !== undefined) attributes.mathcolor = String(color);
  for (const name of ['mathcolor', 'mathbackground']) checkColor(attributes[name]);
  const ground = attributes.mathbackground;
  if (ground !== undefined && ground !== 'currentcolor') attributes.mathcolor ??= inkOn(ground);
  const classes = classesOf(node);
  return classes.length === 0 ? attributes : { class: classes.join(' '), ...attributes };
}

function checkColor(value: string | undefined): void {
  if (value === undefined || value === 'currentcolor' || isColor(value)) return;
  throw new CannotBeShown(`the colour “${value}”, which browsers do not know`);
}

/** Letters of alphabets that the library does not know come one by one; a word is one text. */
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
  return only?.kind === 'text' && others.length === 0 && /^\p{L}+$/u.test(only.text) ? only.text : undefined;
}

const MONOSPACE = { a: 0x1d68a, A: 0x1d670, 0: 0x1d7f6 };

/** The letters of Unicode's own typewriter alphabet: browsers know no `mathvariant` but one. */
function monospaced(node: HtmlNode): HtmlNode {
  if (node.kind !== 'text') return node;
  const shifted = (sign: string, first: keyof typeof MONOSPACE): string =>
    String.fromCodePoint(MONOSPACE[first] + sign.charCodeAt(0) - String(first).charCodeAt(0));
  return text(node.text.replace(/[a-zA-Z0-9]/g, (sign) => shifted(sign, sign >= 'a' ? 'a' : sign >= 'A' ? 'A' : 0)));
}

/** How wide a formula is drawn, about, in letters of the text around it. */
export function drawnWidth(tree: HtmlTree): number {
  return tree.reduce((sum, node) => sum + (node.kind === 'element' ? elementWidth(node) : 0), 0);
}

function elementWidth({ tag, children }: HtmlElement): number {
  if (tag === 'mphantom' || tag === 'mspace') return 0.5;
  if (['mi', 'mn', 'mo', 'mtext', 'ms'].includes(tag)) {
    const letters = children.reduce(
      (sum, child) => sum + (child.kind === 'text' ? Array.from(child.text).length : 0),
      0,
    );
    return tag === 'mo' ? letters * 1.8 : letters;
  }
  const widths = children.map((child) => (child.kind === 'element' ? elementWidth(child) : 0));
  const [base = 0, ...scripts] = widths;
  if (tag === 'mfrac' || tag === 'mtable' || tag === 'munder' || tag === 'mover' || tag === 'munderover')
    return Math.max(0, ...widths);
  if (tag === 'msup' || tag === 'msub' || tag === 'msubsup') return base + 0.7 * Math.max(0, ...scripts);
  return widths.reduce((sum, width) => sum + width, tag === 'mtr' ? children.length * 1.5 : 0);
}
