import type { Making } from './making.ts';
import type { Part } from './text-writer.ts';

/** Most choices, pairs, items and gaps that a question may have. */
const MOST = 26;

/** Those that say something; of more than a question may have, the first. */
export function withText<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string | undefined,
  part: Part,
  { entries }: Making,
  what: string,
): readonly { readonly item: Item; readonly text: string }[] {
  const said = items.flatMap((item) => {
    const text = textOf(item);
    return text === undefined ? [] : [{ item, text }];
  });
  if (said.length < items.length)
    entries.add('left', 'empty-part', part, `${items.length - said.length} ${what} without words were left out.`);
  if (said.length > MOST)
    entries.add(
      'left',
      'too-many-parts',
      part,
      `A question has ${MOST} ${what} at most; these were left out.`,
      said
        .slice(MOST)
        .map(({ text }) => text)
        .join(' | '),
    );
  return said.slice(0, MOST);
}
