import type { Difference } from './change.ts';
import type { Path } from './path.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { TextShape } from './shape.ts';
import { editsOf, movedBy } from './text-edits.ts';
import { wordRuns } from './words-of.ts';

/** What differs between two texts: paragraph by paragraph, and in a paragraph word by word. */
export function compareText(shape: TextShape, path: Path, before: string, after: string): readonly Difference[] {
  const [old, now] = [piecesOf(shape, before).pieces, piecesOf(shape, after).pieces];
  const whole: Difference = { kind: 'changed', path, before, after, words: wordRuns(before, after) };
  if (old.length < 2 && now.length < 2) return [whole];
  const found = comparePieces(path, old, now);
  // Only empty lines differ.
  return found.length === 0 ? [whole] : found;
}

function comparePieces(path: Path, old: readonly Piece[], now: readonly Piece[]): readonly Difference[] {
  const edits = editsOf(old, now);
  const moved = movedBy(old, edits);
  const movedTexts = new Set(moved.values());
  const at = (index: number): Path => [...path, { paragraph: index + 1 }];
  const places = new Map(now.map(({ text }, index) => [text, index] as const));
  return edits.flatMap(({ from, to, pieces, at: start }): readonly Difference[] => {
    const put = pieces
      .map((piece, index) => [piece, start + index] as const)
      .filter(([{ text }]) => !movedTexts.has(text));
    const taken = old
      .slice(from, to)
      .map((piece, index) => [piece, from + index] as const)
      .filter(([, index]) => !moved.has(index));
    const both = Math.min(put.length, taken.length);
    return [
      ...put.map(([{ text }, index], which): Difference => {
        const [earlier] = taken[which] ?? [];
        if (earlier === undefined || which >= both) return { kind: 'added', path: at(index), after: text };
        return {
          kind: 'changed',
          path: at(index),
          before: earlier.text,
          after: text,
          words: wordRuns(earlier.text, text),
        };
      }),
      ...taken.slice(both).map(([{ text }, index]): Difference => ({ kind: 'removed', path: at(index), before: text })),
      ...old.slice(from, to).flatMap(({ text }, index): readonly Difference[] => {
        if (!moved.has(from + index)) return [];
        const place = places.get(text) ?? 0;
        return [
          { kind: 'moved', path: at(place), from: placed(path, old, from + index), to: placed(path, now, place) },
        ];
      }),
    ];
  });
}

/** A paragraph has no id: it is after one of these words. */
function placed(path: Path, pieces: readonly Piece[], index: number): { readonly list: Path; readonly after?: string } {
  const before = pieces[index - 1];
  return before === undefined ? { list: path } : { list: path, after: before.text };
}
