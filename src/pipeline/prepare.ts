import posix from 'path-browserify';
import { loadTexReader } from '../content/formulas/load-tex.ts';
import { mayHoldFormulas } from '../content/formulas/looks-like-formula.ts';
import { loadSpeaker } from '../content/formulas/spoken/speaker.ts';
import type { TranslatedModule } from '../customized/families.ts';
import { customizedFindings, customizedUnitFindings, interruptedChange } from '../customized/findings.ts';
import { customizedFolder } from '../customized/load-customized.ts';
import { IMPORTED_FILE } from '../customized/names.ts';
import { validateModule, validateUnit } from '../definition/validate.ts';
import type { Diagnostic, Place, Result } from '../diagnostics/diagnostic.ts';
import { errorsOf, hasErrors } from '../diagnostics/diagnostic.ts';
import { inFileOrder } from '../diagnostics/in-file-order.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Publication, TeachingModule } from '../model/model.ts';
import { aboutSoundParts, withoutConsequences } from '../resolve/consequences.ts';
import { resolveModule } from '../resolve/resolve-module.ts';
import { resolveUnit } from '../resolve/resolve-unit.ts';
import type { LoadedWorkspace } from '../source/document.ts';
import { type FileReference, type Host, whereReadable } from '../source/host.ts';
import { loadDocument } from '../source/load-document.ts';
import { loadModule } from '../source/load-module.ts';
import type { BuildRequest } from './build-request.ts';
import { buildCodes } from './codes.ts';
import { containedResult, isNobodysMistake, type OnFault } from './contained.ts';
import type { BuildItem } from './discover.ts';
import { limitFindings } from './limit-findings.ts';
import { platformFindings } from './platform-checks.ts';
import { applySeverities } from './severities.ts';
import { foldersIn } from './suggest-path.ts';

/** Something to build, ready for the targets. */
export interface Prepared {
  readonly publication: Publication;
  readonly workspace: LoadedWorkspace;
  /** Everything that was read for it. */
  readonly read: readonly FileReference[];
  /** Of a translation: how far the module is, or the unit’s own texts. */
  readonly translation?: TranslatedModule;
}

/** A publication and what was read for it. */
type Ready = Pick<Prepared, 'publication' | 'read' | 'translation'>;

interface LoadedTeachingModule {
  readonly module: TeachingModule;
  readonly read: readonly FileReference[];
  readonly translation?: TranslatedModule;
}

/** What preparing needs besides the item and its workspace. */
export interface PrepareContext {
  readonly host: Host;
  /** Its files may lie nowhere else; without it, in its workspace. */
  readonly root?: string | undefined;
  /** How many findings are listed. */
  readonly mostFindings?: number | undefined;
  /** The targets that were asked for; without them those of the workspace, or all. */
  readonly targets?: BuildRequest['targets'] | undefined;
  readonly onFault?: OnFault | undefined;
}

/**
 * Loads, validates and resolves a module or a unit in its workspace. What is said of the workspace is said here, too. Never
 * throws: a fault of ours is a finding of this item.
 */
export function prepare(
  item: BuildItem,
  loaded: Result<LoadedWorkspace>,
  context: PrepareContext,
): Promise<Result<Prepared>> {
  const doing = { what: 'reading', file: context.host.nameOf(item.path) };
  return containedResult(doing, () => prepareItem(item, loaded, context), context.onFault);
}

async function prepareItem(
  item: BuildItem,
  loaded: Result<LoadedWorkspace>,
  context: PrepareContext,
): Promise<Result<Prepared>> {
  const workspace = loaded.value;
  if (workspace === undefined) return { diagnostics: loaded.diagnostics };
  const result =
    item.kind === 'module'
      ? await prepareModule(item.path, workspace, context)
      : await prepareUnit(item.path, workspace, context);
  const all = applySeverities([...loaded.diagnostics, ...result.diagnostics], workspace);
  const diagnostics = limitFindings(all, { file: context.host.nameOf(item.path) }, context.mostFindings);
  if (result.value === undefined || hasErrors(diagnostics)) return { diagnostics };
  const { publisher } = workspace;
  const publication: Publication = { ...result.value.publication, ...(publisher === undefined ? {} : { publisher }) };
  return { value: { ...result.value, publication, workspace }, diagnostics };
}

async function prepareModule(
  folder: string,
  workspace: LoadedWorkspace,
  context: PrepareContext,
): Promise<Result<Ready>> {
  const { value, diagnostics } = await teachingModule(folder, workspace, context);
  if (value === undefined) return { diagnostics };
  const { module, ...rest } = value;
  return { value: { publication: { modules: [module] }, ...rest }, diagnostics };
}

async function teachingModule(
  folder: string,
  workspace: LoadedWorkspace,
  context: PrepareContext,
): Promise<Result<LoadedTeachingModule>> {
  const root = context.root ?? workspace.root;
  const top = await customizedFolder(context.host, root, folder);
  const interrupted = await interruptedChange(context.host, root, folder);
  if (interrupted.length > 0) return { diagnostics: interrupted };
  const loaded = await loadModule(context.host, root, folder);
  if (loaded.value === undefined) return { diagnostics: loaded.diagnostics };
  const { value: whole, diagnostics: byShape, sound } = validateModule(loaded.value);
  const customized = await customizedFindings(context.host, root, { top, folder }, loaded.value);
  const before = [...loaded.diagnostics, ...byShape, ...customized.diagnostics];
  if (sound === undefined) return { diagnostics: before };
  const { definition, leftOut, written, locate } = sound;
  const [formulas, speak] = mayHoldFormulas(definition)
    ? await Promise.all([loadTexReader(definition.language), loadSpeaker()])
    : [];
  const isImported = await wasImported(context.host, root, folder);
  const resolved = resolveModule({
    loaded: { ...loaded.value, locate },
    definition,
    workspace,
    leftOut,
    written,
    isImported,
    formulas,
    speak,
  });
  const onPlatforms = targetsAreKnown(workspace, context)
    ? platformFindings(resolved.draft, locate, context.targets ?? workspace.targets)
    : [];
  const found = [...resolved.diagnostics, ...aboutSoundParts(onPlatforms, resolved.diagnostics)];
  const after = withoutConsequences(found, leftOut, loaded.value.value);
  const diagnostics = [...before, ...inFileOrder(withoutSettings(after, workspace))];
  const module = resolved.value;
  return whole === undefined || module === undefined || hasErrors(diagnostics)
    ? { diagnostics }
    : {
        value: {
          module,
          read: [...loaded.value.read, ...customized.read],
          ...(customized.translation === undefined ? {} : { translation: customized.translation }),
        },
        diagnostics,
      };
}

/** Beside a module, or the unit around it, is a list of what its ids were in the original. Nothing above `root` is asked. */
async function wasImported(host: Host, root: string, folder: string): Promise<boolean> {
  const places = folder === root ? [folder] : [folder, posix.dirname(folder)];
  const kinds = places.map((each) => whereReadable(host.kindOf(posix.join(each, IMPORTED_FILE))));
  return (await Promise.all(kinds)).includes('file');
}

/** Whether it is known for which platforms to look: without a wish that means all, but not where the wish is unreadable. */
function targetsAreKnown({ targets, unread = [] }: LoadedWorkspace, context: PrepareContext): boolean {
  return context.targets !== undefined || !unread.includes('targets') || (targets ?? []).length > 0;
}

/** Without what may only follow from settings of the workspace that could not be read. */
function withoutSettings(diagnostics: readonly Diagnostic[], { unread = [] }: LoadedWorkspace): readonly Diagnostic[] {
  const hidden = unread.flatMap((setting) => dependents[setting] ?? []);
  return diagnostics.filter(({ code }) => !hidden.includes(code));
}

const dependents: Readonly<Record<string, readonly string[]>> = {
  remoteOrigins: ['content/remote-picture'],
  sourceTexts: ['resolve/quotation-unchecked'],
};

async function prepareUnit(path: string, workspace: LoadedWorkspace, context: PrepareContext): Promise<Result<Ready>> {
  const { host } = context;
  const interrupted = await interruptedChange(host, posix.dirname(path), posix.dirname(path));
  if (interrupted.length > 0) return { diagnostics: interrupted };
  const document = await loadDocument(host, context.root ?? workspace.root, path, host.nameOf(path));
  if (document.value === undefined) return { diagnostics: document.diagnostics };
  const { file, read } = document.value;
  const { value: whole, diagnostics: byShape, sound } = validateUnit(document.value);
  const folder = posix.dirname(path);
  const customized = await customizedUnitFindings(host, context.root ?? workspace.root, folder, document.value);
  const before = [...document.diagnostics, ...byShape, ...customized.diagnostics];
  if (sound === undefined) return { diagnostics: before };
  const { definition, leftOut } = sound;
  const listed = definition.modules.map((id, index) => ({ id, folder, place: sound.locate(`/modules/${index}`) }));
  const modules = await modulesOfUnit(listed, workspace, context);
  const unit = resolveUnit({ document: sound, file, definition, modules: modules.listed.map((one) => one?.module) });
  const after = withoutConsequences([...modules.diagnostics, ...unit.diagnostics], leftOut, document.value.value);
  const diagnostics = [...before, ...after];
  if (whole === undefined || unit.value === undefined || hasErrors(diagnostics)) return { diagnostics };
  const files = [...read, ...customized.read, ...modules.listed.flatMap((one) => one?.read ?? [])];
  const translation = customized.translation === undefined ? {} : { translation: customized.translation };
  return { value: { publication: unit.value, read: files, ...translation }, diagnostics };
}

/** A module as a unit names it. */
interface ListedModule {
  readonly id: string;
  /** The unit's, beside which its modules lie. */
  readonly folder: string;
  readonly place: Place;
}

/** The modules of a unit in its order, and why some are not there: a package of the others would look whole. */
async function modulesOfUnit(
  listed: readonly ListedModule[],
  workspace: LoadedWorkspace,
  context: PrepareContext,
): Promise<{
  readonly listed: readonly (LoadedTeachingModule | undefined)[];
  readonly diagnostics: readonly Diagnostic[];
}> {
  const modules: (LoadedTeachingModule | undefined)[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const one of listed) {
    const path = posix.join(one.folder, one.id);
    const doing = { what: 'reading', file: context.host.nameOf(path), nameOf: context.host.nameOf };
    const result = await containedResult(doing, () => teachingModule(path, workspace, context), context.onFault);
    // A unit's modules are mostly built beside it and say the rest themselves.
    modules.push(result.value);
    if (result.value !== undefined) continue;
    if (result.diagnostics.some(isNobodysMistake)) for (const one of result.diagnostics) diagnostics.push(one);
    else diagnostics.push(await leftOut(one, result.diagnostics, context.host));
  }
  return { listed: modules, diagnostics };
}

/** A module that is not there is mostly misspelt; one that is there says itself what is wrong. */
async function leftOut(
  { id, folder, place }: ListedModule,
  diagnostics: readonly Diagnostic[],
  host: Host,
): Promise<Diagnostic> {
  const name = host.nameOf(posix.join(folder, id));
  const folders = await foldersIn(host, folder);
  if (folders !== undefined && !folders.includes(id))
    return buildCodes.report('module-left-out', {
      message: `The unit names the module \`${id}\`, but there is no folder \`${name}\`.`,
      hint: didYouMean(id, folders) ?? `Make it with \`npx cartwright new ${id}\`, or take it out of the list.`,
      place,
    });
  const errors = errorsOf(diagnostics);
  return buildCodes.report('module-left-out', {
    message: `The unit’s module \`${id}\` cannot be built: ${errors[0]?.message ?? 'it has errors'}`,
    hint: `Run \`npx cartwright check ${name}\`.`,
    place,
    related: errors.slice(0, 3),
  });
}
