/** What a category of Moodle is, below the bank of its course. */
export interface Category {
  /** Its whole path, as it is written. */
  readonly path: string;
  /** The names on the way, without those that every bank has; none for the bank itself. */
  readonly names: readonly string[];
}

/** Reads `$course$/top/Week 1/Reading`: a slash parts the names, two are a slash in a name (Moodle 5.1.3, `split_category_path`). */
export function readCategory(path: string): Category {
  const names = path
    .split(/(?<!\/)\/(?!\/)/)
    .map((name) => name.replaceAll('//', '/').trim())
    .filter((name) => name !== '');
  const below = /^\$\w+\$$/.test(names[0] ?? '') ? names.slice(1) : names;
  return { path: path.trim(), names: below[0]?.toLowerCase() === 'top' ? below.slice(1) : below };
}

/** Titles by the paths of categories: their last names, with the one above where two are the same. */
export function categoryTitles(categories: readonly Category[], fallback: string): ReadonlyMap<string, string> {
  const count = new Map<string, number>();
  const distinct = new Map(categories.map((category) => [category.path, category]));
  for (const { names } of distinct.values()) count.set(names.at(-1) ?? '', (count.get(names.at(-1) ?? '') ?? 0) + 1);
  return new Map(
    [...distinct.values()].map(({ path, names }) => {
      const last = names.at(-1);
      if (last === undefined) return [path, fallback];
      return [path, (count.get(last) ?? 0) > 1 ? names.slice(-2).join(' / ') : last];
    }),
  );
}
