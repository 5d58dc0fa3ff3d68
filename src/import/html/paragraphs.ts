import { finishParagraph } from '../../content/markdown-nodes.ts';
import type { HtmlNode, HtmlTree } from '../../content/tree.ts';
import { asBlock } from '../../write/markdown/node-kinds.ts';
import { standsApart } from '../../write/markdown/sayable.ts';
import type { Formulas } from './formulas.ts';
import { type Leaf, lineOf } from './frames.ts';
import type { Piece } from './walker.ts';

type Part = { readonly words: HtmlTree } | { readonly block: HtmlNode };

/** Pieces as paragraphs and blocks. An empty line, as editors write it with two breaks, ends a paragraph. */
export function inParagraphs(pieces: readonly Piece[], formulas: Formulas): HtmlTree {
  return partsOf(pieces, formulas).flatMap((part) => ('block' in part ? [part.block] : paragraph(part.words)));
}

/** The same where words alone stay words: several runs of them are paragraphs all the same. */
export function inItem(pieces: readonly Piece[], formulas: Formulas): HtmlTree {
  const parts = partsOf(pieces, formulas);
  const apart = parts.some((part, index) => 'words' in part && index > 0);
  return parts.flatMap((part) => ('block' in part ? [part.block] : apart ? paragraph(part.words) : part.words));
}

/** All in one line: the words of blocks with spaces between. */
export function inLine(pieces: readonly Piece[], formulas: Formulas): HtmlTree {
  const leaves = pieces.flatMap((piece): readonly Leaf[] => {
    if (piece.kind === 'leaf' && !isBreak(piece.leaf)) return [piece.leaf];
    if (piece.kind !== 'block') return [SPACE];
    return [SPACE, ...wordsIn(piece.node), SPACE];
  });
  return lineOf(formulas.inRun(leaves));
}

/** The same of what is a tree already. */
export function asLine(tree: HtmlTree, formulas: Formulas): HtmlTree {
  const pieces = tree.map(
    (node): Piece => (standsApart(node) ? { kind: 'block', node } : { kind: 'leaf', leaf: { node, frames: [] } }),
  );
  return inLine(pieces, formulas);
}

const SPACE: Leaf = { node: { kind: 'text', text: ' ' }, frames: [] };

/** The inline nodes below a block. */
function wordsIn(node: HtmlNode): readonly Leaf[] {
  if (node.kind !== 'element' || INLINE.has(node.tag)) return [{ node: withoutBlock(node), frames: [] }];
  return node.children.flatMap((child) => [...wordsIn(child), ...(isWord(child) ? [] : [SPACE])]);
}

const INLINE: ReadonlySet<string> = new Set('a audio br code del em img mark span strong sub sup video'.split(' '));

function isWord(node: HtmlNode): boolean {
  return node.kind !== 'element' || INLINE.has(node.tag);
}

/** What stood between paragraphs and is among words now. */
function withoutBlock(node: HtmlNode): HtmlNode {
  if (node.kind === 'formula') {
    const { block: _, ...formula } = node;
    return formula;
  }
  if (node.kind !== 'reference' || node.reference.to !== 'asset') return node;
  const { block: _, ...reference } = node.reference;
  return { ...node, reference };
}

function paragraph(words: HtmlTree): HtmlTree {
  return finishParagraph(words).map(asBlock);
}

function partsOf(pieces: readonly Piece[], formulas: Formulas): readonly Part[] {
  const parts: Part[] = [];
  let run: Leaf[] = [];
  const end = (): void => {
    for (const leaves of atEmptyLines(formulas.inRun(run))) {
      const words = lineOf(leaves);
      if (words.length > 0) parts.push({ words });
    }
    run = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'leaf') run.push(piece.leaf);
    else {
      end();
      if (piece.kind === 'block') parts.push({ block: piece.node });
    }
  }
  end();
  return parts;
}

function isBreak({ node }: Leaf): boolean {
  return node.kind === 'element' && node.tag === 'br';
}

function isSpace({ node }: Leaf): boolean {
  return node.kind === 'text' && /^[\s\u00a0]*$/.test(node.text);
}

/** A run cut where two breaks follow each other; breaks at the ends show nothing. */
function atEmptyLines(run: readonly Leaf[]): readonly (readonly Leaf[])[] {
  const runs: Leaf[][] = [[]];
  let waiting: Leaf[] = [];
  let breaks = 0;
  for (const leaf of run) {
    if (isBreak(leaf)) breaks += 1;
    if (isBreak(leaf) || (breaks > 0 && isSpace(leaf))) waiting.push(leaf);
    else {
      const last = runs.at(-1);
      if (breaks > 1) runs.push([leaf]);
      else for (const one of [...((last?.every(isSpace) ?? true) ? [] : waiting), leaf]) last?.push(one);
      waiting = [];
      breaks = 0;
    }
  }
  return runs;
}
