import type { ImportPlace } from './place.ts';

/** What every part of a draft has. */
export interface DraftPart {
  /**
   * By what the original knows it: a QTI ident, a Moodle id, a path of headings. Unique in the draft among parts of its
   * kind, and the same when the same original is read again, so that what was imported is recognised.
   */
  readonly key: string;
  readonly place: ImportPlace;
}
