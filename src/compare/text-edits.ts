import { align } from './align.ts';
import type { Piece } from './pieces.ts';

/** Pieces of the base from `from` up to `to` have become these; `from` is `to` where something was put in. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly pieces: readonly Piece[];
  /** Where these are in the side’s own text. */
  readonly at: number;
}

/** What one side did to a text: the fewest pieces that it took away and put in. */
export function editsOf(base: readonly Piece[], side: readonly Piece[]): readonly Edit[] {
  const edits: Edit[] = [];
  let [x, y] = [0, 0];
  for (const [nextX, nextY] of [...align(base.map(textOf), side.map(textOf)), [base.length, side.length] as const]) {
    const pieces = side.slice(y, nextY);
    // As many as before: each has become another. Else nobody can say which has become which.
    if (nextX - x === pieces.length)
      for (const one of pieces.map((piece, index) => ({
        from: x + index,
        to: x + index + 1,
        pieces: [piece],
        at: y + index,
      })))
        edits.push(one);
    else edits.push({ from: x, to: nextX, pieces, at: y });
    [x, y] = [nextX + 1, nextY + 1];
  }
  return edits.filter(({ from, to, pieces }) => from < to || pieces.length > 0);
}

export function textOf({ text }: Piece): string {
  return text;
}

/** The pieces of the base that one side moved: it took them away and put them in elsewhere. None that are there twice. */
export function movedBy(base: readonly Piece[], edits: readonly Edit[]): ReadonlyMap<number, string> {
  const taken = edits.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index));
  const put = edits.flatMap(({ pieces }) => pieces.map(textOf));
  const counts = new Map<string, number>();
  for (const text of [...put, ...base.map(textOf)]) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Map(
    taken.flatMap((index): (readonly [number, string])[] => {
      const text = base[index]?.text ?? '';
      return put.includes(text) && counts.get(text) === 2 ? [[index, text]] : [];
    }),
  );
}

/** Whether two edits touch the same pieces. Side by side is not the same; neither are two that put something in. */
export function overlap(one: Pick<Edit, 'from' | 'to'>, other: Pick<Edit, 'from' | 'to'>): boolean {
  return one.from < other.to && other.from < one.to;
}
