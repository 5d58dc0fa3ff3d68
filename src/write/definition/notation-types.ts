import type { SourceFile } from '../../source/document.ts';
import type { Spot } from './part.ts';
import type { Splice } from './splice.ts';
import type { JsonValue } from './wanted.ts';
import type { WrittenGroup } from './written.ts';

/** What is to be written at a place: a new value, or one that is written elsewhere already. */
export interface Content {
  /** Whether it is neither a list nor an object. */
  readonly isLeaf: boolean;
  /** The value, with references to files in it where they stay. Asked for once, and only where `text` was not. */
  value(): JsonValue;
  /** Where it is written now. */
  readonly from?: Spot | undefined;
  /** How it is written there, with its own changes made. */
  text?(): string;
}

/** An entry as a list or object is to have it: one of its own, by its position, or one that comes to it. */
export type NextEntry = { readonly slot: number } | { readonly name?: string | undefined; readonly content: Content };

/** How a kind of file is written. */
export interface Notation {
  /** Puts something else in the place of a value. */
  replace(spot: Spot, content: Content): readonly Splice[];
  /** Changes which entries a list or object has, and says nothing of what is in those that stay. */
  rearrange(
    source: SourceFile,
    group: WrittenGroup,
    next: readonly NextEntry[],
    around: Spot['around'],
  ): readonly Splice[];
}
