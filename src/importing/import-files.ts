import { randomUUID } from 'node:crypto';
import posix from 'path-browserify';
import type { FolderChange } from '../archive/folder-change.ts';
import { changeFolder } from '../archive/journal.ts';
import { writeNewFolder } from '../archive/whole-folder.ts';
import { IMPORTED_FILE } from '../customized/names.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { importReaders } from '../import/registry.ts';
import type { ImportReport } from '../import/report/report.ts';
import { contained } from '../pipeline/contained.ts';
import { requestHost } from '../pipeline/request-host.ts';
import { FILE_LIMIT, type Host } from '../source/host.ts';
import { loadDocument } from '../source/load-document.ts';
import { memberOf } from '../source/unknown-value.ts';
import { cannotWrite, machineFirst } from '../update/cannot-write.ts';
import { changeLines } from '../update/change-words.ts';
import { rewriteDefinition } from '../write/definition/rewrite-definition.ts';
import { isJson } from '../write/definition/wanted.ts';
import { type Destination, findDestination } from './destination.ts';
import { type FoundIn, faultsIn, findingsIn, type ModuleToBe } from './findings.ts';
import { type ImportedModules, importModules, toDosOf } from './import-modules.ts';
import { type ImportedModule, importedText } from './imported-file.ts';
import { type JoinedModule, joinModule } from './join-module.ts';
import { moduleFiles } from './module-files.ts';
import { openOriginals } from './open-originals.ts';
import { REPORT_FILE, reportPage } from './report-file.ts';
import type { ImportRequest, ImportResult } from './request.ts';
import { unitText } from './unit-text.ts';

/**
 * Makes a module or a unit of what others wrote, or takes over into one what its original has now. Writes everything or
 * nothing; never throws over what is in a file.
 */
export async function importFiles(request: ImportRequest): Promise<ImportResult> {
  const workingFolder = posix.resolve(request.workingFolder ?? process.cwd());
  const host = requestHost({}, workingFolder);
  const file = request.files.map((one) => posix.basename(one)).join(', ');
  const result = await contained(
    { what: 'importing', file, nameOf: host.nameOf },
    () => importOnDisk(request, host, workingFolder),
    request.onFault,
  );
  const { diagnostics, ...made } = result.value ?? { diagnostics: result.diagnostics };
  return { ...made, diagnostics: machineFirst(diagnostics) };
}

async function importOnDisk(request: ImportRequest, host: Host, workingFolder: string): Promise<ImportResult> {
  const opened = await openOriginals(request.files, host, workingFolder);
  if (opened.value === undefined) return { diagnostics: opened.diagnostics };
  try {
    const { language, splitAt, only } = request;
    const wishes = {
      ...(language === undefined ? {} : { language }),
      ...(splitAt === undefined ? {} : { splitAt }),
      ...(only === undefined ? {} : { only }),
    };
    let destination: Destination | undefined;
    const readers = [...(request.readers ?? []), ...importReaders];
    const imported = await importModules(opened.value.sources, wishes, readers, async (course) => {
      const found = await findDestination(request, course, host, workingFolder, request.namespace ?? randomUUID());
      destination = found.value;
      return found.value === undefined
        ? { diagnostics: found.diagnostics }
        : { value: { title: course.title, hashesOf: host.hashesOf, ...found.value }, diagnostics: [] };
    });
    if (imported.value === undefined || destination === undefined) return { diagnostics: imported.diagnostics };
    return await place(imported.value, destination, {
      host,
      workingFolder,
      dryRun: request.dryRun === true,
      before: imported.diagnostics,
    });
  } catch (error) {
    return { diagnostics: [cannotWrite(error, request.into ?? request.to ?? 'modules', host.nameOf)] };
  } finally {
    opened.value.close();
  }
}

interface Placing {
  readonly host: Host;
  readonly workingFolder: string;
  readonly dryRun: boolean;
  readonly before: readonly Diagnostic[];
}

/** Puts the modules where they belong: into a new folder, or into what is there. */
async function place(imported: ImportedModules, destination: Destination, placing: Placing): Promise<ImportResult> {
  const { kind, path, name, isNew } = destination;
  const planned = await plan(imported, destination, placing.host);
  if (planned.value === undefined) return { diagnostics: planned.diagnostics };
  const { changes, modules, wanted, joined } = planned.value;
  const text = importedText(destination.imports, destination.earlier, imported.originals, modules);
  const parts: readonly FolderChange[] = [...changes, { path: IMPORTED_FILE, content: text }];
  // What is new was checked when it was made.
  const found = isNew ? [] : await findingsIn(destination, parts, wanted, placing);
  const report = reportOf(imported, joined, isNew ? undefined : found);
  const faults = faultsIn(name, found);
  if (faults.length > 0) return { report, diagnostics: faults };
  const all = [...parts, { path: REPORT_FILE, content: reportPage(report) }];
  if (!placing.dryRun && isNew) await writeNewFolder(path, all);
  const real = isNew ? all : await realChanges(all, path, placing.host);
  if (!placing.dryRun && !isNew && real.some(({ path: one }) => one !== REPORT_FILE)) await changeFolder(path, real);
  const taken = [...joined.values()].flatMap((one) => changeLines(one.taken));
  const written = !placing.dryRun && real.some(({ path: one }) => one !== REPORT_FILE);
  const made = { kind, folder: name, changes: taken, written };
  return { made, report, diagnostics: placing.before };
}

/** Without those that would write what is there. */
async function realChanges(
  changes: readonly FolderChange[],
  folder: string,
  host: Host,
): Promise<readonly FolderChange[]> {
  const real: FolderChange[] = [];
  for (const change of changes) {
    const path = posix.join(folder, change.path);
    const isThere = (await host.kindOf(path)) === 'file';
    const isSame =
      typeof change.content === 'string' &&
      isThere &&
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(await host.readFile(path, FILE_LIMIT)) === change.content;
    if (!isSame) real.push(change);
  }
  return real;
}

interface Plan {
  readonly changes: readonly FolderChange[];
  readonly modules: readonly ImportedModule[];
  readonly wanted: readonly ModuleToBe[];
  /** By the ids of modules that were there. */
  readonly joined: ReadonlyMap<string, JoinedModule>;
}

async function plan({ modules, title }: ImportedModules, destination: Destination, host: Host): Promise<Result<Plan>> {
  const changes: FolderChange[] = [];
  const noted: ImportedModule[] = [];
  const wanted: ModuleToBe[] = [];
  const joined = new Map<string, JoinedModule>();
  for (const module of modules) {
    const folder = destination.folders.get(module.key) ?? '.';
    const inside = (path: string): string => posix.join(folder, path);
    const existing = destination.modules.get(folder);
    const { key, origins } = module;
    if (existing === undefined) {
      for (const { path, content } of moduleFiles(module)) changes.push({ path: inside(path), content });
      noted.push({ folder, key, definition: module.definition, origins });
      wanted.push({ folder, definition: module.definition });
      continue;
    }
    const before = destination.earlier?.modules.find((one) => one.folder === folder)?.definition;
    const one = await joinModule(existing, module, host, { before, adding: destination.adding });
    if (one.value === undefined) return { diagnostics: one.diagnostics };
    joined.set(module.definition.id, one.value);
    for (const change of one.value.changes) changes.push({ ...change, path: inside(change.path) });
    noted.push({ folder, key, definition: one.value.imported, origins });
    wanted.push({ folder, definition: one.value.definition });
  }
  if (destination.kind === 'unit') {
    const unit = await unitChange(destination, noted, title, modules, host);
    if (unit.value === undefined) return { diagnostics: unit.diagnostics };
    for (const one of unit.value) changes.push(one);
  }
  return { value: { changes, modules: noted, wanted, joined }, diagnostics: [] };
}

/** The unit’s definition, with the modules that are new in it behind the others. */
async function unitChange(
  { isNew, path }: Destination,
  noted: readonly ImportedModule[],
  title: string,
  modules: ImportedModules['modules'],
  host: Host,
): Promise<Result<readonly FolderChange[]>> {
  const folders = noted.map(({ folder }) => folder);
  if (isNew) {
    const content = unitText(posix.basename(path), title, modules, folders);
    return { value: [{ path: 'unit.json', content }], diagnostics: [] };
  }
  const entries = await host.list(path);
  const file = entries.find((entry) => /^unit\.(?:json|ya?ml)$/.test(entry.name))?.name ?? 'unit.json';
  const document = await loadDocument(host, path, posix.join(path, file), file);
  if (document.value === undefined) return { diagnostics: document.diagnostics };
  const listed = memberOf(document.value.value, 'modules');
  const known: readonly unknown[] = Array.isArray(listed) ? listed : [];
  const fresh = folders.filter((folder) => !known.includes(folder));
  const wanted: unknown = { ...(document.value.value as object), modules: [...known, ...fresh] };
  const rewritten = fresh.length > 0 && isJson(wanted) ? rewriteDefinition(document.value, wanted) : undefined;
  const changed = rewritten?.value?.changes ?? [];
  return {
    value: changed.map((one) => ({ path: posix.relative(path, one.path), content: one.text })),
    diagnostics: [],
  };
}

/** What both sides changed is told in the report: mine stays. What is to be done in a module that was there is what it lacks now. */
function reportOf(
  { report, modules }: ImportedModules,
  joined: ReadonlyMap<string, JoinedModule>,
  found: readonly FoundIn[] | undefined,
): ImportReport {
  const kept = [...joined].flatMap(([module, { conflicts }]) =>
    conflicts.map(({ where, theirs }) => ({
      outcome: 'left' as const,
      kind: 'kept-yours',
      module,
      place: { file: '' },
      text: `Both you and the original changed ${where}: yours stays.`,
      ...(theirs === undefined ? {} : { was: typeof theirs === 'string' ? theirs : JSON.stringify(theirs) }),
    })),
  );
  const toDos = found?.flatMap(({ definition, diagnostics }) => {
    const places = modules.find((one) => one.definition.id === definition?.id)?.places ?? new Map();
    return definition === undefined ? [] : toDosOf({ definition, diagnostics, places });
  });
  return { ...report, entries: [...report.entries, ...kept], toDos: toDos ?? report.toDos };
}
