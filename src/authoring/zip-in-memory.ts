import posix from 'path-browserify';
import { joinedAll } from '../archive/joined.ts';
import { zipChunks } from '../archive/zip.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { slugOf } from '../import/assemble/slug.ts';
import { openSource, type PackageInput } from '../read/index.ts';
import { filesBelow } from '../source/files-below.ts';
import { FILE_LIMIT } from '../source/host.ts';
import { loadDocument } from '../source/load-document.ts';
import { hostOfFiles, MEMORY_ROOT, type MemoryFiles } from '../source/memory-files.ts';
import { memberOf } from '../source/unknown-value.ts';
import { filesInZip, type Origin, originAmong } from '../update/origin.ts';
import { authoringCodes } from './codes.ts';
import { definitionIn } from './definition-in.ts';
import type { MadeModule } from './made-module.ts';

export interface PackRequest {
  readonly files: MemoryFiles;
  /** The folder of a module or a unit. */
  readonly folder: string;
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
export async function packInMemory({ files, folder }: PackRequest): Promise<Blob> {
  const host = hostOfFiles(files);
  const path = posix.resolve(MEMORY_ROOT, folder);
  const { files: names } = await filesBelow(host, path);
  const top = posix.basename(path);
  const entries = await Promise.all(
    names.map(async (name) => {
      const bytes = await host.readFile(posix.join(path, name), FILE_LIMIT);
      return { path: posix.join(top, name), kind: 'constant' as const, bytes };
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
  return { made: { kind, folder, files }, diagnostics: [] };
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
