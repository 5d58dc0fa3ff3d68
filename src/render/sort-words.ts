import { primarySubtag } from '../text/plural.ts';

/** Letters that follow z, in the order of the alphabet. Elsewhere a letter with a mark stands with the letter. */
const BEHIND_Z: Readonly<Record<string, string>> = {
  sv: 'åäö',
  fi: 'åäö',
  da: 'æøå',
  no: 'æøå',
  nb: 'æøå',
  nn: 'æøå',
  et: 'õäöü',
};

/**
 * Words as they are ordered: capitals and marks on letters folded away, so that `Ärger` stands before `Zelle`. By a
 * table of our own, never the machine's, so that every machine orders alike; compared by code unit.
 */
export function sortWords(words: string, language: string): string {
  const behind = BEHIND_Z[primarySubtag(language)] ?? '';
  return [...words.normalize('NFC').toLowerCase()]
    .map((letter) => (behind.includes(letter) ? `{${behind.indexOf(letter)}` : withoutMarks(letter)))
    .join('')
    .replace(/[^\p{L}\p{N} {]/gu, '');
}

/** In Cyrillic й, ї and ў are letters of their own, behind и, і and у; ё stands with е. */
function withoutMarks(letter: string): string {
  return /[йїў]/.test(letter) ? letter : letter.normalize('NFD').replace(/\p{M}/gu, '').replace('ß', 'ss');
}
