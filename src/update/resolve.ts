import { readFile } from 'node:fs/promises';
import posix from 'path-browserify';
import { changeFolder, type FolderChange } from '../archive/journal.ts';
import { markdownPieces } from '../compare/markdown-pieces.ts';
import type { OpenConflict } from '../customized/load-customized.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { FILE_LIMIT } from '../source/host.ts';
import { rewriteDefinition } from '../write/definition/rewrite-definition.ts';
import { isJson } from '../write/definition/wanted.ts';
import { updateCodes } from './codes.ts';
import { conflictsChange } from './conflicts-text.ts';
import { findFaults } from './find-faults.ts';
import type { Mine, MyModule } from './mine.ts';
import { partAt, withPart } from './set-part.ts';
import { withMine } from './with-mine.ts';

/** What is to be taken where both sides changed the same. */
export type Decision =
  | { readonly take: 'mine' }
  | { readonly take: 'theirs' }
  /** A text of one’s own. */
  | { readonly take: 'text'; readonly text: string };

export interface ResolveRequest {
  readonly folder: string;
  readonly ids: readonly string[];
  readonly decision: Decision;
  readonly workingFolder?: string;
}

export interface ResolveReport {
  readonly folder: string;
  readonly decided: readonly string[];
  /** Those that are still open. */
  readonly open: readonly OpenConflict[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The report where nothing is decided. */
export function refusal(folder: string): (diagnostics: readonly Diagnostic[]) => ResolveReport {
  return (diagnostics) => ({ folder, decided: [], open: [], diagnostics });
}

/** Decides conflicts, all that are named or none. */
export async function resolveConflicts(request: ResolveRequest): Promise<ResolveReport> {
  const { folder, ids, decision } = request;
  const workingFolder = posix.resolve(request.workingFolder ?? process.cwd());
  const refuse = refusal(folder);
  return withMine({ folder, workingFolder }, refuse, async (mine) => {
    const decided = await decide(mine, ids, decision);
    if (decided.value === undefined) return refuse(decided.diagnostics);
    const open = mine.conflicts.filter(({ id }) => !ids.includes(id));
    const changes = [...decided.value, conflictsChange(open)];
    const faults = await findFaults(mine, changes, []);
    if (faults.length > 0) return refuse(faults);
    await changeFolder(mine.top, changes);
    return { folder, decided: ids, open, diagnostics: [] };
  });
}

async function decide(
  mine: Mine,
  ids: readonly string[],
  decision: Decision,
): Promise<Result<readonly FolderChange[]>> {
  const values = new Map<MyModule, unknown>(mine.modules.map((one) => [one, one.definition]));
  let unit: unknown = mine.unit?.value;
  const files: FolderChange[] = [];
  for (const id of ids) {
    const conflict = mine.conflicts.find((one) => one.id === id);
    if (conflict === undefined) return { diagnostics: [noSuchConflict(mine, id)] };
    if (conflict.kind === 'file') {
      const fileChanges = await decideFile(mine, conflict, decision);
      if (fileChanges === undefined) return { diagnostics: [notAText(mine, conflict)] };
      files.push(...fileChanges);
      continue;
    }
    if (decision.take === 'mine') continue;
    const isOfUnit = mine.unit !== undefined && conflict.module === undefined;
    const module = mine.modules.find(({ folder }) => folder === (conflict.module ?? '.'));
    const before = isOfUnit ? unit : module === undefined ? undefined : values.get(module);
    if (decision.take === 'text' && !isText(conflict)) return { diagnostics: [notAText(mine, conflict)] };
    if (decision.take === 'text' && decision.text.trim() === '') return { diagnostics: [emptyText(mine, conflict)] };
    const after = decision.take === 'text' ? withText(before, conflict, decision.text) : withTheirs(before, conflict);
    if (after === undefined) return { diagnostics: [cannotTake(mine, conflict)] };
    if (isOfUnit) unit = after;
    else if (module !== undefined) values.set(module, after);
  }
  const documents = [
    ...[...values].map(([{ loaded }, value]) => [loaded, value] as const),
    ...(mine.unit === undefined ? [] : [[mine.unit, unit] as const]),
  ];
  const changes = documents.flatMap(([document, value]) =>
    isJson(value) ? (rewriteDefinition(document, value).value?.changes ?? []) : [],
  );
  const written = changes.map(({ path, text }) => ({ path: posix.relative(mine.top, path), content: text }));
  return { value: [...written, ...files], diagnostics: [] };
}

/** Undefined where the place is gone, or where the conflict is about the place itself. */
function withTheirs(value: unknown, { kind, path, theirs, mine }: OpenConflict): unknown {
  if (kind === 'moved') return undefined;
  const last = path.at(-1);
  if (last === undefined || typeof last === 'string' || !('paragraph' in last)) return withPart(value, path, theirs);
  return withParagraph(value, path, mine, theirs ?? '');
}

function isText({ theirs, mine, before }: OpenConflict): boolean {
  return [mine, theirs, before].every((side) => side === undefined || typeof side === 'string');
}

function withText(value: unknown, { path, mine }: OpenConflict, text: string): unknown {
  const last = path.at(-1);
  const isParagraph = last !== undefined && typeof last !== 'string' && 'paragraph' in last;
  return isParagraph ? withParagraph(value, path, mine, text) : withPart(value, path, text);
}

/** Mine is found by its words: paragraphs before it may have come or gone since. */
function withParagraph(value: unknown, path: OpenConflict['path'], mine: unknown, wanted: unknown): unknown {
  const last = path.at(-1);
  const text = partAt(value, path.slice(0, -1));
  if (typeof text !== 'string' || typeof mine !== 'string' || typeof wanted !== 'string') return undefined;
  if (last === undefined || typeof last === 'string' || !('paragraph' in last)) return undefined;
  const at = placeOfWhole(text, mine.trimEnd(), last.paragraph);
  if (at === undefined) return undefined;
  const changed = `${text.slice(0, at)}${wanted.trimEnd()}${text.slice(at + mine.trimEnd().length)}`;
  return withPart(value, path.slice(0, -1), changed);
}

/** Where whole paragraphs say this; of several places the one nearest to the paragraph of this number. */
function placeOfWhole(text: string, words: string, number: number): number | undefined {
  if (words === '') return undefined;
  const starts: number[] = [];
  const ends = new Set<number>();
  let offset = 0;
  for (const piece of markdownPieces(text)) {
    const end = offset + piece.text.length;
    if (piece.text !== '') starts.push(offset);
    ends.add(offset + piece.text.trimEnd().length);
    offset = end + piece.after.length;
  }
  return starts
    .map((at, index) => ({ at, far: Math.abs(index + 1 - number) }))
    .filter(({ at }) => text.startsWith(words, at) && ends.has(at + words.length))
    .sort((one, other) => one.far - other.far)[0]?.at;
}

/** Undefined where a text was given for a file. */
async function decideFile(
  mine: Mine,
  { id, file }: OpenConflict,
  { take }: Decision,
): Promise<readonly FolderChange[] | undefined> {
  if (file === undefined || take === 'text') return undefined;
  const gone: FolderChange = { path: file };
  if (take === 'mine') return [gone];
  const content = await mine.host.readFile(posix.join(mine.top, file), FILE_LIMIT);
  return [{ path: id.replace(/^(?:[^/]+\/)?file:/, ''), content }, gone];
}

function noSuchConflict({ name, conflicts }: Mine, id: string): Diagnostic {
  const ids = conflicts.map((one) => one.id);
  const open = ids.length === 0 ? 'Nothing is open there.' : `Open are: ${ids.map((one) => `\`${one}\``).join(', ')}.`;
  return updateCodes.report('no-such-conflict', {
    message: `Nothing called \`${id}\` is to be decided in \`${name}\`.`,
    hint: didYouMean(id, ids) ?? open,
    place: { file: name },
  });
}

function notAText({ name }: Mine, { where }: OpenConflict): Diagnostic {
  return updateCodes.report('not-a-text', {
    message: `${where}: this is no text, so it cannot be decided by one.`,
    hint: 'Take yours with --mine or theirs with --theirs, and edit the module afterwards.',
    place: { file: name },
  });
}

function emptyText({ name }: Mine, { where }: OpenConflict): Diagnostic {
  return updateCodes.report('empty-text', {
    message: `${where}: the text that is to be there says nothing.`,
    hint: 'Write something into the file that --text names. To delete the text, decide with --mine and edit the module.',
    place: { file: name },
  });
}

function cannotTake({ name }: Mine, { where }: OpenConflict): Diagnostic {
  return updateCodes.report('cannot-take-theirs', {
    message: `${where}: what you had here has been changed or moved since, so nothing was put in its place.`,
    hint: 'Put what you want into the module yourself; theirs is in conflicts.json. Then decide it with --mine.',
    place: { file: name },
  });
}

/** Reads a text that is to be taken; undefined where there is no such file. */
export async function textToTake(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').then(
    (text) => text.replace(/\r\n?/g, '\n').replace(/\n+$/, ''),
    () => undefined,
  );
}
