import posix from 'path-browserify';
import { interruptedChange } from '../customized/findings.ts';
import { ID_PATTERN } from '../definition/schema/parts.ts';
import { COMMAND_LINE, type Diagnostic, type Result } from '../diagnostics/diagnostic.ts';
import { IdSpace } from '../import/assemble/id-space.ts';
import type { ModuleSettings } from '../import/assemble/module.ts';
import { slugOf } from '../import/assemble/slug.ts';
import { importCodes } from '../import/codes.ts';
import type { DraftModule } from '../import/draft/draft.ts';
import type { Original } from '../import/read-originals.ts';
import { createWorkspaces } from '../pipeline/workspaces.ts';
import type { Host } from '../source/host.ts';
import { isUnitFile } from '../source/load-module.ts';
import { type ExistingModule, existingModule, idsOf } from './existing.ts';
import { type EarlierImport, earlierOf, loadImported } from './imported-file.ts';
import { importedTogether } from './imported-together.ts';
import type { ImportRequest } from './request.ts';

/** Where what is imported comes to lie, and what is there. */
export interface Destination {
  readonly kind: 'module' | 'unit';
  readonly path: string;
  /** As the user knows it. */
  readonly name: string;
  readonly isNew: boolean;
  /** Parts are added to a module that says the rest itself. */
  readonly adding: boolean;
  readonly imports: readonly EarlierImport[];
  readonly earlier?: EarlierImport;
  /** By their folders: `.`, or that in the unit. */
  readonly modules: ReadonlyMap<string, ExistingModule>;
  readonly remoteOrigins: readonly string[];
  /** The folders of the modules of the draft, by their keys. */
  readonly folders: ReadonlyMap<string, string>;
  readonly settingsOf: (module: DraftModule, title: string) => Omit<ModuleSettings, 'language'>;
}

interface Course {
  readonly title: string;
  readonly modules: readonly DraftModule[];
  readonly originals: readonly Original[];
}

/** Finds out where a draft is to be, before anything is made of it. `namespace`: for what is new. */
export async function findDestination(
  request: ImportRequest,
  course: Course,
  host: Host,
  workingFolder: string,
  namespace: string,
): Promise<Result<Destination>> {
  const { title, modules: drafts, originals } = course;
  const slug = slugOf(title);
  const written = request.into ?? request.to ?? posix.join('modules', slug === '' ? 'imported' : slug);
  const path = posix.resolve(workingFolder, written);
  const name = host.nameOf(path);
  if (!new RegExp(ID_PATTERN).test(posix.basename(path))) return { diagnostics: [badFolderName(written)] };
  const workspace = await createWorkspaces(host, workingFolder).of(path);
  if (workspace.value === undefined) return { diagnostics: workspace.diagnostics };
  const isNew = (await host.kindOf(path)) === undefined;
  if (isNew && request.into !== undefined) return { diagnostics: [noSuchModule(written)] };
  if (request.into !== undefined && drafts.length > 1) return { diagnostics: [severalModules(drafts)] };
  // Asking finishes what was begun, where that can be.
  const interrupted = isNew ? [] : await interruptedChange(host, workspace.value.root, path);
  if (interrupted.length > 0) return { diagnostics: interrupted };
  const imports = isNew ? { value: [], diagnostics: [] } : await loadImported(host, workspace.value.root, path);
  if (imports.value === undefined) return { diagnostics: imports.diagnostics };
  // Another document may have the same title, and one that is added is another: only who names the folder means this one.
  const earlier = earlierOf(originals, imports.value, request.to !== undefined);
  const together = earlier === undefined ? importedTogether(originals, imports.value, written) : undefined;
  if (together !== undefined) return { diagnostics: [together] };
  if (!isNew && earlier === undefined && request.into === undefined)
    return { diagnostics: [taken(written, request.to !== undefined)] };
  const entries = isNew ? [] : await host.list(path);
  const isUnit = isNew ? drafts.length > 1 : entries.some(({ name: one }) => isUnitFile(one));
  if (isUnit && request.into !== undefined) return { diagnostics: [intoUnit(written)] };
  const folders = foldersOf(drafts, isUnit, earlier, [posix.basename(path), ...entries.map((one) => one.name)]);
  const modules = new Map<string, ExistingModule>();
  for (const folder of folders.values()) {
    const place = posix.join(path, folder);
    if (isNew || (await host.kindOf(place)) === undefined) continue;
    const existing = await existingModule(host, workingFolder, place);
    if (existing.value === undefined) return { diagnostics: existing.diagnostics };
    modules.set(folder, existing.value);
  }
  const settingsOf = (module: DraftModule, moduleTitle: string): Omit<ModuleSettings, 'language'> => {
    const folder = folders.get(module.key) ?? '.';
    const existing = modules.get(folder)?.definition;
    const parts = earlier?.modules.find((one) => one.folder === folder)?.parts ?? [];
    const own = new Set(parts.map(({ id }) => id));
    const id = existing?.id ?? posix.basename(posix.join(path, folder));
    const others = existing === undefined ? [] : [...idsOf(existing)].filter((one) => !own.has(one));
    return { id, namespace: existing?.namespace ?? namespace, title: moduleTitle, taken: others, earlier: parts };
  };
  return {
    value: {
      kind: isUnit ? 'unit' : 'module',
      path,
      name,
      isNew,
      adding: request.into !== undefined,
      imports: imports.value,
      ...(earlier === undefined ? {} : { earlier }),
      modules,
      remoteOrigins: workspace.value.remoteOrigins,
      folders,
      settingsOf,
    },
    diagnostics: [],
  };
}

/** A module of a unit keeps its folder; a new one gets one of its title. */
function foldersOf(
  drafts: readonly DraftModule[],
  isUnit: boolean,
  earlier: EarlierImport | undefined,
  taken: readonly string[],
): ReadonlyMap<string, string> {
  if (!isUnit) return new Map(drafts.map(({ key }) => [key, '.']));
  const known = new Map((earlier?.modules ?? []).map(({ key, folder }) => [key, folder]));
  const space = new IdSpace([...taken, ...known.values()]);
  return new Map(drafts.map(({ key, title = 'module' }) => [key, known.get(key) ?? space.give(title, 'module')]));
}

/** A folder whose name cannot be the id of what is in it. */
export function badFolderName(written: string): Diagnostic {
  const slug = slugOf(posix.basename(written));
  return importCodes.report('place-taken', {
    message: `A module’s folder has its id as its name, and “${posix.basename(written)}” cannot be one.`,
    hint: `Use small letters, digits and hyphens${slug === '' ? '' : `: ${posix.join(posix.dirname(written), slug)}`}.`,
    place: { file: COMMAND_LINE },
  });
}

function noSuchModule(written: string): Diagnostic {
  return importCodes.report('not-a-module', {
    message: `There is no module \`${written}\` to which anything could be added.`,
    hint: 'Name a module’s folder with --into, or a new folder with --to.',
    place: { file: COMMAND_LINE },
  });
}

function severalModules(drafts: readonly DraftModule[]): Diagnostic {
  const list = drafts.map(({ title = 'Untitled' }, index) => `${index + 1} ${title}`).join('; ');
  return importCodes.report('cannot-combine', {
    message: `The course has ${drafts.length} modules, and only one can be added to a module.`,
    hint: `Choose one with --only: ${list}.`,
    place: { file: COMMAND_LINE },
  });
}

function intoUnit(written: string): Diagnostic {
  return importCodes.report('not-a-module', {
    message: `\`${written}\` is a unit, and parts can only be added to one of its modules.`,
    hint: 'Name the module’s folder with --into.',
    place: { file: COMMAND_LINE },
  });
}

/** A folder that is there, for which nothing may be imported that was not before. */
export function folderTaken(written: string): Diagnostic {
  return importCodes.report('place-taken', {
    message: `\`${written}\` is there already.`,
    hint: 'Name another folder with --to.',
    place: { file: COMMAND_LINE },
  });
}

function taken(written: string, isNamed: boolean): Diagnostic {
  const ways = `another folder with --to, or add to the module with \`--into ${written}\`.`;
  const hint = isNamed
    ? `Name ${ways}`
    : `If it is a newer version of what was imported there, say so with \`--to ${written}\`. Otherwise name ${ways}`;
  return importCodes.report('place-taken', {
    message: `\`${written}\` is there already, and this was not imported into it before.`,
    hint,
    place: { file: COMMAND_LINE },
  });
}
