import { firstUnwritable } from '../../source/decode.ts';
import type { SourceFiles } from '../../source/document.ts';
import { includedPath } from '../../source/include.ts';
import { MAXIMUM_DEPTH, pointerTo } from '../../source/parsed-text.ts';
import type { Refusal, RewritingResult } from './file-change.ts';
import { changeTo } from './find-changes.ts';
import { keepMoved } from './keep-moved.ts';
import { Part } from './part.ts';
import { isJson, type JsonValue } from './wanted.ts';
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

function unreadIn(value: unknown): Refusal | undefined {
  return isJson(value) ? undefined : { reason: 'unread', pointer: '' };
}

/** What is wrong with a value that is to be written. `includes`: whether references to files are meant as such. */
export function refusedOf(value: unknown, pointer = '', includes = false, depth = 0): Refusal | undefined {
  const refuse = (reason: Refusal['reason']): Refusal => ({ reason, pointer });
  if (typeof value === 'string') return firstUnwritable(value) === -1 ? undefined : refuse('control-character');
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : refuse('not-json');
  if (value === null || typeof value === 'boolean') return undefined;
  if (typeof value !== 'object') return refuse('not-json');
  if (depth === MAXIMUM_DEPTH) return refuse('too-deep');
  if (!includes && includedPath(value) !== undefined) return refuse('reads-a-file');
  if (Object.hasOwn(value, '__proto__')) return refuse('not-json');
  for (const [name, child] of Object.entries(value)) {
    if (firstUnwritable(name) !== -1) return refuse('control-character');
    const refused = refusedOf(child, pointerTo(pointer, name), includes, depth + 1);
    if (refused !== undefined) return refused;
  }
  return undefined;
}
