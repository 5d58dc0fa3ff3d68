import posix from 'path-browserify';
import { joinedAll } from '../archive/joined.ts';
import { zipChunks } from '../archive/zip.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { slugOf } from '../import/assemble/slug.ts';
import { openSource, type PackageInput } from '../read/index.ts';
import { filesBelow } from '../source/files-below.ts';
import { FILE_LIMIT, type Host, whereReadable } from '../source/host.ts';
import { loadDocument } from '../source/load-document.ts';
import { hostOfFiles, MEMORY_ROOT, type MemoryFiles } from '../source/memory-files.ts';
import { memberOf } from '../source/unknown-value.ts';
import { WORKSPACE_FILE } from '../source/workspace.ts';
import { filesInZip, type Origin, originAmong } from '../update/origin.ts';
import { authoringCodes } from './codes.ts';
import { definitionIn } from './definition-in.ts';
import type { MadeModule } from './made-module.ts';

export interface PackRequest {
  readonly files: MemoryFiles;
  /** The folder of a module or a unit. */
  readonly folder: string;
  /**
   * Files beside it that belong to it, such as `cartwright.json` with an institution’s looks: the zip is then a whole
   * workspace, with the folder where it is.
   */
  readonly beside?: readonly string[];
}

export interface UnpackRequest {
  /** Of the zip, for what is said about it. */
  readonly name: string;
  readonly contents: PackageInput;
}

export interface UnpackResult {
  /** Absent where no module or unit is in it. */
  readonly made?: MadeModule;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A folder as a zip: a copy to keep or to pass on, with the folder's name above its files. The same bytes for the same
 * files. Rejects with a `HostError` where there is no such folder.
 */
export async function packInMemory({ files, folder, beside = [] }: PackRequest): Promise<Blob> {
  const host = hostOfFiles(files);
  const path = posix.resolve(MEMORY_ROOT, folder);
  const { files: names } = await filesBelow(host, path);
  const top = beside.length === 0 ? posix.dirname(path) : MEMORY_ROOT;
  const all = [
    ...beside.map((name) => posix.resolve(MEMORY_ROOT, name)),
    ...names.map((name) => posix.join(path, name)),
  ];
  const entries = await Promise.all(
    all.map(async (file) => {
      const bytes = await host.readFile(file, FILE_LIMIT);
      return { path: posix.relative(top, file), kind: 'constant' as const, bytes };
    }),
  );
  const bytes = await joinedAll(zipChunks(entries, host));
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
}

/** The module or unit that a zip holds, at its top or in a folder. It is not judged: `check` does. */
export async function unpackInMemory({ name, contents }: UnpackRequest): Promise<UnpackResult> {
  const zip = await filesInZip(await openSource(contents), name);
  if (zip.value === undefined) return { diagnostics: zip.diagnostics };
  const origin = await originAmong(zip.value, name, name);
  if (origin.value === undefined)
    return { diagnostics: origin.diagnostics.map((one) => (one.code === 'update/no-origin' ? noModule(name) : one)) };
  const { kind, host, path } = origin.value;
  const from = kind === 'unit' ? posix.dirname(path) : path;
  const folder = posix.join('modules', await nameOf(origin.value, from, name));
  const files: Record<string, Uint8Array> = {};
  for (const file of (await filesBelow(host, from)).files)
    files[posix.join(folder, file)] = await host.readFile(posix.join(from, file), FILE_LIMIT);
  Object.assign(files, await looksAbove(host, posix.dirname(posix.dirname(from))));
  return { made: { kind, folder, files }, diagnostics: [] };
}

/** What of a workspace file is taken from a zip: an institution's looks, and nothing that its sender decides for others. */
const LOOKS = ['publisher', 'colors', 'logo'] as const;

/** The institution's looks in the workspace around a module, with the logo. */
async function looksAbove(host: Host, root: string): Promise<Readonly<Record<string, Uint8Array>>> {
  const file = posix.join(root, WORKSPACE_FILE);
  if ((await whereReadable(host.kindOf(file))) !== 'file') return {};
  const { value } = await loadDocument(host, root, file, host.nameOf(file));
  const looks = LOOKS.flatMap((name) => {
    const found = memberOf(value?.value, name);
    return found === undefined ? [] : [[name, found] as const];
  });
  if (looks.length === 0) return {};
  const text = `${JSON.stringify(Object.fromEntries(looks), null, 2)}\n`;
  const own = { [WORKSPACE_FILE]: new TextEncoder().encode(text) };
  const logo = memberOf(memberOf(value?.value, 'logo'), 'file');
  const path = posix.join(root, typeof logo === 'string' ? logo : '');
  // What lies elsewhere, or is not there, is said when the module is looked at.
  if (!path.startsWith(posix.join(root, '/')) || (await whereReadable(host.kindOf(path))) !== 'file') return own;
  return { ...own, [posix.relative(root, path)]: await host.readFile(path, FILE_LIMIT) };
}

/** A module's folder bears its id; where that cannot be read, the folder's name in the zip, or the zip's. */
async function nameOf({ kind, host, path, root }: Origin, folder: string, zip: string): Promise<string> {
  const file = kind === 'unit' ? path : await definitionIn(host, path);
  const document = await loadDocument(host, root, file, host.nameOf(file));
  const id = memberOf(document.value?.value, 'id');
  const written = typeof id === 'string' ? id : folder === root ? zip.replace(/\.zip$/i, '') : posix.basename(folder);
  const slug = slugOf(written);
  return slug === '' ? 'module' : slug;
}

function noModule(name: string): Diagnostic {
  return authoringCodes.report('no-module-in-zip', {
    message: `“${name}” holds no module.`,
    hint: 'Choose a zip that was saved here, or one with a module’s folder. What comes from Canvas, Moodle or Word is imported.',
    place: { file: name },
  });
}
