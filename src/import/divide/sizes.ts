/** The items in their order, as few lists as there can be with `most` in each. */
export function chunks<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  const count = Math.max(1, Math.ceil(items.length / most));
  return Array.from({ length: count }, (_, index) => items.slice(index * most, (index + 1) * most));
}

/**
 * The key and the title of a part of what was divided, counted from 0. The first keeps the key: links to the whole lead to
 * its beginning.
 */
export function numbered({ key }: { readonly key: string }, title: string, index: number) {
  return { key: index === 0 ? key : `${key}#${index + 1}`, title: `${title} (${index + 1})` };
}

/** How many of `total` each of several lists gets, in proportion to their lengths; where there are enough, at least one. */
export function shares(total: number, lengths: readonly number[]): readonly number[] {
  const all = lengths.reduce((sum, length) => sum + length, 0);
  let before = 0;
  let given = 0;
  return lengths.map((length, index) => {
    before += length;
    const upToHere = Math.round((total * before) / all);
    const later = lengths.length - 1 - index;
    const share = Math.min(length, Math.max(1, upToHere - given), total - given - later);
    given += share;
    return share;
  });
}
