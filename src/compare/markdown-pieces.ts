import { blocksOf } from '../write/markdown/blocks.ts';

/** A paragraph or another block of a text, and the empty lines behind it. */
export interface Piece {
  readonly text: string;
  readonly after: string;
  /** What a text calls it by, if it says where a link leads or what a footnote says. */
  readonly label?: string;
}

/** What may have empty lines in it, whatever they begin with: fences, boxes, formulas. Other line endings are left to the reader. */
const SPANS_LINES = /^[ \t]*(?:```|~~~|:::)|\$\$|\r/m;

/** An empty line, and behind it one that can only begin another block: no list, note, definition or caption goes on in it. */
const BOUNDARY = /(?<=\n[ \t]*\n)(?=[\p{L}#])(?!Table\b)/u;

/** A heading; or a paragraph and nothing else: every line begins with a letter, and none is of a table or a caption. */
const PLAIN = /^#{1,6} [^\n|]*$|^(?!Table\b)(?:\p{L}[^\n|]*(?:\n(?=\p{L})|$))+$/u;

/** Parts of texts that were read before: three versions of a text have most of them in common. */
const read = new Map<string, readonly Piece[]>();
const MOST_REMEMBERED = 1000;

/**
 * The blocks of a Markdown text, as `blocksOf` has them; a first one without text is the empty lines above. Most of a module
 * are plain paragraphs, which are told without reading all Markdown: that takes a hundred times as long.
 */
export function markdownPieces(source: string): readonly Piece[] {
  if (SPANS_LINES.test(source)) return piecesFrom(source);
  return source.split(BOUNDARY).flatMap((part): readonly Piece[] => {
    const text = part.replace(/(?:\n[ \t]*)+$/, '');
    const isPlain = PLAIN.test(text);
    return isPlain ? [{ text, after: part.slice(text.length) }] : piecesFrom(part);
  });
}

function piecesFrom(source: string): readonly Piece[] {
  const known = read.get(source);
  if (known !== undefined) return known;
  const pieces = blocksOf(source).map(({ text, after, label }) => ({
    text,
    after,
    ...(label === undefined ? {} : { label }),
  }));
  if (read.size >= MOST_REMEMBERED) read.clear();
  read.set(source, pieces);
  return pieces;
}
