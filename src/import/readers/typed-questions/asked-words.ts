import { type Piece, pieceOf } from './content.ts';
import type { TypedQuestion } from './typed.ts';
import { POINTS_WORD, TRUE_OR_FALSE } from './words.ts';

const POINTS = new RegExp(String.raw`[\[(]\s*(\d{1,4}(?:[.,]\d{1,3})?)\s*${POINTS_WORD}\s*[\])]`, 'iu');
const TRUTH_ASKED = new RegExp(
  String.raw`(?:^|\s)[\[(]?\s*${TRUE_OR_FALSE}\s*[\])]?\s*[:?.]?\s*$|^[\[(]?\s*${TRUE_OR_FALSE}\s*[\])]?[\s:.?–—-]*`,
  'iu',
);

/** Whether words ask for true or false, before or behind a statement. */
export function truthAsked(words: string): boolean {
  return TRUTH_ASKED.test(words);
}

/** The words of a question without its points, where those begin or end them. */
export function withoutPoints({ stem }: TypedQuestion): {
  readonly stem: readonly (readonly Piece[])[];
  readonly points: string | undefined;
} {
  const pieces = stem.flat();
  for (const piece of [pieces[0], pieces.at(-1)]) {
    const found = piece === undefined ? null : POINTS.exec(piece.text);
    if (piece === undefined || found === null) continue;
    const isAtEnd = piece.text.slice(found.index + found[0].length).trim() === '';
    if (!isAtEnd && piece.text.slice(0, found.index).trim() !== '') continue;
    const rest = isAtEnd
      ? pieceOf(piece, 0, found.index)
      : pieceOf(piece, found.index + found[0].length, piece.text.length);
    return {
      points: found[1],
      stem: stem.map((paragraph) =>
        paragraph.flatMap((one) => (one !== piece ? [one] : rest.text === '' ? [] : [rest])),
      ),
    };
  }
  return { stem, points: undefined };
}

function replaced(stem: readonly (readonly Piece[])[], piece: Piece, rest: Piece): readonly (readonly Piece[])[] {
  return stem.map((paragraph) => paragraph.flatMap((one) => (one !== piece ? [one] : rest.text === '' ? [] : [rest])));
}

/** The words without “true or false?”, where that begins or ends them. */
export function stemAskingTruth(
  stem: readonly (readonly Piece[])[],
  hasChoices: boolean,
): { readonly stem: readonly (readonly Piece[])[] } | undefined {
  const pieces = stem.flat();
  for (const piece of hasChoices ? [] : [pieces[0], pieces.at(-1)]) {
    const found = piece === undefined ? null : TRUTH_ASKED.exec(piece.text);
    if (piece === undefined || found === null || found[0].trim() === pieces.map(({ text: words }) => words).join(' '))
      continue;
    const isFirst = found.index === 0 && piece === pieces[0];
    if (!isFirst && piece !== pieces.at(-1)) continue;
    const rest = isFirst ? pieceOf(piece, found[0].length, piece.text.length) : pieceOf(piece, 0, found.index);
    return { stem: replaced(stem, piece, rest) };
  }
  return undefined;
}
