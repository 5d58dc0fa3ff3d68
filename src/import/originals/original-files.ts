import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { Findings } from '../../read/findings.ts';
import { portableHasher } from '../../read/hasher.ts';
import { resolveTarget } from '../../read/paths.ts';
import { openZip, type ZipArchive } from '../../read/zip/archive.ts';
import { isSystemFile } from '../../read/zip/names.ts';
import { importCodes } from '../codes.ts';
import type { ImportSource } from '../draft/reader.ts';

/** The files of an original: of a zip or a folder all that are in it, of a file itself and those beside it. */
export interface OriginalFiles {
  /** Of a zip or a folder its name, of a file “”: what is before the paths in places. */
  readonly inside: string;
  /** Of a file its own name; undefined for a zip and a folder. */
  readonly main?: string;
  readonly paths: readonly string[];
  /** The path that an address in the file at `from` leads to; undefined where there is none. */
  find(address: string, from: string): string | undefined;
  read(path: string): Promise<Uint8Array | undefined>;
}

/** Whether the bytes begin as a zip does. */
export function isZip({ bytes }: ImportSource): boolean {
  const head = bytes.read(0, 4);
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
}

/** Whether it holds several files. */
export function isCollection(source: ImportSource): boolean {
  return source.isFolder === true || isZip(source);
}

/** What was opened to recognise a file is not opened again. */
const known = new WeakMap<
  ImportSource,
  { readonly value?: OriginalFiles; readonly diagnostics: readonly Diagnostic[] }
>();

/** Opens a file, a folder or a zip, within the limits of all zips that are read. */
export function openOriginal(source: ImportSource): {
  readonly value?: OriginalFiles;
  readonly diagnostics: readonly Diagnostic[];
} {
  const before = known.get(source);
  if (before !== undefined) return before;
  const opened = isZip(source) ? openedZip(source) : { value: filesOf(source), diagnostics: [] };
  known.set(source, opened);
  return opened;
}

function openedZip(source: ImportSource): {
  readonly value?: OriginalFiles;
  readonly diagnostics: readonly Diagnostic[];
} {
  const findings = new Findings(source.name);
  const archive = openZip(source.bytes, findings, portableHasher);
  const errors = findings.all().filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (archive !== undefined && first === undefined) return { value: zipFiles(source.name, archive), diagnostics: [] };
  return {
    diagnostics: [
      importCodes.report('damaged', {
        message: `“${source.name}” cannot be opened: ${first?.message ?? 'it is no whole zip.'}`,
        hint: 'Make the zip again, or unpack it and import the folder.',
        place: { file: source.name },
      }),
    ],
  };
}

function zipFiles(name: string, archive: ZipArchive): OriginalFiles {
  const paths = archive.paths.filter((path) => !isSystemFile(path));
  return filesBy(name, undefined, paths, async (path) => archive.read(path));
}

function filesOf({ name, bytes, beside, isFolder }: ImportSource): OriginalFiles {
  if (isFolder === true) return filesBy(name, undefined, [...beside.keys()], async (path) => beside.get(path)?.());
  return filesBy('', name, [name, ...beside.keys()], async (path) =>
    path === name ? bytes.read(0, bytes.size) : beside.get(path)?.(),
  );
}

function filesBy(
  inside: string,
  main: string | undefined,
  paths: readonly string[],
  read: OriginalFiles['read'],
): OriginalFiles {
  const all = new Set(paths);
  // Windows finds `Mill.PNG` for `mill.png`, and so do those who made the pages there.
  const lower = new Map(paths.map((path) => [path.toLowerCase(), path] as const));
  return {
    inside,
    ...(main === undefined ? {} : { main }),
    paths,
    find(address, from) {
      const folder = from.slice(0, from.lastIndexOf('/') + 1);
      const rooted = address.startsWith('/') ? address.slice(1) : address;
      return (
        resolveTarget((path) => all.has(path), folder, address) ??
        lower.get(resolveTarget((path) => lower.has(path.toLowerCase()), folder, address)?.toLowerCase() ?? '') ??
        (rooted === address ? undefined : resolveTarget((path) => all.has(path), '', rooted))
      );
    },
    read,
  };
}

/** The place of a file in its original. */
export function placeOf(files: OriginalFiles, path: string): { readonly file: string } {
  return { file: files.inside === '' ? path : `${files.inside}/${path}` };
}

/** In the order in which people count: `2` before `10`, folders with what is in them. */
export function inNaturalOrder(paths: readonly string[]): readonly string[] {
  const key = (path: string): string =>
    path
      .toLowerCase()
      .replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(12, '0'))
      .replaceAll('/', '\u0000');
  return paths
    .map((path) => ({ path, key: key(path) }))
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ path }) => path);
}

/** What a file is called, without its folder and its ending, as words. */
export function nameInWords(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[A-Za-z0-9]{1,8}$/, '');
  return name.replace(/[_-]+/g, ' ').trim() || name;
}
