import { element, type HtmlTree } from '../../content/tree.ts';
import { boxFrom, boxOf } from './boxes.ts';
import { formulaNode, mathNode } from './equations.ts';
import { inside } from './inline-elements.ts';
import { inLine } from './paragraphs.ts';
import { captionFor, widthIn } from './pictures.ts';
import { classesOf, firstBelow, type RawElement, rawText, rawWords } from './raw.ts';
import { table } from './tables.ts';
import { BREAK, blockPieces, type Handler, leafPiece, type Piece, type State, type Walker } from './walker.ts';

/** A box of paragraphs: what is in it, apart from what is beside it. */
export const division: Handler = (node, state, walker) => {
  const kind = boxOf(node);
  if (kind !== undefined) return boxFrom(node, kind, state, walker);
  if (node.tag === 'div' && classesOf(node).includes('cw-listing')) {
    const code = firstBelow(node, 'pre');
    if (code !== undefined) return walker.pieces([code], state);
  }
  const classes = classesOf(node);
  if (classes.includes('line-block')) return lineBlock(node, state, walker);
  if (classes.some((name) => /^(?:cw-pictures|wp-block-gallery|gallery)$/.test(name)))
    return gallery(node, state, walker);
  const level = Number(node.attributes['aria-level']);
  if (node.attributes.role === 'heading' && level >= 1 && level <= 6)
    return heading({ ...node, tag: `h${level}` }, state, walker);
  if (/^math(?:\s|$)/.test(node.attributes.class ?? '') && /^\s*\\\[/.test(rawText(node.children)))
    return [BREAK, ...walker.pieces(node.children, state), BREAK];
  const pieces = walker.pieces(node.children, inside(node, state, walker));
  const width = widthIn(node);
  return [BREAK, ...(width === undefined ? pieces : pieces.map((piece) => widened(piece, width))), BREAK];
};

/** A picture whose frame has a width. */
function widened(piece: Piece, width: string): Piece {
  if (piece.kind !== 'leaf' || piece.leaf.node.kind !== 'reference') return piece;
  const { node } = piece.leaf;
  return { ...piece, leaf: { ...piece.leaf, node: { ...node, attributes: { ...node.attributes, class: width } } } };
}

/** Lines of a poem, as pandoc writes them. */
function lineBlock(node: RawElement, state: State, walker: Walker): readonly Piece[] {
  const inner = walker.pieces(node.children, state).filter((piece) => piece.kind !== 'break');
  return [BREAK, ...inner, BREAK];
}

/** Pictures beside each other. */
function gallery(node: RawElement, state: State, walker: Walker): readonly Piece[] {
  const pictures = walker.blocks(node.children, state);
  const isRow = pictures.every(
    (one) => one.kind === 'reference' && one.reference.to === 'asset' && one.children.length === 0,
  );
  return [BREAK, ...(isRow ? pictures.map((one) => leafPiece(one, state)) : blockPieces(pictures)), BREAK];
}

/** A paragraph, also where it is inside an item: its words are a paragraph there. */
export const paragraph: Handler = (node, state, walker) => {
  const kind = boxOf(node);
  if (kind !== undefined) return boxFrom(node, kind, state, walker);
  return [BREAK, ...blockPieces(walker.blocks(node.children, inside(node, state, walker))), BREAK];
};

export const heading: Handler = (node, state, walker) => {
  const pieces = walker.pieces(node.children, inside(node, state, walker));
  const words = inLine(pieces, walker.formulas);
  if (words.length === 0) return [BREAK];
  const name = rawWords(node.children);
  if (name === '' && !words.some(({ kind }) => kind === 'formula' || kind === 'text')) return [BREAK, ...pieces, BREAK];
  walker.findings.under(name);
  return blockPieces([element(node.tag, {}, unstressed(words))]);
};

/** A heading is in bold anyway. */
function unstressed(words: HtmlTree): HtmlTree {
  const [only, ...others] = words;
  return only?.kind === 'element' && only.tag === 'strong' && others.length === 0 ? only.children : words;
}

export const rule: Handler = () => blockPieces([element('hr')]);

export const quotation: Handler = (node, state, walker) => {
  const kind = boxOf(node);
  if (kind !== undefined) return boxFrom(node, kind, state, walker);
  const children = walker.blocks(node.children, inside(node, state, walker));
  return children.length === 0 ? [BREAK] : blockPieces([element('blockquote', {}, children)]);
};

/** A picture with its caption, a table with its own, or anything with words below it. */
export const figure: Handler = (node, outer, walker) => {
  const state = inside(node, outer, walker);
  const captions = node.children.filter(
    (child): child is RawElement =>
      child.kind === 'element' && (child.tag === 'figcaption' || classesOf(child).includes('wp-caption-text')),
  );
  const rest = node.children.filter((child) => child.kind === 'text' || !captions.includes(child));
  const words = captions.flatMap((caption) => walker.line(caption.children, inside(caption, state, walker)));
  const inner = firstBelow(node, 'table');
  if (inner !== undefined && firstBelow(inner, 'caption') === undefined && words.length > 0)
    return [BREAK, ...withCaption(walker.pieces(rest, state), words), BREAK];
  const shownNodes = walker.blocks(rest, state);
  const pictures = shownNodes.filter(
    (one) => one.kind === 'reference' && one.reference.to === 'asset' && one.children.length === 0,
  );
  const [only] = pictures;
  const key =
    pictures.length === 1 && shownNodes.length === 1 && only?.kind === 'reference' && only.reference.to === 'asset'
      ? only.reference.id
      : undefined;
  const taken = captionFor(key, words, walker);
  const below = taken || words.length === 0 ? [] : [element('p', {}, words)];
  return [BREAK, ...blockPieces([...shownNodes, ...below]), BREAK];
};

function withCaption(pieces: readonly Piece[], words: HtmlTree): readonly Piece[] {
  let given = false;
  return pieces.map((piece) => {
    if (given || piece.kind !== 'block' || piece.node.kind !== 'element' || piece.node.tag !== 'table') return piece;
    given = true;
    return { ...piece, node: { ...piece.node, children: [element('caption', {}, words), ...piece.node.children] } };
  });
}

/** A formula in MathML. */
export const mathematics: Handler = (node, state, walker) => {
  const formula = mathNode(node, walker);
  if (formula === undefined) return [];
  return node.attributes.display === 'block' ? [BREAK, leafPiece(formula, state), BREAK] : [leafPiece(formula, state)];
};

/** `<script type="math/tex">` is a formula of MathJax; any other script is left out. */
export const script: Handler = (node, state, walker) => {
  const type = /^math\/tex(?:;\s*mode=(display))?/.exec(node.attributes.type ?? '');
  if (type !== null)
    return [leafPiece(formulaNode(rawText(node.children), type[1] !== undefined, walker.formulas), state)];
  const isCode = !/json|template|text\/(?:html|plain|x-)/.test(node.attributes.type ?? '');
  if (isCode && node.attributes.src === undefined && rawText(node.children).trim() !== '')
    walker.findings.add('left', 'script', 'A program in the page is left out: nothing of others runs in a page here.');
  return [];
};

/** Parts of maps of pictures: where they lead. */
export const imageMap: Handler = (node, _, walker) => {
  for (const area of node.children)
    if (area.kind === 'element' && area.tag === 'area')
      walker.findings.add(
        'left',
        'image-map',
        'Places in a picture were links. They are left out; write the links below the picture.',
        `${area.attributes.alt ?? ''} → ${area.attributes.href ?? ''}`,
      );
  return [];
};

/** A caption without a table, a part of a list without one: what is in it counts. */
export const stray: Handler = (node, state, walker) => [
  BREAK,
  ...walker.pieces(node.children, inside(node, state, walker)),
  BREAK,
];

export const tableOrPart: Handler = (node, state, walker) =>
  node.tag === 'table' ? table(node, state, walker) : stray(node, state, walker);

/** Words that nobody sees because they are hidden on the page. */
export function reportHidden(node: RawElement, { findings }: Walker): void {
  const hidden = rawWords(node.children);
  if (hidden !== '') findings.add('left', 'hidden', 'Hidden parts of the page are left out.', hidden);
}
