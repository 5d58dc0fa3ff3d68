import { markdownPieces, type Piece } from './markdown-pieces.ts';
import type { TextShape } from './shape.ts';

export type { Piece } from './markdown-pieces.ts';

/** A text in pieces; `before` is what stands above the first. */
export interface Pieces {
  readonly before: string;
  readonly pieces: readonly Piece[];
}

export function piecesOf({ written }: Pick<TextShape, 'written'>, source: string): Pieces {
  if (written === 'line' || written === 'inline') return { before: '', pieces: [{ text: source, after: '' }] };
  if (written === 'paragraphs') return paragraphsOf(source);
  const [first, ...rest] = markdownPieces(source);
  if (first === undefined) return { before: '', pieces: [] };
  return first.text === '' ? { before: first.after, pieces: rest } : { before: '', pieces: [first, ...rest] };
}

/** Plain text, in which empty lines part paragraphs. */
function paragraphsOf(source: string): Pieces {
  const [before = ''] = /^\s*/.exec(source) ?? [];
  const parts = source.slice(before.length).split(/(\n[^\S\n]*(?:\n[^\S\n]*)+|\s+$)/);
  const pieces: Piece[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const [text = '', after = ''] = parts.slice(index, index + 2);
    if (text !== '') pieces.push({ text, after });
  }
  return { before, pieces };
}

/**
 * The text that pieces make, with this behind the last. Two that are side by side in one of these texts are as far apart as
 * there, all others an empty line at least.
 */
export function joinPieces(pieces: readonly Piece[], sides: readonly (readonly Piece[])[], end = ''): string {
  const close = new Map(
    sides.flatMap((side) =>
      side.flatMap((piece, index) => (isApart(piece) ? [] : [[pairKey(piece, side[index + 1]), piece.after] as const])),
    ),
  );
  return pieces
    .map((piece, index) => {
      const { text, after } = piece;
      if (index === pieces.length - 1) return text + end;
      return text + (isApart(piece) ? after : (close.get(pairKey(piece, pieces[index + 1])) ?? '\n\n'));
    })
    .join('');
}

function isApart({ after }: Piece): boolean {
  return /\n[^\S\n]*\r?\n/.test(after);
}

function pairKey({ text }: Piece, next: Piece | undefined): string {
  return `${text}\n${next?.text}`;
}
