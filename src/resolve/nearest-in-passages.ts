import { editDistance } from '../diagnostics/suggest.ts';
import { nearestWords, sourceText } from './quotation.ts';

/** The words of an excerpt that come nearest to a quote that is in none of its passages. */
export function nearestInPassages(passages: readonly { readonly text: string }[], quote: string): string | undefined {
  const [nearest] = passages
    .flatMap(({ text }) => nearestWords(sourceText(text), quote) ?? [])
    .sort((left, right) => distance(left.words, quote) - distance(right.words, quote));
  return nearest?.words;
}

function distance(words: string, quote: string): number {
  return editDistance(words.toLowerCase(), quote.toLowerCase(), Math.max(words.length, quote.length));
}
