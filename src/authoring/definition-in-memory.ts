import posix from 'path-browserify';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { createWorkspaces } from '../pipeline/workspaces.ts';
import type { Host } from '../source/host.ts';
import { type LoadedDocument, loadDocument } from '../source/load-document.ts';
import { isUnitFile } from '../source/load-module.ts';
import { hostOfFiles, MEMORY_ROOT, type MemoryChange, type MemoryFiles } from '../source/memory-files.ts';
import type { Edit } from '../write/definition/edit.ts';
import { editDefinition } from '../write/definition/edit-definition.ts';
import type { Inlined, Refusal, RewritingResult } from '../write/definition/file-change.ts';
import { rewriteDefinition } from '../write/definition/rewrite-definition.ts';
import { isJson, type JsonValue } from '../write/definition/wanted.ts';
import { authoringCodes } from './codes.ts';
import { definitionIn } from './definition-in.ts';

/** A definition among files in memory. */
export interface DefinitionRequest {
  readonly files: MemoryFiles;
  /** A module’s folder, or a unit’s file. */
  readonly path: string;
}

export interface EditRequest extends DefinitionRequest {
  readonly edits: readonly Edit[];
}

export interface RewriteRequest extends DefinitionRequest {
  /** The whole definition as it is to be, with the texts of included files in their places. */
  readonly value: JsonValue;
}

export interface ReadDefinition {
  /** The definition, with the texts and lists of included files in their places. Absent where a part cannot be read. */
  readonly value?: JsonValue;
  /** Its file, by its path in the workspace. */
  readonly file?: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ChangedDefinition {
  /** Only files whose text changes; empty where something is refused. */
  readonly changes: readonly MemoryChange[];
  /** Contents of files that are now written where `{"file": …}` was. */
  readonly inlined: readonly Inlined[];
  /** Included files that the definition does not refer to any more. They are not deleted. */
  readonly unused: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the definition of a module or a unit as a value that can be shown and changed. It is not judged: `check` does. */
export async function readDefinitionInMemory(request: DefinitionRequest): Promise<ReadDefinition> {
  const host = hostOfFiles(request.files);
  const { value: document, diagnostics } = await documentAt(host, request.path);
  if (document === undefined) return { diagnostics };
  const { value, file } = document;
  return { ...(isJson(value) ? { value } : {}), file, diagnostics };
}

/** Changes a definition at some places, all at once or not at all. What stays as it is keeps its bytes. */
export function editInMemory({ edits, ...request }: EditRequest): Promise<ChangedDefinition> {
  return changed(request, (document) => editDefinition(document, edits));
}

/** Changes the files of a definition so that reading it gives `value`. What stays as it is keeps its bytes. */
export function rewriteInMemory({ value, ...request }: RewriteRequest): Promise<ChangedDefinition> {
  return changed(request, (document) => rewriteDefinition(document, value));
}

async function changed(
  { files, path }: DefinitionRequest,
  write: (document: LoadedDocument) => RewritingResult,
): Promise<ChangedDefinition> {
  const nothing = { changes: [], inlined: [], unused: [] };
  const host = hostOfFiles(files);
  const { value: document, diagnostics } = await documentAt(host, path);
  if (document === undefined) return { ...nothing, diagnostics };
  const { value, refused } = write(document);
  if (refused !== undefined) {
    const own = refused.reason === 'unread' ? diagnostics : [];
    return { ...nothing, diagnostics: [refusal(refused, document), ...own] };
  }
  const changes = value.changes.map(({ path: changedPath, text }) => ({
    path: host.nameOf(changedPath),
    content: text,
  }));
  return { changes, inlined: value.inlined, unused: value.unused, diagnostics: [] };
}

async function documentAt(host: Host, written: string): Promise<Result<LoadedDocument>> {
  const path = posix.resolve(MEMORY_ROOT, written);
  const workspace = await createWorkspaces(host, MEMORY_ROOT).of(path);
  if (workspace.value === undefined) return { diagnostics: workspace.diagnostics };
  const file = isUnitFile(posix.basename(path)) ? path : await definitionIn(host, path);
  return loadDocument(host, workspace.value.root, file, host.nameOf(file));
}

const reasons: Readonly<Record<Refusal['reason'], readonly [message: string, hint: string]>> = {
  unread: ['A part of the definition cannot be read, so it is not changed.', 'Correct what is wrong there first.'],
  'not-json': ['What is wanted here is no value of a definition.', 'Give texts, numbers, lists and objects alone.'],
  'control-character': ['The text has a character that no definition may hold.', 'Delete the invisible character.'],
  'reads-a-file': ['A value of this form would be read as a reference to a file.', 'Give the contents themselves.'],
  'too-deep': ['What is wanted here is nested too deeply.', 'Leave out some levels.'],
  'no-such-place': ['There is no such place in the definition.', 'Read the definition again: it may have changed.'],
  contradiction: ['Two changes want different things of one place.', 'Make one of them after the other.'],
};

function refusal({ reason, pointer }: Refusal, document: LoadedDocument): Diagnostic {
  const [message, hint] = reasons[reason];
  return authoringCodes.report('cannot-change', { message, hint, place: document.locate(pointer) });
}
