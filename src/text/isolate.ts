const PARAMETER = /\{[a-z]+\}/gi;
const ONE_RUN = /^[A-Za-z][A-Za-z0-9 ’'-]*$/;

/**
 * Words of a language that runs from left to right, for a page that runs the other way: set apart by marks that nobody
 * sees, because else `14 questions.` is shown with its number behind and its full stop before it. What needs no mark, or
 * has no words of ours in it, stays as it is.
 */
export function isolated(template: string, words: string): string {
  const hasWords = /[A-Za-z]{2}/.test(template.replace(PARAMETER, ''));
  return hasWords && !ONE_RUN.test(words) ? `\u2066${words}\u2069` : words;
}
