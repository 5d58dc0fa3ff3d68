import type { ImportPlace } from './place.ts';
import type { ReportKind } from './report-kinds.ts';

/**
 * What became of something in the original: it is there as it was, it is there in another form, or it is not there.
 * What is taken as it was is counted and needs no entry of its own unless a teacher would look for it.
 */
export type Outcome = 'taken' | 'changed' | 'left';

/** One line of the report of an import. */
export interface ReportEntry {
  readonly outcome: Outcome;
  /** What kind of thing it is, by which the report groups its lines: `merged-cells`, `tracked-change`, `due-date`. */
  readonly kind: ReportKind;
  readonly place: ImportPlace;
  /** What happened and why, in a teacher's words: one or two sentences. */
  readonly text: string;
  /** The value or the words in the original, where they are not in the module. */
  readonly was?: string;
  /** The key of the part of the draft in which it is, or would be. */
  readonly part?: string;
}

/** Something that was read, and what has to be said of it. */
export interface Read<Value> {
  readonly value: Value;
  readonly entries: readonly ReportEntry[];
}
