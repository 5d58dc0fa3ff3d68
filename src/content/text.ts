import { raisedLetters } from './raised-letters.ts';
import type { HtmlElement, HtmlFormula, HtmlNode, HtmlReference, HtmlTree, Reference } from './tree.ts';
import { BLOCK_ELEMENTS, PREFORMATTED_ELEMENTS } from './vocabulary.ts';

/** How a gap is shown where nothing can be put into it. */
export const WRITTEN_GAP = '_____';

export interface PlainTextOptions {
  /** Written between blocks (paragraphs, list items, cells): a space by default, or a newline. */
  readonly separator?: ' ' | '\n';
  /** Words for a reference that has none of its own: a title, a short citation. Pictures give their `alt` by default. */
  readonly reference?: (reference: Reference) => string;
}

/** The words of a tree without markup. White space is collapsed as a browser would, except in `pre`. */
export function plainText(tree: HtmlTree, options: PlainTextOptions = {}): string {
  const separator = options.separator ?? ' ';
  const lines: string[] = [];
  let line = '';
  // Asking the line itself would copy it, once for each word of a long one.
  let endsInSpace = false;
  const add = (words: string): void => {
    if (words === '') return;
    line += words;
    endsInSpace = words.endsWith(' ');
  };
  const endLine = (): void => {
    const trimmed = line.replace(/^ +| +$/g, '');
    if (trimmed !== '') lines.push(trimmed);
    line = '';
    endsInSpace = false;
  };
  const visit = (nodes: HtmlTree, preformatted: boolean): void => {
    for (const node of nodes) {
      if (node.kind === 'text') {
        const words = preformatted ? node.text : node.text.replace(/[ \t\n\f\r]+/g, ' ');
        add(!preformatted && endsInSpace && words.startsWith(' ') ? words.slice(1) : words);
      } else if (node.kind === 'gap') add(WRITTEN_GAP);
      else if (node.kind === 'formula') add(formulaText(node));
      else if (node.kind === 'reference') visitReference(node, preformatted);
      else visitElement(node, preformatted);
    }
  };
  const visitReference = (node: HtmlReference, preformatted: boolean): void => {
    if (node.children.length > 0) visit(node.children, preformatted);
    else add(options.reference?.(node.reference) ?? defaultWords(node.reference));
  };
  const visitElement = ({ tag, attributes, children }: HtmlElement, preformatted: boolean): void => {
    if (attributes['aria-hidden'] === 'true') return;
    if ((tag === 'sup' || tag === 'sub') && attributes.class === undefined) {
      add(raisedLetters(plainText(children, options), tag));
      return;
    }
    if (tag === 'img') add(attributes.alt ?? '');
    // Without these signs it would say that what no longer holds does.
    if (tag === 'del') add('~~');
    const breaks = tag === 'br' || BLOCK_ELEMENTS.has(tag);
    if (breaks) endLine();
    visit(children, preformatted || PREFORMATTED_ELEMENTS.has(tag));
    if (tag === 'del') add('~~');
    if (breaks) endLine();
  };
  visit(tree, false);
  endLine();
  return lines.join(separator);
}

/** A formula where there is only text: in its author's words, else in those that were made for it, else in TeX. */
export function formulaText({ tex, words, mathml: [math] }: HtmlFormula): string {
  const made = math?.kind === 'element' ? math.attributes['aria-label'] : undefined;
  return words ?? made ?? tex.replace(/\s+/g, ' ');
}

function defaultWords(reference: Reference): string {
  return reference.to === 'asset' ? (reference.alt ?? '') : '';
}

/** Every reference of a tree in reading order, those inside other references' words included. */
export function collectReferences(tree: HtmlTree): readonly HtmlReference[] {
  const found: HtmlReference[] = [];
  walk(tree, (node) => {
    if (node.kind === 'reference') found.push(node);
  });
  return found;
}

/** The gaps of a tree in reading order. */
export function gapIds(tree: HtmlTree): readonly string[] {
  const found: string[] = [];
  walk(tree, (node) => {
    if (node.kind === 'gap') found.push(node.id);
  });
  return found;
}

/** Calls `visit` for every node, a parent before its children. */
export function walk(tree: HtmlTree, visit: (node: HtmlNode) => void): void {
  for (const node of tree) {
    visit(node);
    if (node.kind === 'element' || node.kind === 'reference') walk(node.children, visit);
  }
}

/** All text of a tree with its white space as it is, for places that hold nothing but text. */
export function textIn(tree: HtmlTree): string {
  let words = '';
  walk(tree, (node) => {
    if (node.kind === 'text') words += node.text;
    else if (node.kind === 'gap') words += WRITTEN_GAP;
    else if (node.kind === 'formula') words += formulaText(node);
  });
  return words;
}

/** A tree cut at its newlines; an element that goes over several lines is there in each of them. */
export function splitLines(tree: HtmlTree): readonly HtmlTree[] {
  const lines: HtmlNode[][] = [[]];
  for (const node of tree) {
    const parts = linesOf(node);
    parts.forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== undefined) lines.at(-1)?.push(part);
    });
  }
  return lines;
}

/** What of a node is in each line that it touches. */
function linesOf(node: HtmlNode): readonly (HtmlNode | undefined)[] {
  if (node.kind === 'text') {
    return node.text.split(/\r\n?|\n/).map((line) => (line === '' ? undefined : { kind: 'text', text: line }));
  }
  if (node.kind === 'gap' || node.kind === 'formula' || node.children.length === 0) return [node];
  return splitLines(node.children).map((children) => ({ ...node, children }));
}

/**
 * A tree with nodes replaced, children before their parents: `change` sees a node whose children are changed already and
 * returns what takes its place (nothing, one node or several). The same node back means no change.
 */
export function mapTree(tree: HtmlTree, change: (node: HtmlNode) => HtmlNode | HtmlTree): HtmlTree {
  const mapped: HtmlNode[] = [];
  let changed = false;
  for (const node of tree) {
    let current = node;
    if (node.kind === 'element' || node.kind === 'reference') {
      const children = mapTree(node.children, change);
      if (children !== node.children) current = { ...node, children };
    }
    const result = change(current);
    if (isNode(result)) {
      mapped.push(result);
      changed ||= result !== node;
    } else {
      for (const one of result) mapped.push(one);
      changed = true;
    }
  }
  return changed ? mapped : tree;
}

function isNode(value: HtmlNode | HtmlTree): value is HtmlNode {
  return !Array.isArray(value);
}

const SHOWN_WITHOUT_WORDS = new Set('audio hr img input meter progress select textarea video'.split(' '));

/** Whether nothing of a tree would be seen or heard: no words, no picture, no gap, no control. */
export function isEmptyTree(tree: HtmlTree): boolean {
  return tree.every((node) => {
    if (node.kind === 'text') return node.text.trim() === '';
    if (node.kind === 'gap' || node.kind === 'formula') return false;
    if (node.kind === 'reference') return node.reference.to === 'anchor' && isEmptyTree(node.children);
    return !SHOWN_WITHOUT_WORDS.has(node.tag) && isEmptyTree(node.children);
  });
}

/** What must not be parted from the character before it: marks, joiners, variation selectors, skin tones, tags. */
const CONTINUES = /^(?:\p{M}|\p{Emoji_Modifier}|\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0020}-\u{e007f}])$/u;
const REGIONAL_INDICATOR = /^[\u{1f1e6}-\u{1f1ff}]$/u;

/**
 * The beginning of a text, at most `limit` code points long with the ellipsis counted in; the whole text where it fits.
 * Cuts at a space where one is near, and never inside a character made of several code points (accents, flags, emoji
 * families).
 */
export function truncate(value: string, limit: number): string {
  const points = Array.from(value);
  if (points.length <= limit) return value;
  if (limit <= 0) return '';
  let end = limit - 1;
  while (end > 0 && isInsideCharacter(points, end)) end -= 1;
  const space = points.lastIndexOf(' ', end);
  if (space >= Math.ceil(limit / 2)) end = space;
  while (end > 0 && points[end - 1] === ' ') end -= 1;
  return `${points.slice(0, end).join('')}…`;
}

function isInsideCharacter(points: readonly string[], index: number): boolean {
  const next = points[index] ?? '';
  const previous = points[index - 1] ?? '';
  if (CONTINUES.test(next) || previous === '\u200d') return true;
  if (!REGIONAL_INDICATOR.test(next)) return false;
  let before = 0;
  while (REGIONAL_INDICATOR.test(points[index - 1 - before] ?? '')) before += 1;
  return before % 2 === 1;
}
