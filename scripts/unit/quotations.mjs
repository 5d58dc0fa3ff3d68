// The hashes of the quotations that were compared with the chapter, so that a copy of this repository without its text can
// still tell that none has changed.
import { createHash } from 'node:crypto';
import { letters, marked, OMISSION, pieces } from './chapter.mjs';

/** One word in marks is seldom a quotation. */
const FEWEST_WORDS = 2;

/** Every quotation of a module that the chapter has to the letter, as hashes in the order of the alphabet. */
export function comparedQuotations(texts, chapter) {
  const found = texts.flatMap(quotationsIn).filter(({ piece }) => chapter.letters.includes(piece));
  return [...new Set(found.map(({ piece }) => hashOf(piece)))].sort();
}

/**
 * What is not as it was compared: quotations that are gone or say something else, and words shown as a source's own that
 * were never compared. `compared` is missing for a module whose quotations were never recorded.
 */
export function changedQuotations(texts, compared = []) {
  const now = texts.flatMap(quotationsIn);
  const hashes = new Set(now.map(({ piece }) => hashOf(piece)));
  const known = new Set(compared);
  const gone = compared.filter((hash) => !hashes.has(hash));
  const added = now.filter(({ piece, passage }) => passage && !known.has(hashOf(piece)));
  return [
    ...(gone.length === 0 ? [] : [`${gone.length} of ${compared.length} are no longer in the module`]),
    ...added.map(({ where, piece }) => `${where}: “${piece}” was never compared`),
  ];
}

/** The pieces of a text that are in marks, or the whole of a passage that is quoted. */
function quotationsIn({ where, text, quoted }) {
  // A passage is plain text: what is in brackets in it is somebody's addition, and is left out like an omission.
  const shown = quoted ? letters(text).split(OMISSION) : marked(text).flatMap(({ words }) => pieces(words));
  return shown
    .map((piece) => piece.replace(/[.,]$/, ''))
    .filter((piece) => piece.split(' ').length >= FEWEST_WORDS)
    .map((piece) => ({ where, piece, passage: quoted }));
}

function hashOf(piece) {
  return createHash('sha256').update(piece).digest('hex').slice(0, 16);
}
