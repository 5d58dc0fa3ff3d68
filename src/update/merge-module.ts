import posix from 'path-browserify';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import type { FolderChange } from '../archive/folder-change.ts';
import { type Change, type Fault, type Kept, mergeDefinitions } from '../compare/index.ts';
import type { OpenConflict } from '../customized/load-customized.ts';
import { LeftOut } from '../definition/sound/left-out.ts';
import { validateModule } from '../definition/validate.ts';
import { type Diagnostic, errorsOf, type Result } from '../diagnostics/diagnostic.ts';
import { resolveModule } from '../resolve/resolve-module.ts';
import type { Host } from '../source/host.ts';
import { rewriteDefinition } from '../write/definition/rewrite-definition.ts';
import { isJson } from '../write/definition/wanted.ts';
import { updateCodes } from './codes.ts';
import { mergeMedia } from './merge-media.ts';
import type { MyModule } from './mine.ts';
import type { TakenModule } from './take.ts';

/** What an update makes of a module. */
export interface MergedModule {
  readonly folder: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** Relative to the folder that holds `upstream.json`. */
  readonly changes: readonly FolderChange[];
  readonly taken: readonly Change[];
  readonly kept: readonly Kept[];
  /** Media that came, and that went. */
  readonly files: { readonly taken: readonly string[]; readonly gone: readonly string[] };
  readonly conflicts: readonly OpenConflict[];
  readonly definition: ModuleDefinition;
}

/** What both definitions say of themselves alone, and never comes from upstream. */
type Own = Pick<ModuleDefinition, 'namespace' | 'id' | 'version' | 'language' | '$schema'>;

export interface MergeOptions {
  /** The folder that holds `upstream.json`. */
  readonly top: string;
  readonly here: Host;
  readonly there: Host;
  /** Files, by path, that other modules change otherwise. */
  readonly keep: ReadonlySet<string>;
  /** Whether what `check` calls an error makes parts as mine has them. Most merges need no such judge, and it takes its time. */
  readonly isJudged: boolean;
}

/** Merges one module. */
export async function mergeModule(
  mine: MyModule,
  theirs: TakenModule,
  { top, here, there, keep, isJudged }: MergeOptions,
): Promise<Result<MergedModule>> {
  const valid = validateModule({ value: theirs.definition, locate: (pointer) => theirs.loaded.locate(pointer) });
  if (valid.value === undefined) return { diagnostics: valid.diagnostics };
  const own = ownOf(mine.definition);
  const isVersionMine = mine.definition.version !== mine.base.version;
  const version = isVersionMine ? own.version : valid.value.version;
  const result = mergeDefinitions({
    base: { ...mine.base, ...own },
    theirs: { ...valid.value, ...own, version },
    mine: mine.definition,
    ...(isJudged ? { faults: (definition: ModuleDefinition) => faultsOf(definition, mine, theirs) } : {}),
  });
  const wanted: unknown = result.merged;
  if (!isJson(wanted)) return { diagnostics: [refused(mine, here, '')] };
  const rewritten = rewriteDefinition(mine.loaded, wanted, { keep });
  if (rewritten.value === undefined) return { diagnostics: [refused(mine, here, rewritten.refused.pointer)] };
  const media = await mergeMedia(mine, theirs, result.merged, here, there);
  const conflicts = [...result.conflicts.map((one) => asWritten(one)), ...media.conflicts].map((one) =>
    mine.folder === '.' ? one : { ...one, id: `${mine.folder}/${one.id}`, module: mine.folder },
  );
  return {
    value: {
      folder: mine.folder,
      title: mine.definition.title,
      from: mine.upstream.definition.version,
      to: theirs.version,
      changes: [
        ...rewritten.value.changes.map(({ path, text }) => ({ path: posix.relative(top, path), content: text })),
        ...media.changes,
      ],
      taken: result.taken,
      kept: result.kept,
      files: { taken: media.taken, gone: media.gone },
      conflicts,
      definition: result.merged,
    },
    diagnostics: [],
  };
}

/** The same on all three sides, so that mine stays. Of the versions the newer upstream one is taken, unless mine was changed. */
function ownOf({ namespace, id, version, language, $schema }: ModuleDefinition): Own {
  return { namespace, id, version, language, ...($schema === undefined ? {} : { $schema }) };
}

function asWritten({ path, ...conflict }: ReturnType<typeof mergeDefinitions>['conflicts'][number]): OpenConflict {
  const { before, theirs, mine, ...rest } = conflict;
  return {
    ...rest,
    path: path.map((step) => (typeof step === 'string' ? step : { ...step })),
    ...sideOf('before', before),
    ...sideOf('theirs', theirs),
    ...sideOf('mine', mine),
  };
}

type Value = Exclude<OpenConflict['mine'], undefined>;

/** A side of a conflict as it is written: what is not there is left out. */
function sideOf<Name extends string>(name: Name, value: unknown): { readonly [name in Name]?: Value } {
  const is: { [name in Name]?: Value } = {};
  if (isValue(value)) is[name] = value;
  return is;
}

function isValue(value: unknown): value is Value {
  return isJson(value);
}

/** Errors of `check` about a merged definition; the media are those of both sides. */
function faultsOf(definition: ModuleDefinition, mine: MyModule, theirs: TakenModule): readonly Fault[] {
  const { loaded } = mine;
  const both = <Key, One>(first: ReadonlyMap<Key, One>, second: ReadonlyMap<Key, One>) =>
    new Map([...second, ...first]);
  const locate = (pointer: string) => ({ file: loaded.file, pointer });
  const { diagnostics } = resolveModule({
    loaded: {
      ...loaded,
      value: definition,
      locate,
      files: both(loaded.files, theirs.loaded.files),
      svg: both(loaded.svg, theirs.loaded.svg),
      found: both(loaded.found, theirs.loaded.found),
    },
    definition,
    workspace: mine.workspace,
    leftOut: new LeftOut(),
    written: (pointer) => pointer,
    isForErrors: true,
  });
  return errorsOf(diagnostics);
}

function refused(mine: MyModule, host: Host, pointer: string): Diagnostic {
  return updateCodes.report('result-invalid', {
    message: 'What the two versions make together cannot be written as a definition.',
    hint: 'This is a fault of the program: please report it with both versions.',
    place: { file: host.nameOf(mine.path), pointer },
  });
}
