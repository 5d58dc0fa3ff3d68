import type { definitionCodes } from './codes.ts';
import type { Mistake } from './merge-errors.ts';

/** What is said of a mistake. */
export interface Explanation {
  readonly code: Parameters<typeof definitionCodes.report>[0];
  /** A sentence; its first letter is capitalised later. */
  readonly message: string;
  readonly hint: string;
  /** Pointer of the place, where it is not the error's own. */
  readonly pointer?: string;
  readonly part?: 'key';
}

/** A mistake with what its explanation needs. */
export interface Subject extends Mistake {
  readonly value: unknown;
  /** A number or a word as it was typed: 3.10, of which the value is 3.1. */
  readonly typed: string | undefined;
  /** The part itself: choice 2 of question “x”. */
  readonly place: string;
  /** The same, where it is a property with its name first: `title` of question “x”. */
  readonly subject: string;
}
