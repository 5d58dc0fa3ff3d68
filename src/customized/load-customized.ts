import posix from 'path-browserify';
import type { ConflictsFile, UpstreamFile } from '../../schema/types.generated.ts';
import { type Validated, validateConflicts, validateUpstream } from '../definition/validate.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { checkConfined } from '../source/confined.ts';
import type { SourceDocument } from '../source/document.ts';
import { type FileReference, type Host, whereReadable } from '../source/host.ts';
import { pointerParts } from '../source/parsed-text.ts';
import { hostDiagnostic } from '../source/paths.ts';
import { parseText, readText } from '../source/read-text.ts';
import { customizedCodes } from './codes.ts';
import { CONFLICTS_FILE, UPSTREAM_FILE } from './names.ts';

/** One module of `upstream.json`. */
export type UpstreamModule = UpstreamFile['modules'][number];

/** A text of a translation that stays as it is on purpose. */
export type KeptText = NonNullable<UpstreamModule['kept']>[number];

/** One entry of `conflicts.json`. */
export type OpenConflict = ConflictsFile['conflicts'][number];

/** What lies beside a customized module or unit. */
export interface Customized {
  /** The folder that holds `upstream.json`. */
  readonly folder: string;
  /** Absent where the file is there and cannot be used. */
  readonly upstream?: UpstreamFile;
  /** Absent where the file is there and cannot be used; empty where there is none. */
  readonly conflicts?: readonly OpenConflict[];
  readonly read: readonly FileReference[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The folder of a module’s `upstream.json`: its own, or the one around it, of a unit; undefined where neither has one. */
export async function customizedFolder(host: Host, root: string, folder: string): Promise<string | undefined> {
  for (const top of folder === root ? [folder] : [folder, posix.dirname(folder)])
    if ((await whereReadable(host.kindOf(posix.join(top, UPSTREAM_FILE)))) !== undefined) return top;
  return undefined;
}

/** Reads `upstream.json` and `conflicts.json` of the folder that holds them. */
export async function loadCustomized(host: Host, root: string, folder: string): Promise<Customized> {
  const upstream = await readBeside(host, root, posix.join(folder, UPSTREAM_FILE), validateUpstream);
  const path = posix.join(folder, CONFLICTS_FILE);
  const hasConflicts = (await whereReadable(host.kindOf(path))) !== undefined;
  const conflicts = hasConflicts ? await readBeside(host, root, path, validateConflicts) : undefined;
  const open = conflicts === undefined ? [] : conflicts.value?.conflicts;
  return {
    folder,
    ...(upstream.value === undefined ? {} : { upstream: upstream.value }),
    ...(open === undefined ? {} : { conflicts: open }),
    read: [...upstream.read, ...(conflicts?.read ?? [])],
    diagnostics: [
      ...broken('upstream-broken', upstream, 'Without it the module cannot be updated.'),
      ...broken('conflicts-broken', conflicts, 'What is left to be decided is not known.'),
    ],
  };
}

/** How many conflicts are open in a folder without `upstream.json`, in which nothing can be decided. */
export async function strandedConflicts(host: Host, root: string, folder: string): Promise<number> {
  const path = posix.join(folder, CONFLICTS_FILE);
  if ((await whereReadable(host.kindOf(path))) === undefined) return 0;
  return (await readBeside(host, root, path, validateConflicts)).value?.conflicts.length ?? 0;
}

/** The upstream of a module, from the folder that holds it; undefined where that is not about the module. */
export async function customizedAround(
  host: Host,
  root: string,
  top: string,
  folder: string,
): Promise<(Customized & { readonly module?: UpstreamModule }) | undefined> {
  const all = await loadCustomized(host, root, top);
  if (top === folder) return { ...all, ...moduleOf(all, '.') };
  // Beside another module of the same parent folder, or of a unit that has taken in others since.
  const name = posix.basename(folder);
  const own = moduleOf(all, name);
  if (own === undefined) return undefined;
  const conflicts = all.conflicts?.filter(({ module }) => module === name);
  return { ...all, ...own, ...(conflicts === undefined ? {} : { conflicts }) };
}

function moduleOf(
  { upstream }: Pick<Customized, 'upstream'>,
  folder: string,
): { readonly module: UpstreamModule } | undefined {
  const module = upstream?.modules.find((one) => one.folder === folder);
  return module === undefined ? undefined : { module };
}

interface Beside<Value> extends Result<Value> {
  readonly name: string;
  readonly read: readonly FileReference[];
}

async function readBeside<Value>(
  host: Host,
  root: string,
  path: string,
  validate: (document: SourceDocument) => Validated<Value>,
): Promise<Beside<Value>> {
  const name = host.nameOf(path);
  const place = { file: name };
  try {
    await checkConfined(host, root, path);
  } catch (error) {
    return { name, read: [], diagnostics: [hostDiagnostic(error, name, place)] };
  }
  const { text, file, diagnostics } = await readText(host, path, name, place);
  const read = file === undefined ? [] : [file];
  if (text === undefined) return { name, read, diagnostics };
  const parsed = await parseText(text, name);
  const { value } = parsed;
  if (value === undefined) return { name, read, diagnostics: [...diagnostics, ...parsed.diagnostics] };
  const valid = validate({
    value: value.value,
    locate: (pointer, { part = 'value', offset } = {}) => ({
      file: name,
      pointer,
      range: value.rangeOf(pointerParts(pointer), part, offset),
    }),
    typed: (pointer) => value.typedAt(pointerParts(pointer)),
  });
  const found = [...diagnostics, ...parsed.diagnostics, ...valid.diagnostics];
  return { name, read, ...(valid.value === undefined ? {} : { value: valid.value }), diagnostics: found };
}

/** A module is built without these files: what is wrong with them stops nothing. */
function broken(
  code: Parameters<typeof customizedCodes.report>[0],
  beside: Beside<unknown> | undefined,
  consequence: string,
): readonly Diagnostic[] {
  const [first] = beside?.diagnostics ?? [];
  if (beside === undefined || beside.value !== undefined || first === undefined) return [];
  // Of the machine’s faults none is of the file.
  if (first.code === 'source/machine-fault') return [first];
  const { file, pointer, range } = first;
  return [
    customizedCodes.report(code, {
      message: `\`${posix.basename(beside.name)}\` cannot be used: ${first.message}`,
      hint: `${consequence} Put the file back as it was; programs write it, and it is not for changing by hand.`,
      place: { file, ...(pointer === undefined ? {} : { pointer }), ...(range === undefined ? {} : { range }) },
    }),
  ];
}
