import type { SourceFiles } from '../../source/document.ts';
import type { RewritingResult } from './file-change.ts';
import { changeTo } from './find-changes.ts';
import { keepMoved } from './keep-moved.ts';
import { Part } from './part.ts';
import { refusedOf, unreadIn } from './refused.ts';
import type { JsonValue } from './wanted.ts';
import { writeChanges } from './write-changes.ts';

/** A definition as it was loaded, with the files that it was read from. */
export interface EditableDocument {
  readonly value: unknown;
  readonly sources: SourceFiles;
}

export interface RewriteOptions {
  /** Files, by the host's path, that others read too: what is wanted of them is written into the definition instead. */
  readonly keep?: ReadonlySet<string>;
}

/**
 * Changes the files of a definition so that loading them gives `value`. Only what differs is written: everything else
 * keeps its bytes, and what is moved its form and its comments. Items of lists are the same where their ids are. Texts that
 * came from a file are changed in that file, unless it is read in elsewhere, too.
 */
export function rewriteDefinition(
  document: EditableDocument,
  value: JsonValue,
  { keep = new Set() }: RewriteOptions = {},
): RewritingResult {
  const refused = refusedOf(value) ?? unreadIn(document.value);
  if (refused !== undefined) return { refused };
  const root = changeTo(Part.root(document.sources, document.value), value);
  if (root === undefined) return { value: { changes: [], inlined: [], unused: [] } };
  keepMoved(root);
  return { value: writeChanges(document.sources, root, keep) };
}
