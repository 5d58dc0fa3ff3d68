/** A noun with its indefinite article: “an excerpt”, “a reading”. */
export function withArticle(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}
