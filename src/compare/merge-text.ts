import { type Disputed, keptMine, type Merged, type Three } from './conflict.ts';
import { isFaithful } from './faithful.ts';
import type { Path } from './path.ts';
import { joinPieces, type Piece, piecesOf } from './pieces.ts';
import { settleMoves } from './settle-moves.ts';
import type { TextShape } from './shape.ts';
import { type Edit, editsOf, overlap, textOf } from './text-edits.ts';

/** A stretch of the merged text. */
interface Stretch {
  readonly pieces: readonly Piece[];
  /** Where both sides changed it. */
  readonly dispute?: { readonly before: readonly Piece[]; readonly theirs: readonly Piece[] };
}

/**
 * Merges two texts piece by piece: where they touch different pieces, both; where they touch the same one, a conflict about
 * it, with mine in the text.
 */
export function mergeText(shape: TextShape, path: Path, three: Three<string>): Merged {
  const [base, theirs, mine] = [three.base, three.theirs, three.mine].map((source) => piecesOf(shape, source));
  if (base === undefined || theirs === undefined || mine === undefined) return keptMine('changed', path, three);
  if (mine.pieces.length < 2 && theirs.pieces.length < 2) return keptMine('changed', path, three);
  const both = settleMoves(base.pieces, editsOf(base.pieces, theirs.pieces), editsOf(base.pieces, mine.pieces));
  const stretches = mergeEdits(base.pieces, both.theirs, both.mine);
  const pieces = stretches.flatMap((stretch) => stretch.pieces);
  if (pieces.length === 0 || !labelsFit(pieces, [theirs.pieces, mine.pieces])) return keptMine('changed', path, three);
  const disputedTexts = [
    ...stretches.flatMap(({ dispute }) => dispute?.theirs.map(textOf) ?? []),
    ...both.disputed.map((one) => one.theirs),
  ];
  const texts = { base: base.pieces.map(textOf), theirs: theirs.pieces.map(textOf), mine: mine.pieces.map(textOf) };
  if (!isFaithful(pieces.map(textOf), texts, disputedTexts)) return keptMine('changed', path, three);
  const sides = [mine.pieces, theirs.pieces, base.pieces];
  const value = mine.before + joinPieces(pieces, sides, mine.pieces.at(-1)?.after);
  const placed = both.disputed.map(
    ({ before, theirs: there, mine: here }): Disputed => ({
      kind: 'changed',
      path: [...path, { paragraph: paragraphOf(pieces, here) }],
      before,
      theirs: there,
      mine: here,
    }),
  );
  return { value, conflicts: [...disputes(stretches, path), ...placed] };
}

function disputes(stretches: readonly Stretch[], path: Path): readonly Disputed[] {
  let count = 0;
  return stretches.flatMap(({ pieces, dispute }): readonly Disputed[] => {
    const paragraph = count + 1;
    count += pieces.length;
    if (dispute === undefined) return [];
    const [before, theirs, mine] = [dispute.before, dispute.theirs, pieces].map((some) => joinPieces(some, [some]));
    return [{ kind: 'changed', path: [...path, { paragraph }], before, theirs, mine }];
  });
}

function paragraphOf(pieces: readonly Piece[], text: string): number {
  return (
    Math.max(
      pieces.findIndex((piece) => piece.text === text),
      0,
    ) + 1
  );
}

/** Walks along the base and takes what either side did. */
function mergeEdits(base: readonly Piece[], theirs: readonly Edit[], mine: readonly Edit[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = 0; at <= base.length; ) {
    stretches.push({ pieces: putIn(insertAt(theirs, at), insertAt(mine, at)) });
    if (at === base.length) break;
    const { to, there, here } = region(at, theirs, mine);
    stretches.push(mergeRegion(base.slice(at, to), applied(base, at, to, there), applied(base, at, to, here)));
    at = to;
  }
  return stretches;
}

function insertAt(edits: readonly Edit[], at: number): readonly Piece[] {
  return edits.flatMap(({ from, to, pieces }) => (from === at && to === at ? pieces : []));
}

/** From here to where no edit of either side goes on. */
function region(
  at: number,
  theirs: readonly Edit[],
  mine: readonly Edit[],
): { readonly to: number; readonly there: readonly Edit[]; readonly here: readonly Edit[] } {
  let to = at + 1;
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    for (const edit of [...theirs, ...mine])
      if (edit.from < edit.to && overlap(edit, { from: at, to }) && edit.to > to) {
        to = edit.to;
        isGrowing = true;
      }
  }
  const isIn = (edit: Edit): boolean =>
    edit.from < edit.to ? edit.from >= at && edit.to <= to : edit.from > at && edit.from < to;
  return { to, there: theirs.filter(isIn), here: mine.filter(isIn) };
}

function applied(base: readonly Piece[], from: number, to: number, edits: readonly Edit[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const edit of edits) {
    for (const piece of [...base.slice(at, edit.from), ...edit.pieces]) pieces.push(piece);
    at = edit.to;
  }
  return [...pieces, ...base.slice(at, to)];
}

function mergeRegion(before: readonly Piece[], theirs: readonly Piece[], mine: readonly Piece[]): Stretch {
  if (alike(theirs, mine) || alike(before, theirs)) return { pieces: mine };
  if (alike(before, mine)) return { pieces: theirs };
  if (hasAllOf(theirs, before, mine)) return { pieces: mine };
  if (hasAllOf(mine, before, theirs)) return { pieces: theirs };
  return { pieces: mine, dispute: { before, theirs } };
}

function alike(one: readonly Piece[], other: readonly Piece[]): boolean {
  return one.length === other.length && one.every(({ text }, index) => text === other[index]?.text);
}

/** Whether what one side did is all in what the other did: what it put in is there, what it took away is not. */
function hasAllOf(side: readonly Piece[], before: readonly Piece[], other: readonly Piece[]): boolean {
  const [old, done] = [new Set(before.map(textOf)), new Set(side.map(textOf))];
  const put = side.filter(({ text }) => !old.has(text));
  // What was only taken away here may have been reworded there.
  if (put.length === 0 && other.some(({ text }) => !old.has(text))) return false;
  return isAlong(put, other) && before.every(({ text }) => done.has(text) || !other.some((one) => one.text === text));
}

/** Whether these are among the others, in this order. */
function isAlong(some: readonly Piece[], others: readonly Piece[]): boolean {
  let index = 0;
  for (const { text } of others) if (text === some[index]?.text) index += 1;
  return index === some.length;
}

/** What both sides put in at one place: theirs first; what is the same, once. */
function putIn(theirs: readonly Piece[], mine: readonly Piece[]): readonly Piece[] {
  if (isAlong(theirs, mine)) return mine;
  if (isAlong(mine, theirs)) return theirs;
  const here = new Set(mine.map(textOf));
  return [...theirs.filter(({ text }) => !here.has(text)), ...mine];
}

/**
 * Each footnote and each address of a link is there once, and none that is asked for is missing, as on either side; unless a
 * side asks for it in vain already.
 */
function labelsFit(merged: readonly Piece[], sides: readonly (readonly Piece[])[]): boolean {
  const labels = labelsOf(merged);
  if (new Set(labels).size < labels.length) return false;
  const known = new Set(sides.flatMap(labelsOf));
  const usual = new Set(sides.flatMap((pieces) => askedInVain(pieces, known)));
  return askedInVain(merged, known).every((label) => usual.has(label));
}

function labelsOf(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap(({ label }) => label ?? []);
}

function askedInVain(pieces: readonly Piece[], known: ReadonlySet<string>): readonly string[] {
  const there = new Set(labelsOf(pieces));
  const missing = [...known].filter((label) => !there.has(label));
  if (missing.length === 0) return [];
  const text = pieces.map(textOf).join('\n').toLowerCase();
  return missing.filter(
    (label) => text.includes(`[^${label.toLowerCase()}]`) || text.includes(`[${label.toLowerCase()}]`),
  );
}
