/**
 * Cartwright's library for browsers and their workers: everything is done over files in memory, and nothing that is given
 * is changed. `build` makes packages byte for byte as the command line writes them, `check` says what is wrong with
 * modules. No function throws for an author's fault; what is wrong comes back as diagnostics. Nothing is fetched: the
 * default theme, the player and the starter modules are in the bundle. What only some pages ask for is loaded when it is
 * asked for.
 */
import type {
  ChangedDefinition,
  DefinitionRequest,
  EditRequest,
  ReadDefinition,
  RewriteRequest,
} from './authoring/definition-in-memory.ts';
import type { NewModuleRequest, NewModuleResult } from './authoring/new-in-memory.ts';
import type { FinishRequest, ThingsToFinish } from './authoring/things-to-finish.ts';
import type { PackRequest, UnpackRequest, UnpackResult } from './authoring/zip-in-memory.ts';
import type { ReadTex } from './content/formulas/tex-reader.ts';
import type { HtmlTree } from './content/tree.ts';
import type { MemoryImportRequest, MemoryImportResult } from './importing/import-in-memory.ts';
import type { MemoryBuildReport, MemoryBuildRequest, MemoryCheckRequest } from './pipeline/memory-request.ts';
import type { CheckReport } from './pipeline/report.ts';
import type { MemoryPreview, MemoryPreviewRequest } from './preview/memory-preview.ts';
import type { Colours, Faint } from './render/colours/palette.ts';
import type { CustomizeReport } from './update/customize.ts';
import type { DiffReport } from './update/diff.ts';
import type { PackageDiff } from './update/diff-packages.ts';
import type {
  MemoryCustomizeRequest,
  MemoryDiffRequest,
  MemoryKeepRequest,
  MemoryResolveRequest,
  MemoryTranslationRequest,
  MemoryUpdateRequest,
  WithChanges,
} from './update/in-memory.ts';
import type { ResolveReport } from './update/resolve.ts';
import type { TranslationLeft } from './update/to-translate.ts';
import type { UpdateReport } from './update/update.ts';
import type { MarkdownBlock, MarkdownText, ProseText, ReadingOptions } from './write/markdown/shapes.ts';
import type { PlayerFault } from './written/remote/player.ts';

export type {
  ChangedDefinition,
  DefinitionRequest,
  EditRequest,
  ReadDefinition,
  RewriteRequest,
} from './authoring/definition-in-memory.ts';
export type { FirstPage } from './authoring/empty-module.ts';
export type { MadeModule } from './authoring/made-module.ts';
export type { NewModuleRequest, NewModuleResult } from './authoring/new-in-memory.ts';
export type {
  FinishClass,
  FinishRequest,
  GroupToFinish,
  ThingsToFinish,
  ThingToFinish,
} from './authoring/things-to-finish.ts';
export type { PackRequest, UnpackRequest, UnpackResult } from './authoring/zip-in-memory.ts';
export type { ReadTex } from './content/formulas/tex-reader.ts';
export type { HtmlTree } from './content/tree.ts';
export type { Diagnostic, Place, Position, Range, Related, Severity } from './diagnostics/diagnostic.ts';
export type { ImportReport, ReportedEntry, ReportedModule, ToDo } from './import/report/report.ts';
export type { MemoryImportRequest, MemoryImportResult, MemoryOriginal } from './importing/import-in-memory.ts';
export type { BuiltPackage, Progress, WrittenRecord } from './pipeline/build-request.ts';
export type {
  MemoryBuildReport,
  MemoryBuildRequest,
  MemoryCheckRequest,
  MemoryPackage,
} from './pipeline/memory-request.ts';
export type { CheckReport } from './pipeline/report.ts';
export type { MemoryPreview, MemoryPreviewRequest, PreviewPage } from './preview/memory-preview.ts';
export type { Colours, Faint } from './render/colours/palette.ts';
export { type MemoryChange, type MemoryFiles, withChanges } from './source/memory-files.ts';
export type { Loss } from './targets/target.ts';
export { directionOf } from './text/direction.ts';
export { fill } from './text/fill.ts';
export type { CustomizeReport } from './update/customize.ts';
export type { DiffReport, ModuleDiff } from './update/diff.ts';
export type { PackageChange, PackageDiff } from './update/diff-packages.ts';
export type {
  MemoryCustomizeRequest,
  MemoryDiffRequest,
  MemoryKeepRequest,
  MemoryResolveRequest,
  MemoryTranslationRequest,
  MemoryUpdateRequest,
  WithChanges,
} from './update/in-memory.ts';
export type { Decision, ResolveReport } from './update/resolve.ts';
export type { TextLeft, TranslationLeft } from './update/to-translate.ts';
export type { UpdateReport } from './update/update.ts';
export { version } from './version.ts';
export type { Edit } from './write/definition/edit.ts';
export type { JsonValue } from './write/definition/wanted.ts';
export type {
  MarkdownBlock,
  MarkdownText,
  ProseBlock,
  ProseNote,
  ProseText,
  ReadingOptions,
} from './write/markdown/shapes.ts';
export { notationOf } from './written/notation.ts';
export { numberIn } from './written/read-number.ts';
export type { PlayerFault } from './written/remote/player.ts';

/** Says everything about modules that can be known without building them. */
export async function check(request: MemoryCheckRequest): Promise<CheckReport> {
  const [{ checkInMemory }, { ownFilesBundled }] = await Promise.all([
    import('./pipeline/build-in-memory.ts'),
    import('./pipeline/own-files-bundled.ts'),
  ]);
  return checkInMemory(request, ownFilesBundled);
}

/** Builds packages; a module at fault is reported and the others are built. Each package says what it does not carry over. */
export async function build(request: MemoryBuildRequest): Promise<MemoryBuildReport> {
  const [{ buildInMemory }, { ownFilesBundled }] = await Promise.all([
    import('./pipeline/build-in-memory.ts'),
    import('./pipeline/own-files-bundled.ts'),
  ]);
  return buildInMemory(request, ownFilesBundled);
}

/** Which of an institution's two colours, as `#rrggbb`, cannot be seen well enough, and which would do instead. */
export async function faintColours(colours: Colours): Promise<readonly Faint[]> {
  const [{ faintOnDefault }, { ownFilesBundled }] = await Promise.all([
    import('./pipeline/faint-colours.ts'),
    import('./pipeline/own-files-bundled.ts'),
  ]);
  return faintOnDefault(colours, ownFilesBundled);
}

/** Makes the website of a module as `cartwright preview` shows it, or as a student sees it. */
export async function preview(request: MemoryPreviewRequest): Promise<MemoryPreview> {
  const [{ previewInMemory }, { ownFilesBundled }] = await Promise.all([
    import('./preview/preview-in-memory.ts'),
    import('./pipeline/own-files-bundled.ts'),
  ]);
  return previewInMemory(request, ownFilesBundled);
}

/** Everything that is to be done before modules are published, and what may be looked at: to-dos and findings, by kind. */
export async function thingsToFinish(request: FinishRequest): Promise<ThingsToFinish> {
  const [later, { ownFilesBundled }] = await Promise.all([
    import('./authoring/to-finish.ts'),
    import('./pipeline/own-files-bundled.ts'),
  ]);
  return later.thingsToFinish(request, ownFilesBundled);
}

/** Makes a module from nothing. */
export async function newModule(request: NewModuleRequest): Promise<NewModuleResult> {
  const { newModuleInMemory } = await import('./authoring/new-in-memory.ts');
  return newModuleInMemory(request);
}

/** Makes a module or a unit of files of other programs: documents, lists of questions, exports of courses. */
export async function importFiles(request: MemoryImportRequest): Promise<MemoryImportResult> {
  const { importInMemory } = await import('./importing/import-in-memory.ts');
  return importInMemory(request);
}

/** A module's or unit's folder as a zip, to keep or to pass on. */
export async function pack(request: PackRequest): Promise<Blob> {
  const { packInMemory } = await import('./authoring/zip-in-memory.ts');
  return packInMemory(request);
}

/** The module or unit in a zip that `pack` or an archiver made. */
export async function unpack(request: UnpackRequest): Promise<UnpackResult> {
  const { unpackInMemory } = await import('./authoring/zip-in-memory.ts');
  return unpackInMemory(request);
}

/** Reads the definition of a module or a unit as a value that can be shown and changed. */
export async function readDefinition(request: DefinitionRequest): Promise<ReadDefinition> {
  const { readDefinitionInMemory } = await import('./authoring/definition-in-memory.ts');
  return readDefinitionInMemory(request);
}

/** Changes a definition at some places, all at once or not at all; what stays as it is keeps its bytes. */
export async function editDefinition(request: EditRequest): Promise<ChangedDefinition> {
  const { editInMemory } = await import('./authoring/definition-in-memory.ts');
  return editInMemory(request);
}

/** Changes the files of a definition so that reading it gives a value; what stays as it is keeps its bytes. */
export async function rewriteDefinition(request: RewriteRequest): Promise<ChangedDefinition> {
  const { rewriteInMemory } = await import('./authoring/definition-in-memory.ts');
  return rewriteInMemory(request);
}

/** The blocks of a Markdown text, each with its place and its tree; their `text` and `after`, joined, are the text. */
export async function markdownBlocks(source: string, options?: ReadingOptions): Promise<readonly MarkdownBlock[]> {
  const { blocksOf } = await import('./write/markdown/blocks.ts');
  return blocksOf(source, options);
}

/** A Markdown text in the parts that an editor works on: blocks and footnotes with their trees, formulas in MathML. */
export async function readProse(source: string, options?: ReadingOptions): Promise<ProseText> {
  const later = await import('./write/markdown/prose.ts');
  return later.readProse(source, options);
}

/** From which site what lies at an address is played, a video for example; or what is wrong with the address. */
export async function playerOf(address: string): Promise<{ readonly origin: string } | PlayerFault> {
  const { remotePlayer } = await import('./written/remote/read-address.ts');
  const found = remotePlayer(address);
  return 'fault' in found ? found : { origin: new URL(found.player).origin };
}

/** TeX as MathML, for a module in a language; or what is wrong with it. */
export async function readFormula(tex: string, display: boolean, language: string): Promise<ReadTex> {
  const later = await import('./write/markdown/prose.ts');
  return later.readFormula(tex, display, language);
}

/** A tree as Markdown, and what of it the text does not say. */
export async function writeMarkdown(tree: HtmlTree, options?: ReadingOptions): Promise<MarkdownText> {
  const later = await import('./write/markdown/write.ts');
  return later.writeMarkdown(tree, options);
}

/** Changes a Markdown text so that it reads as a tree; blocks that are in both keep their bytes. */
export async function rewriteMarkdown(source: string, tree: HtmlTree, options?: ReadingOptions): Promise<MarkdownText> {
  const later = await import('./write/markdown/rewrite.ts');
  return later.rewriteMarkdown(source, tree, options);
}

/** Copies a module or a unit with all that it needs, and notes beside the copy what it was made from. */
export async function customize(request: MemoryCustomizeRequest): Promise<CustomizeReport & WithChanges> {
  const { customizeInMemory } = await import('./update/in-memory.ts');
  return customizeInMemory(request);
}

/** Takes over into a customized module or unit what its publisher has changed since. */
export async function update(request: MemoryUpdateRequest): Promise<UpdateReport & WithChanges> {
  const { updateInMemory } = await import('./update/in-memory.ts');
  return updateInMemory(request);
}

/** Decides conflicts, all that are named or none. */
export async function resolveConflicts(request: MemoryResolveRequest): Promise<ResolveReport & WithChanges> {
  const { resolveInMemory } = await import('./update/in-memory.ts');
  return resolveInMemory(request);
}

/** Notes that texts of a translation stay as they are on purpose, all that are named or none. */
export async function keepTexts(request: MemoryKeepRequest): Promise<ResolveReport & WithChanges> {
  const { keepInMemory } = await import('./update/in-memory.ts');
  return keepInMemory(request);
}

/** What of a translation is still in the words of the original. */
export async function toTranslate(request: MemoryTranslationRequest): Promise<TranslationLeft> {
  const { toTranslateInMemory } = await import('./update/in-memory.ts');
  return toTranslateInMemory(request);
}

/** Says how two versions differ, of modules, units or finished packages, and what uploading the new one does to a course. */
export async function diff(request: MemoryDiffRequest): Promise<DiffReport | PackageDiff> {
  const { diffInMemory } = await import('./update/in-memory.ts');
  return diffInMemory(request);
}

/** What `diff` found as a page, with both texts side by side; undefined where the versions could not be compared. */
export async function diffPage(report: DiffReport | PackageDiff): Promise<string | undefined> {
  const later = await import('./update/diff-shown.ts');
  return later.diffPage(report);
}

/** The same in words. */
export async function diffWords(report: DiffReport | PackageDiff): Promise<string> {
  const later = await import('./update/diff-shown.ts');
  return later.diffWords(report);
}
