import type { Path } from './path.ts';

/**
 * `changed`: both sides changed the same. `gone-there`: changed here, deleted upstream. `gone-here`: the other way round.
 * `added`: both sides added something of this id. `moved`: both sides moved it, to different places. `order`: both sides
 * put a list in another order, and the order says something. `together`: what both sides changed in this part does not fit
 * together.
 */
export type ConflictKind = 'changed' | 'gone-there' | 'gone-here' | 'added' | 'moved' | 'order' | 'together';

/** What both sides touched, and what a person has to decide. The merged definition has mine. */
export interface Conflict {
  /** By which a person names it; like no other conflict’s of the same merge. */
  readonly id: string;
  readonly kind: ConflictKind;
  readonly path: Path;
  /** Where that is, in words: “question “norms”, choice “b”: the text”. */
  readonly where: string;
  /** Theirs as it was, theirs as it is, and mine; absent where there is none. Of a `moved` one the id of what holds it. */
  readonly before?: unknown;
  readonly theirs?: unknown;
  readonly mine?: unknown;
}

/** A conflict before it has been named. */
export type Disputed = Omit<Conflict, 'id' | 'where'>;

/** A value and the conflicts within it. `undefined` is the value of what is not there. */
export interface Merged {
  readonly value: unknown;
  readonly conflicts: readonly Disputed[];
}

/** The same part in the three definitions. */
export interface Three<Part = unknown> {
  readonly base: Part;
  readonly theirs: Part;
  readonly mine: Part;
}

export function disputed(kind: ConflictKind, path: Path, { base, theirs, mine }: Three): Disputed {
  return {
    kind,
    path,
    ...(base === undefined ? {} : { before: base }),
    ...(theirs === undefined ? {} : { theirs }),
    ...(mine === undefined ? {} : { mine }),
  };
}

/** Mine, and the conflict. */
export function keptMine(kind: ConflictKind, path: Path, three: Three): Merged {
  return { value: three.mine, conflicts: [disputed(kind, path, three)] };
}
