import { primarySubtag } from '../text/plural.ts';

/** Letters that follow z, in the order of the alphabet. Elsewhere a letter with a mark is with the letter. */
const BEHIND_Z: Readonly<Record<string, string>> = {
  sv: 'åäö',
  fi: 'åäö',
  da: 'æøå',
  no: 'æøå',
  nb: 'æøå',
  nn: 'æøå',
  et: 'õäöü',
  is: 'þæö',
};

/** Letters that Unicode does not take apart, as those who look for them elsewhere read them. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};

/** Letters of Cyrillic that are behind another in the alphabet, but behind all in Unicode. */
const BEHIND: Readonly<Record<string, string>> = {
  ґ: 'г1',
  ђ: 'д1',
  є: 'е1',
  і: 'и1',
  ї: 'и2',
  ј: 'и3',
  љ: 'л1',
  њ: 'н1',
  ћ: 'т1',
  ў: 'у1',
  џ: 'ч1',
};

/** Sorts behind every letter that may follow the one before it. */
const LAST = '\uffff';

/**
 * Words as they are ordered: capitals and marks on letters folded away, so that `Ärger` is before `Zelle`. By a
 * table of our own, never the machine's, so that every machine orders alike; compared by code unit.
 */
export function sortWords(words: string, language: string): string {
  const behindZ = BEHIND_Z[primarySubtag(language)] ?? '';
  return [...words.normalize('NFC').toLowerCase()].map((letter) => sortLetter(letter, behindZ)).join('');
}

function sortLetter(letter: string, behindZ: string): string {
  if (behindZ.includes(letter)) return `{${behindZ.indexOf(letter)}`;
  const [before, place] = BEHIND[letter] ?? '';
  if (before !== undefined) return `${before}${LAST}${place}`;
  return (LATIN[letter] ?? withoutMarks(letter)).replace(/[^\p{L}\p{N} ]/gu, '');
}

/** The Cyrillic й is a letter of its own, behind и; ё is with е. */
function withoutMarks(letter: string): string {
  return letter === 'й' ? letter : letter.normalize('NFD').replace(/\p{M}/gu, '');
}
