/**
 * Letters of the Latin, Cyrillic and Greek alphabets that nobody can tell apart. A keyboard that was not switched in the
 * middle of a word puts them side by side, and then no student can type what looks like the word.
 */
const TRIPLETS: readonly (readonly [latin: string, cyrillic: string, greek: string])[] = [
  ['A', 'А', 'Α'],
  ['B', 'В', 'Β'],
  ['C', 'С', ''],
  ['E', 'Е', 'Ε'],
  ['H', 'Н', 'Η'],
  ['I', 'І', 'Ι'],
  ['J', 'Ј', ''],
  ['K', 'К', 'Κ'],
  ['M', 'М', 'Μ'],
  ['N', '', 'Ν'],
  ['O', 'О', 'Ο'],
  ['P', 'Р', 'Ρ'],
  ['S', 'Ѕ', ''],
  ['T', 'Т', 'Τ'],
  ['X', 'Х', 'Χ'],
  ['Y', 'У', 'Υ'],
  ['Z', '', 'Ζ'],
  ['a', 'а', ''],
  ['c', 'с', ''],
  ['e', 'е', ''],
  ['i', 'і', ''],
  ['j', 'ј', ''],
  ['k', 'к', 'κ'],
  ['o', 'о', 'ο'],
  ['p', 'р', ''],
  ['s', 'ѕ', ''],
  ['v', '', 'ν'],
  ['x', 'х', ''],
  ['y', 'у', ''],
];

const ALPHABETS = [/\p{Script=Latin}/gu, /\p{Script=Cyrillic}/gu, /\p{Script=Greek}/gu] as const;
const NAMES = ['Latin', 'Cyrillic', 'Greek'] as const;

/** Two letters of different alphabets side by side. */
const MIXED = /(?:[A-Za-z][\u0370-\u04ff]|[\u0370-\u03ff][A-Za-z\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z\u0370-\u03ff])/;
/** Of two letters one may be a sign: ΔT, кB. */
const WORDS = /[\p{L}\p{M}]{3,}/gu;

export interface MixedWord {
  readonly word: string;
  /** The same word in one alphabet. */
  readonly meant: string;
  /** The first letter that is of another, and the name of its alphabet. */
  readonly letter: string;
  readonly alphabet: (typeof NAMES)[number];
  readonly offset: number;
}

/** The words of a text in which letters of one alphabet are in fact look-alikes of another. */
export function mixedWords(text: string): readonly MixedWord[] {
  if (!MIXED.test(text)) return [];
  return [...text.matchAll(WORDS)].flatMap(({ 0: word, index }) => {
    const found = MIXED.test(word) ? inOneAlphabet(word) : undefined;
    return found === undefined ? [] : [{ word, ...found, offset: index + word.indexOf(found.letter) }];
  });
}

/** A text with each of its words in one alphabet; no letter changes its place. */
export function withoutLookAlikes(text: string): string {
  if (!MIXED.test(text)) return text;
  return text.replace(WORDS, (word) => (MIXED.test(word) ? (inOneAlphabet(word)?.meant ?? word) : word));
}

/** The alphabet with the most letters is tried first: `сoп` is Cyrillic though each of its letters could be Latin. */
function inOneAlphabet(word: string): Omit<MixedWord, 'word' | 'offset'> | undefined {
  const counts = ALPHABETS.map((alphabet) => word.match(alphabet)?.length ?? 0);
  const order = [0, 1, 2].filter((own) => (counts[own] ?? 0) > 0).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  for (const own of order) {
    const letters = [...word].map((letter) => asOf(own, letter));
    if (letters.includes(undefined)) continue;
    const meant = letters.join('');
    const letter = [...word].find((written, index) => written !== letters[index]);
    const alphabet = NAMES[ALPHABETS.findIndex((one) => letter?.match(one))];
    if (letter !== undefined && alphabet !== undefined) return { meant, letter, alphabet };
  }
  return undefined;
}

/** A letter in the wanted alphabet; undefined where that has none that looks like it. */
function asOf(own: number, letter: string): string | undefined {
  if (letter.match(ALPHABETS[own] ?? /\p{M}/gu) !== null || !ALPHABETS.some((one) => letter.match(one))) return letter;
  return TRIPLETS.find((three) => three.includes(letter))?.[own] || undefined;
}
