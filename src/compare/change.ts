import type { Path } from './path.ts';
import type { Run } from './words-of.ts';

/** Where something is listed: the way to the list, and the id of what comes before it there, if anything does. */
export interface Place {
  readonly list: Path;
  readonly after?: string;
}

/** One difference between two definitions. `path` leads to it in the one after; to what is gone, in the one before. */
export type Difference =
  | { readonly kind: 'added'; readonly path: Path; readonly after: unknown }
  | { readonly kind: 'removed'; readonly path: Path; readonly before: unknown }
  | {
      readonly kind: 'changed';
      readonly path: Path;
      readonly before: unknown;
      readonly after: unknown;
      /** Of a text: how one became the other, word by word. */
      readonly words?: readonly Run[];
    }
  /** The fewest that were moved; the others only made room. */
  | { readonly kind: 'moved'; readonly path: Path; readonly from: Place; readonly to: Place }
  /** `retired` says so. */
  | { readonly kind: 'renamed'; readonly path: Path; readonly before: string; readonly after: string };

/** A difference in words. */
export type Change = Difference & {
  /** Where it is: `Quiz “Week 2”, question “What are norms?”, choice “Rules”: the feedback`. */
  readonly where: string;
  /** Of what was moved: what it comes after now, if anything: `question “Who spoke?”`. */
  readonly behind?: string;
  /** Of what was moved out of another part: that part. */
  readonly outOf?: string;
};
