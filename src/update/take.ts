import posix from 'path-browserify';
import type { FolderChange } from '../archive/folder-change.ts';
import { CONFLICTS_FILE, CONFLICTS_FOLDER, UPSTREAM_FILE } from '../customized/names.ts';
import { validateModule } from '../definition/validate.ts';
import type { Place, Result } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { isInside } from '../source/confined.ts';
import { decodeText } from '../source/decode.ts';
import type { LoadedModule } from '../source/document.ts';
import { filesBelow } from '../source/files-below.ts';
import { FILE_LIMIT, type Host, whereReadable } from '../source/host.ts';
import { loadModule } from '../source/load-module.ts';
import { pointerTo } from '../source/parsed-text.ts';
import { isRecord, memberOf } from '../source/unknown-value.ts';
import { type Replacement, replaceRanges } from './replace-ranges.ts';

/** A file of a module that is taken, by where it comes to lie in the module’s new folder. */
export interface TakenFile {
  /** Relative to the module’s folder; `../shared/x.png` in a unit. */
  readonly to: string;
  /** Where its bytes are, in the origin’s host. */
  readonly from: string;
}

/** A module as it is taken from where it was published: everything that it needs, in one place. */
export interface TakenModule {
  readonly id: string;
  readonly version: string;
  readonly loaded: LoadedModule;
  /** Its value with the paths that hold in the new place. */
  readonly definition: Readonly<Record<string, unknown>>;
  /** By the path in the definition. */
  readonly media: readonly { readonly file: string; readonly sha256: string; readonly from: string }[];
  readonly files: readonly TakenFile[];
  /** Paths that have to be written otherwise in the copy. */
  readonly moved: readonly Replacement[];
}

/** What `customize` and `update` leave beside a module is no part of it. */
const BESIDE = new Set([UPSTREAM_FILE, CONFLICTS_FILE]);

/**
 * Reads a module with all its files. What it shares with others is put into its own folder; of what lies in `unit`, the
 * folder of the unit with which it is taken, that needs no copy.
 */
export async function takeModule(
  host: Host,
  root: string,
  folder: string,
  unit?: string,
): Promise<Result<TakenModule>> {
  const loaded = await loadModule(host, root, folder);
  if (loaded.value === undefined) return { diagnostics: loaded.diagnostics };
  const valid = validateModule(loaded.value);
  const diagnostics = [...loaded.diagnostics, ...valid.diagnostics];
  if (valid.value === undefined || hasErrors(diagnostics) || !isRecord(loaded.value.value)) return { diagnostics };
  const files = new Map<string, TakenFile>();
  for (const name of await ownFiles(host, folder)) files.set(name, { to: name, from: posix.join(folder, name) });
  const places = new Map<string, string>();
  for (const { path } of loaded.value.read) {
    const to = await newPlace(host, path, folder, unit);
    places.set(path, to);
    files.set(to, { to, from: path });
  }
  const newPath = (written: string): string => places.get(posix.join(folder, written)) ?? written;
  const media = [...loaded.value.files].map(([written, { path, hashes }]) => ({
    file: places.get(path) ?? written,
    sha256: hashes.sha256,
    from: path,
  }));
  return {
    value: {
      id: valid.value.id,
      version: valid.value.version,
      loaded: loaded.value,
      definition: withPaths(loaded.value.value, newPath),
      media,
      files: [...files.values()],
      moved: [...movedMedia(loaded.value, newPath), ...(await movedIncludes(host, loaded.value, newPath))],
    },
    diagnostics,
  };
}

/** Links are followed only where the definition names them; what is hidden is nobody’s text. */
async function ownFiles(host: Host, folder: string): Promise<readonly string[]> {
  const { files } = await filesBelow(host, folder);
  return files.filter(
    (name) => !/(?:^|\/)\./.test(name) && !BESIDE.has(name) && !name.startsWith(`${CONFLICTS_FOLDER}/`),
  );
}

/** Where a file comes to lie, seen from the module’s folder. */
async function newPlace(host: Host, path: string, folder: string, unit: string | undefined): Promise<string> {
  const written = posix.relative(folder, path);
  if (isInside(path, folder) || (unit !== undefined && isInside(path, unit))) return written;
  const inside = written.replace(/^(?:\.\.\/)+/, '');
  const isTaken = (await whereReadable(host.kindOf(posix.join(folder, inside)))) !== undefined;
  return isTaken ? posix.join('copied', inside) : inside;
}

type NewPath = (written: string) => string;

/** The pointers of all media in a definition that is valid. */
function mediaPointers(definition: unknown): readonly (readonly [pointer: string, written: string])[] {
  return listAt(definition, 'assets').flatMap((asset, index) => {
    const pointer = pointerTo('/assets', index);
    const captions = listAt(asset, 'captions').map((_, at) => pointerTo(pointer, 'captions', at, 'file'));
    return [pointerTo(pointer, 'file'), ...captions].flatMap((at): [string, string][] => {
      const written = at
        .split('/')
        .slice(1)
        .reduce<unknown>((part, name) => memberOf(part, name), definition);
      return typeof written === 'string' ? [[at, written]] : [];
    });
  });
}

function listAt(value: unknown, name: string): readonly unknown[] {
  const found = memberOf(value, name);
  return Array.isArray(found) ? found : [];
}

function withPaths(definition: Readonly<Record<string, unknown>>, newPath: NewPath): Record<string, unknown> {
  const assets = listAt(definition, 'assets').map((asset) => {
    if (!isRecord(asset)) return asset;
    const captions = listAt(asset, 'captions').map((one) => placed(one, newPath));
    return { ...asset, ...placedFile(asset, newPath), ...(captions.length === 0 ? {} : { captions }) };
  });
  return { ...definition, ...(assets.length === 0 ? {} : { assets }) };
}

function placed(value: unknown, newPath: NewPath): unknown {
  return isRecord(value) ? { ...value, ...placedFile(value, newPath) } : value;
}

function placedFile(value: object, newPath: NewPath): { readonly file?: string } {
  const file = memberOf(value, 'file');
  return typeof file === 'string' ? { file: newPath(file) } : {};
}

function movedMedia(loaded: LoadedModule, newPath: NewPath): readonly Replacement[] {
  return mediaPointers(loaded.value).flatMap(([pointer, written]) =>
    newPath(written) === written ? [] : [{ place: loaded.locate(pointer), value: newPath(written) }],
  );
}

/** Where a file is read in, the definition’s value has its contents: what is written there is read once more. */
async function movedIncludes(host: Host, loaded: LoadedModule, newPath: NewPath): Promise<readonly Replacement[]> {
  const texts = new Map<string, readonly string[]>();
  const moved: Replacement[] = [];
  for (const { place } of [...loaded.includedTexts, ...(loaded.includedLists ?? [])]) {
    const file = loaded.read.find(({ name }) => name === place.file);
    if (file === undefined) continue;
    const lines = texts.get(place.file) ?? (await textOf(host, file.path)).split('\n');
    texts.set(place.file, lines);
    const written = unquoted(textAt(lines, place));
    if (newPath(written) !== written) moved.push({ place, value: newPath(written) });
  }
  return moved;
}

function textAt(lines: readonly string[], { range }: Place): string {
  return range === undefined
    ? ''
    : (lines[range.start.line - 1] ?? '').slice(range.start.column - 1, range.end.column - 1);
}

/** A path as JSON or YAML writes it on one line. */
function unquoted(raw: string): string {
  if (raw.startsWith("'")) return raw.slice(1, -1).replaceAll("''", "'");
  if (!raw.startsWith('"')) return raw;
  try {
    return String(JSON.parse(raw));
  } catch {
    return raw.slice(1, -1);
  }
}

/** A text file with LF line ends, in which places are counted. */
export async function textOf(host: Host, path: string): Promise<string> {
  const { text = '' } = decodeText(await host.readFile(path, FILE_LIMIT), path);
  return text;
}

/** The files of a module for a new place, in `folder` of it, with what is to be written otherwise there. */
export function filesOfTaken(
  host: Host,
  module: TakenModule,
  folder: string,
  changes: readonly Replacement[],
): Promise<readonly FolderChange[]> {
  return Promise.all(
    module.files.map(async ({ to, from }): Promise<FolderChange> => {
      const path = posix.join(folder, to);
      const here = changes.filter(({ place }) => place.file === host.nameOf(from));
      if (here.length === 0) return { path, content: () => host.open(from) };
      return { path, content: replaceRanges(await textOf(host, from), here) };
    }),
  );
}
