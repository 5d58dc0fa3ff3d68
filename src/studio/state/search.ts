/** What is looked for in a module: its words, wherever they are. */
export type SearchText = readonly (string | undefined)[];

/** Whether all words that somebody typed are there, each at the beginning of a word, whatever its accents and its case. */
export function isFound(query: string, texts: SearchText): boolean {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return true;
  const all = ` ${texts.map((text) => wordsOf(text ?? '').join(' ')).join(' ')}`;
  return wanted.every((word) => all.includes(` ${word}`));
}

/** The words of a text as they are compared: small letters without accents. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
