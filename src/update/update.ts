import posix from 'path-browserify';
import type { FolderChange } from '../archive/folder-change.ts';
import type { Change, Kept } from '../compare/index.ts';
import type { TranslatedModule } from '../customized/families.ts';
import type { OpenConflict } from '../customized/load-customized.ts';
import { UPSTREAM_FILE } from '../customized/names.ts';
import { translatedModule, translatedUnit } from '../customized/translation.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { updateCodes } from './codes.ts';
import { mergeSoundly } from './merge-all.ts';
import type { MergedModule } from './merge-module.ts';
import type { Mine } from './mine.ts';
import { findOrigin, type Origin } from './origin.ts';
import { type Taken, takeOrigin } from './take-origin.ts';
import { theirsInvalid } from './theirs-invalid.ts';
import { isOlder } from './versions.ts';
import { withMine } from './with-mine.ts';
import type { Workplace } from './workplace.ts';

export interface UpdateWish {
  /** The customized module’s folder, or the unit’s. */
  readonly folder: string;
  /** Where the new version is; default: where the last one was. */
  readonly from?: string | undefined;
  /** Says what would happen, and writes nothing. */
  readonly dryRun?: boolean | undefined;
}

/** What became of one module. */
export interface UpdatedModule {
  readonly folder: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly taken: readonly Change[];
  readonly kept: readonly Kept[];
  readonly files: { readonly taken: readonly string[]; readonly gone: readonly string[] };
  /** Of a translation: how far it is after the update. */
  readonly translation?: TranslatedModule;
}

export interface UpdateReport {
  readonly folder: string;
  readonly modules: readonly UpdatedModule[];
  /** Of a unit: what its own file takes over. */
  readonly unit?: readonly Change[];
  /** Of a translated unit: how far its own title and summary are after the update. */
  readonly unitTranslation?: TranslatedModule;
  /** Of a unit: modules that are new in it, by their folders. */
  readonly newModules: readonly string[];
  /** Of a unit: modules that upstream has no more, and that stay, by their folders. */
  readonly goneModules: readonly string[];
  /** All that is open now, also from earlier updates. */
  readonly conflicts: readonly OpenConflict[];
  /** Whether any file was changed. */
  readonly written: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Takes over into a customized module or unit what its publisher has changed since. */
export async function updateAt(at: Workplace, request: UpdateWish): Promise<UpdateReport> {
  const { folder, dryRun = false } = request;
  const nothing = (diagnostics: readonly Diagnostic[]): UpdateReport => ({
    folder,
    modules: [],
    newModules: [],
    goneModules: [],
    conflicts: [],
    written: false,
    diagnostics,
  });
  return withMine(at, folder, nothing, async (here) => {
    const theirs = await newUpstream(here, request.from, at);
    if (theirs.value === undefined) return nothing(theirs.diagnostics);
    const { taken, origin } = theirs.value;
    const merged = await mergeSoundly(here, taken, origin);
    if (merged.value === undefined) return nothing(merged.diagnostics);
    const { changes, modules, conflicts, unitDefinition, ...ofUnit } = merged.value;
    const real = await realChanges(here, changes);
    if (!dryRun) await at.change(here.top, real);
    const written = !dryRun && real.length > 0;
    const told = modules.map((one) => reported(one, here, taken, conflicts));
    const unitTranslation = unitProgress(here, taken, unitDefinition, conflicts);
    const own = { ...ofUnit, ...(unitTranslation === undefined ? {} : { unitTranslation }) };
    return { folder, modules: told, ...own, conflicts, written, diagnostics: theirs.diagnostics };
  });
}

/** What is told of a module, without its contents. */
function reported(
  { folder, title, from, to, taken, kept, files, definition }: MergedModule,
  mine: Mine,
  upstream: Taken,
  conflicts: readonly OpenConflict[],
): UpdatedModule {
  const own = { folder, title, from, to, taken, kept, files };
  const language = mine.upstream.translation;
  const module = mine.upstream.modules.find((one) => one.folder === folder);
  const base = upstream.modules.find(({ id }) => id === module?.definition.id)?.definition;
  if (language === undefined || module === undefined) return own;
  if (base === undefined) return own;
  const { id, version } = module.definition;
  const translation = translatedModule(language, mine.host.nameOf(posix.join(mine.top, folder)), {
    module: { ...module, definition: { ...base, id, version } },
    mine: definition,
    conflicts: conflicts.filter((one) => (one.module ?? '.') === folder),
  });
  return { ...own, translation };
}

function unitProgress(
  { upstream, name }: Mine,
  taken: Taken,
  mine: unknown,
  conflicts: readonly OpenConflict[],
): TranslatedModule | undefined {
  if (upstream.translation === undefined || taken.unit === undefined) return undefined;
  const own = conflicts.filter(({ module, kind }) => module === undefined && kind !== 'file');
  const texts = { base: taken.unit.definition, mine, kept: upstream.kept ?? [], conflicts: own };
  return translatedUnit(upstream.translation, name, texts);
}

interface NewUpstream {
  readonly taken: Taken;
  readonly origin: Origin;
}

async function newUpstream(mine: Mine, from: string | undefined, at: Workplace): Promise<Result<NewUpstream>> {
  const place = from ?? posix.resolve(mine.top, mine.upstream.from);
  const origin = await findOrigin(place, at);
  if (origin.value === undefined) return { diagnostics: from === undefined ? [gone(mine)] : origin.diagnostics };
  const taken = await takeOrigin(origin.value);
  if (taken.value === undefined) return { diagnostics: [theirsInvalid(mine.host.nameOf(place)), ...taken.diagnostics] };
  const old = mine.upstream.unit ?? mine.modules[0]?.upstream.definition;
  const { id, namespace, version, kind } = taken.value;
  const isUnit = mine.upstream.unit !== undefined;
  if (old === undefined || old.id !== id || old.namespace !== namespace || isUnit !== (kind === 'unit'))
    return { diagnostics: [another(mine, place, id, old?.id ?? '')] };
  const older = isOlder(version, old.version) ? [olderVersion(mine, version, old.version)] : [];
  return { value: { taken: taken.value, origin: origin.value }, diagnostics: older };
}

function gone(mine: Mine): Diagnostic {
  return updateCodes.report('upstream-gone', {
    message: `\`${mine.name}\` was made from \`${mine.upstream.from}\`, and there is no module there now.`,
    hint: 'Say with --from where the new version is: a folder, a unit’s file, or a zip.',
    place: { file: posix.join(mine.name, UPSTREAM_FILE), pointer: '/from' },
  });
}

function another(mine: Mine, place: string, id: string, old: string): Diagnostic {
  return updateCodes.report('another-module', {
    message: `\`${mine.host.nameOf(place)}\` is \`${id}\`, and \`${mine.name}\` was made from another module, \`${old}\`.`,
    hint: 'Name the new version of that module with --from. A module whose id or namespace was changed is another one.',
    place: { file: mine.host.nameOf(place) },
  });
}

function olderVersion(mine: Mine, version: string, old: string): Diagnostic {
  return updateCodes.report('older-version', {
    message: `The version to be taken, ${version}, is older than ${old}, from which \`${mine.name}\` was made.`,
    hint: `If that is not meant, \`npx cartwright update ${mine.name} --undo\`.`,
    place: { file: mine.name },
  });
}

/** Without those that would write what is there. */
async function realChanges({ host, top }: Mine, changes: readonly FolderChange[]): Promise<readonly FolderChange[]> {
  const real: FolderChange[] = [];
  for (const change of changes) {
    const path = posix.join(top, change.path);
    const isFile = (await host.kindOf(path)) === 'file';
    const same =
      typeof change.content === 'string'
        ? isFile &&
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(await host.readFile(path, Number.MAX_SAFE_INTEGER)) ===
            change.content
        : change.content === undefined && !isFile;
    if (!same) real.push(change);
  }
  return real;
}
