import type { Piece } from './pieces.ts';
import { type Edit, movedBy, overlap, textOf } from './text-edits.ts';

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
  const putIn = (edits: readonly Edit[]) => new Set(edits.flatMap(({ pieces }) => pieces.map(textOf)));
  const [putThere, putHere] = [putIn(theirs), putIn(mine)];
  let both: BothEdits = { theirs, mine, disputed: [] };
  for (const [index, text] of movedThere) {
    const other = both.mine.find((edit) => edit.from <= index && index < edit.to);
    if (other === undefined) continue;
    const reworded = rewording(other, putThere);
    if (movedHere.has(index)) both = { ...both, theirs: without(both.theirs, text) };
    else if (reworded !== undefined)
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
    const reworded = rewording(other, putHere);
    const rest = {
      ...both,
      theirs: both.theirs.flatMap((edit) => (edit === other ? movesIn(edit, index, movedThere) : [edit])),
    };
    both =
      reworded !== undefined
        ? { ...rest, mine: replaced(both.mine, text, reworded) }
        : {
            ...rest,
            disputed: [...both.disputed, { before: text, theirs: other.pieces.map(textOf).join('\n\n'), mine: text }],
          };
  }
  return { ...both, theirs: withoutDoubles(both, new Set(base.map(textOf))) };
}

/** What a piece has become, if one has become one, and not what the side that moved it put in, too. */
function rewording({ from, to, pieces }: Edit, putByOther: ReadonlySet<string>): Piece | undefined {
  const [only] = pieces;
  return only === undefined || pieces.length > 1 || to - from !== 1 || putByOther.has(only.text) ? undefined : only;
}

/** What is left of an edit that is in dispute: that other pieces of it were moved elsewhere. */
function movesIn({ from, to, at }: Edit, index: number, moved: ReadonlyMap<number, string>): readonly Edit[] {
  const others = Array.from({ length: to - from }, (_, offset) => from + offset);
  return others.flatMap((one) => (one !== index && moved.has(one) ? [{ from: one, to: one + 1, pieces: [], at }] : []));
}

function without(edits: readonly Edit[], text: string): readonly Edit[] {
  return edits.map((edit) => ({ ...edit, pieces: edit.pieces.filter((piece) => piece.text !== text) }));
}

function replaced(edits: readonly Edit[], text: string, by: Piece): readonly Edit[] {
  return edits.map((edit) => ({
    ...edit,
    pieces: edit.pieces.map((piece) => (piece.text === text ? { ...by, after: piece.after } : piece)),
  }));
}

/** Headings, lines and what is hardly a sentence may well be put in twice. */
export function mayRepeat(text: string): boolean {
  return /^\s*(?:#|[-*_=\s]+$)/.test(text) || text.split(/\s+/).length <= 2;
}

/** What both put in, in different places, stays where mine has it. Side by side, few words are the same, too. */
function withoutDoubles({ theirs, mine }: BothEdits, before: ReadonlySet<string>): readonly Edit[] {
  const mineAt = new Map<string, Edit>();
  for (const edit of mine) for (const { text } of edit.pieces) mineAt.set(text, edit);
  const isDouble = (text: string, edit: Edit): boolean => {
    const other = mineAt.get(text);
    if (other === undefined || before.has(text)) return false;
    const { from, to } = edit;
    if (other.from === from && other.to === to) return false;
    const isBeside = !overlap(edit, other) && other.from <= to && from <= other.to;
    return isBeside || !mayRepeat(text);
  };
  return theirs.map((edit) => ({ ...edit, pieces: edit.pieces.filter(({ text }) => !isDouble(text, edit)) }));
}
