import type { Piece } from './pieces.ts';
import { type Edit, movedBy, textOf } from './text-edits.ts';

/** What both sides did to a text, and the pieces that one moved and the other took away. */
export interface BothEdits {
  readonly theirs: readonly Edit[];
  readonly mine: readonly Edit[];
  readonly disputed: readonly DisputedPiece[];
}

/** Texts before, upstream, and here. */
export interface DisputedPiece {
  readonly before: string;
  readonly theirs: string;
  readonly mine: string;
}

/**
 * Moves by a rule of their own. A piece that one side moved and the other reworded is reworded in its new place; one that
 * both moved is where mine has it; one that the other took away is a conflict. A new piece that both put in is there once.
 */
export function settleMoves(base: readonly Piece[], theirs: readonly Edit[], mine: readonly Edit[]): BothEdits {
  const movedThere = movedBy(base, theirs);
  const movedHere = movedBy(base, mine);
  let both: BothEdits = { theirs, mine, disputed: [] };
  for (const [index, text] of movedThere) {
    const other = both.mine.find((edit) => edit.from <= index && index < edit.to);
    if (other === undefined) continue;
    const [reworded] = other.pieces;
    if (movedHere.has(index)) both = { ...both, theirs: without(both.theirs, text) };
    else if (reworded !== undefined && other.pieces.length === 1 && other.to - other.from === 1)
      both = {
        ...both,
        theirs: replaced(both.theirs, text, reworded),
        mine: both.mine.filter((edit) => edit !== other),
      };
    else
      both = {
        ...both,
        theirs: without(both.theirs, text),
        disputed: [...both.disputed, { before: text, theirs: text, mine: other.pieces.map(textOf).join('\n\n') }],
      };
  }
  for (const [index, text] of movedHere) {
    const other = both.theirs.find((edit) => edit.from <= index && index < edit.to);
    if (other === undefined || movedThere.has(index)) continue;
    const [reworded] = other.pieces;
    const isReworded = reworded !== undefined && other.pieces.length === 1 && other.to - other.from === 1;
    const rest = { ...both, theirs: both.theirs.filter((edit) => edit !== other) };
    both = isReworded
      ? { ...rest, mine: replaced(both.mine, text, reworded) }
      : {
          ...rest,
          disputed: [...both.disputed, { before: text, theirs: other.pieces.map(textOf).join('\n\n'), mine: text }],
        };
  }
  return { ...both, theirs: withoutDoubles(both, new Set(base.map(textOf))) };
}

function without(edits: readonly Edit[], text: string): readonly Edit[] {
  return edits.map((edit) => ({ ...edit, pieces: edit.pieces.filter((piece) => piece.text !== text) }));
}

function replaced(edits: readonly Edit[], text: string, by: Piece): readonly Edit[] {
  return edits.map((edit) => ({
    ...edit,
    pieces: edit.pieces.map((piece) => (piece.text === text ? { ...piece, text: by.text } : piece)),
  }));
}

/** Headings, lines and the like may well be put in twice. */
const MAY_REPEAT = /^\s*(?:#|[-*_=\s]+$)/;

/** What both put in, in different places, stays where mine has it. */
function withoutDoubles({ theirs, mine }: BothEdits, before: ReadonlySet<string>): readonly Edit[] {
  const mineAt = new Map<string, Edit>();
  for (const edit of mine) for (const { text } of edit.pieces) mineAt.set(text, edit);
  const isDouble = (text: string, { from, to }: Edit): boolean => {
    const other = mineAt.get(text);
    if (other === undefined || before.has(text) || MAY_REPEAT.test(text)) return false;
    return text.split(/\s+/).length > 2 && (other.from !== from || other.to !== to);
  };
  return theirs.map((edit) => ({ ...edit, pieces: edit.pieces.filter(({ text }) => !isDouble(text, edit)) }));
}
