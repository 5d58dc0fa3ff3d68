import type { Making } from './making.ts';
import type { Part } from './text-writer.ts';

/** The first of more than there may be; the others are in the report, with their words. `what`: “choices”. */
export function atMost<Item>(
  items: readonly Item[],
  most: number,
  part: Part,
  { entries }: Pick<Making, 'entries'>,
  { what, of, wordsOf }: { readonly what: string; readonly of: string; readonly wordsOf: (item: Item) => string },
): readonly Item[] {
  if (items.length <= most) return items;
  const text = `${of} has ${most} ${what} at most; these were left out.`;
  entries.add('left', 'too-many-parts', part, text, items.slice(most).map(wordsOf).join(' | '));
  return items.slice(0, most);
}

/** For `filter`: whether nothing before reads the same. */
export function notSeen<Item>(wordsOf: (item: Item) => string): (item: Item) => boolean {
  const seen = new Set<string>();
  return (item) => {
    const words = wordsOf(item);
    const isNew = !seen.has(words);
    seen.add(words);
    return isNew;
  };
}
