import { element, type HtmlNode, type HtmlTree, text } from '../../../content/tree.ts';
import type { ImportPlace } from '../../draft/place.ts';

/** A line, or a paragraph of a document, in which questions may be. */
export interface TypedLine {
  /** Its words, or the same with their emphasis, links and formulas: what stands in a paragraph. */
  readonly content: string | HtmlTree;
  /** The number or letter that a document sets before it by itself: `1.`, `b)`. */
  readonly label?: string;
  /** It is bold, underlined or coloured as a whole, which may mean that it is right. */
  readonly marked?: boolean;
  readonly place: ImportPlace;
}

/** Stands for what has no characters: a picture, a formula. */
const OBJECT = '\ufffc';

/** The characters by which a line is understood; as many as `cut` counts. */
export function charactersOf(content: string | HtmlTree): string {
  if (typeof content === 'string') return content;
  return content.map(charactersOfNode).join('');
}

function charactersOfNode(node: HtmlNode): string {
  if (node.kind === 'text') return node.text.replace(/[\n\t]/g, ' ');
  if (node.kind === 'element') return node.tag === 'br' ? '\n' : charactersOf(node.children);
  if (node.kind === 'reference' && node.children.length > 0) return charactersOf(node.children);
  return OBJECT;
}

/** A stretch of a content, by its characters; elements that are left empty go. */
export function cut(content: string | HtmlTree, from: number, to: number): string | HtmlTree {
  if (typeof content === 'string') return content.slice(from, to);
  let at = 0;
  const nodes = (tree: HtmlTree): HtmlNode[] =>
    tree.flatMap((node): HtmlNode[] => {
      if (node.kind === 'text') {
        const start = at;
        at += node.text.length;
        const kept = node.text.slice(Math.max(0, from - start), Math.max(0, to - start));
        return kept === '' ? [] : [text(kept)];
      }
      const hasChildren =
        node.kind === 'element' ? node.tag !== 'br' : node.kind === 'reference' && node.children.length > 0;
      if (hasChildren && (node.kind === 'element' || node.kind === 'reference')) {
        const children = nodes(node.children);
        return children.length === 0 ? [] : [{ ...node, children }];
      }
      at += 1;
      return at > from && at <= to ? [node] : [];
    });
  return nodes(content);
}

/** A stretch of a line. */
export interface Piece {
  readonly text: string;
  readonly content: string | HtmlTree;
  readonly place: ImportPlace;
}

/** The stretch of a piece from one character to another, without outer spaces. */
export function pieceOf(
  line: { readonly content: string | HtmlTree; readonly place: ImportPlace },
  from: number,
  to: number,
): Piece {
  const characters = charactersOf(line.content);
  let start = Math.max(0, from);
  let end = Math.min(to, characters.length);
  while (start < end && /\s/.test(characters.charAt(start))) start += 1;
  while (end > start && /\s/.test(characters.charAt(end - 1))) end -= 1;
  return { text: characters.slice(start, end), content: cut(line.content, start, end), place: line.place };
}

/** Pieces one behind the other: as the words of one paragraph, or with line breaks between. */
export function joined(
  pieces: readonly Piece[],
  toTree: (piece: Piece) => HtmlTree,
  separator: ' ' | 'break',
): HtmlTree {
  return pieces.flatMap((piece, index) => [
    ...(index === 0 ? [] : [separator === 'break' ? element('br') : text(' ')]),
    ...toTree(piece),
  ]);
}
