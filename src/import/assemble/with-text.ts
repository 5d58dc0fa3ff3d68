import { appearance } from '../../interactions/text-matching.ts';
import { atMost } from './at-most.ts';
import type { Making } from './making.ts';
import type { Part } from './text-writer.ts';

/** Most choices, pairs, items and gaps that a question may have. */
const MOST = 26;

interface Said<Item> {
  readonly item: Item;
  readonly text: string;
}

/**
 * Those that say something, each once; of more than a question may have, the first. Of those that read the same, students
 * could not tell one from the other: the one of most `weight` stays, in the place of the first.
 */
export function withText<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string | undefined,
  part: Part,
  { entries }: Making,
  what: string,
  weight: (item: Item) => number = () => 0,
): readonly Said<Item>[] {
  const said = items.flatMap((item): readonly Said<Item>[] => {
    const text = textOf(item);
    return text === undefined ? [] : [{ item, text }];
  });
  if (said.length < items.length)
    entries.add('left', 'empty-part', part, `${items.length - said.length} ${what} without words were left out.`);
  const distinct = new Map<string, Said<Item>>();
  for (const one of said) {
    const before = distinct.get(appearance(one.text));
    if (before !== undefined)
      entries.add('left', 'duplicate-part', part, `Two ${what} read the same; one of them is left.`, one.text);
    if (before === undefined || weight(one.item) > weight(before.item)) distinct.set(appearance(one.text), one);
  }
  const all = [...distinct.values()];
  // Those of most weight have room first; all stay in their order.
  const ordered = [...all].sort((one, other) => weight(other.item) - weight(one.item));
  const words = { what, of: 'A question', wordsOf: ({ text }: Said<Item>) => text };
  const kept = new Set(atMost(ordered, MOST, part, { entries }, words));
  return all.filter((one) => kept.has(one));
}
