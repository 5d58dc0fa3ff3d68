import posix from 'path-browserify';
import type { FolderChange } from '../archive/folder-change.ts';
import { shapesOfModules, shapesOfUnits } from '../compare/shapes.ts';
import type { OpenConflict } from '../customized/load-customized.ts';
import { isOfText } from '../customized/ways-to-decide.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { FILE_LIMIT } from '../source/host.ts';
import { rewriteDefinition } from '../write/definition/rewrite-definition.ts';
import { isJson } from '../write/definition/wanted.ts';
import { updateCodes } from './codes.ts';
import { conflictsChange } from './conflicts-text.ts';
import { findFaults } from './find-faults.ts';
import type { Mine, MyModule } from './mine.ts';
import { withText, withTheirs } from './take-theirs.ts';
import { withMine } from './with-mine.ts';
import type { Workplace } from './workplace.ts';

/** What is to be taken where both sides changed the same. */
export type Decision =
  | { readonly take: 'mine' }
  | { readonly take: 'theirs' }
  /** A text of one’s own. */
  | { readonly take: 'text'; readonly text: string };

export interface ResolveWish {
  readonly folder: string;
  readonly ids: readonly string[];
  readonly decision: Decision;
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
export async function resolveConflictsAt(
  at: Workplace,
  { folder, ids, decision }: ResolveWish,
): Promise<ResolveReport> {
  const refuse = refusal(folder);
  return withMine(at, folder, refuse, async (mine) => {
    const decided = await decide(mine, ids, decision);
    if (decided.value === undefined) return refuse(decided.diagnostics);
    const open = mine.conflicts.filter(({ id }) => !ids.includes(id));
    const changes = [...decided.value, conflictsChange(open)];
    const faults = await findFaults(mine, changes, []);
    if (faults.length > 0) return refuse(faults);
    await at.change(mine.top, changes);
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
      for (const one of fileChanges) files.push(one);
      continue;
    }
    if (decision.take === 'mine') continue;
    const isOfUnit = mine.unit !== undefined && conflict.module === undefined;
    const module = mine.modules.find(({ folder }) => folder === (conflict.module ?? '.'));
    const before = isOfUnit ? unit : module === undefined ? undefined : values.get(module);
    if (decision.take === 'text' && !isOfText(conflict)) return { diagnostics: [notAText(mine, conflict)] };
    if (decision.take === 'text' && decision.text.trim() === '') return { diagnostics: [emptyText(mine, conflict)] };
    const guide = isOfUnit
      ? { shapes: shapesOfUnits, upstream: mine.upstream.unit }
      : { shapes: shapesOfModules, upstream: module?.base };
    const after =
      decision.take === 'text' ? withText(before, conflict, decision.text, guide) : withTheirs(before, conflict, guide);
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
