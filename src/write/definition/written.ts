/** How a scalar is written: as JSON, or in one of YAML's styles. */
export type ScalarStyle = 'json' | 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** A text, a number, a word. Offsets count in the file's `text`. */
export interface WrittenScalar {
  readonly kind: 'scalar';
  readonly start: number;
  readonly end: number;
  readonly style: ScalarStyle;
}

/** One item of a list or one property of an object. */
export interface WrittenEntry {
  /** Of a property. */
  readonly name?: string;
  /** Where its name, its hyphen or, in brackets, its value begins. */
  readonly start: number;
  readonly end: number;
  /** Where the name of a property ends. */
  readonly nameEnd?: number;
  readonly value: Written;
}

/** A list or an object: in JSON's brackets, in YAML's, or by indentation. */
export interface WrittenGroup {
  readonly kind: 'list' | 'object';
  readonly form: 'json' | 'flow' | 'block';
  readonly start: number;
  readonly end: number;
  readonly entries: readonly WrittenEntry[];
}

/** A value as it is written in a file. */
export type Written = WrittenScalar | WrittenGroup;

/** Entries are read when somebody asks for them: most of a definition stays as it is. Without an end, it is theirs. */
export function lazyGroup(
  group: Omit<WrittenGroup, 'entries' | 'end'> & { readonly end: number | undefined },
  read: () => readonly WrittenEntry[],
): WrittenGroup {
  let entries: readonly WrittenEntry[] | undefined;
  const all = (): readonly WrittenEntry[] => {
    entries ??= read();
    return entries;
  };
  return {
    ...group,
    get entries() {
      return all();
    },
    get end() {
      return group.end ?? all().at(-1)?.end ?? group.start;
    },
  };
}

/** An entry that ends where its value does. */
export function lazyEntry(entry: Omit<WrittenEntry, 'end'>): WrittenEntry {
  return {
    ...entry,
    get end() {
      return Math.max(entry.value.end, entry.nameEnd ?? entry.start + 1);
    },
  };
}
