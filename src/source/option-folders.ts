import posix from 'path-browserify';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { sourceCodes } from './codes.ts';
import { type FileReference, type Host, HostError } from './host.ts';
import { pointerTo } from './parsed-text.ts';
import { memberOf } from './unknown-value.ts';

/** A file of a folder that the workspace names, by its path in that folder. */
export interface FolderFile {
  readonly path: string;
  readonly file: FileReference;
}

/** By target and option. */
export type OptionFolders = Readonly<Record<string, Readonly<Record<string, readonly FolderFile[]>>>>;

/** Deep enough for schemas; ends what links in a circle would not. */
const DEPTH = 4;

/**
 * Describes the files of every folder that an option of a target names (`{"folder": "schemas"}`), relative to the
 * workspace file. It may lie outside the workspace: the file is the owner's own and never a stranger's.
 */
export async function readOptionFolders(
  host: Host,
  root: string,
  options: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  locate: (pointer: string) => Place,
): Promise<{ readonly value: OptionFolders; readonly diagnostics: readonly Diagnostic[] }> {
  const value: Record<string, Record<string, readonly FolderFile[]>> = {};
  const diagnostics: Diagnostic[] = [];
  for (const [target, own] of Object.entries(options)) {
    for (const [option, given] of Object.entries(own)) {
      const folder = memberOf(given, 'folder');
      if (typeof folder !== 'string' || folder === '') continue;
      try {
        const files = await filesBelow(host, posix.resolve(root, folder), '', DEPTH);
        value[target] = { ...value[target], [option]: files };
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        diagnostics.push(folderMissing(folder, locate(pointerTo('/options', target, option, 'folder'))));
      }
    }
  }
  return { value, diagnostics };
}

function folderMissing(folder: string, place: Place): Diagnostic {
  return sourceCodes.report('option-folder-missing', {
    message: `The folder \`${folder}\` cannot be read.`,
    hint: 'Put it there, or correct its path, which is relative to the workspace file.',
    place,
  });
}

/** In the order of their paths. */
async function filesBelow(host: Host, folder: string, prefix: string, depth: number): Promise<FolderFile[]> {
  const files: FolderFile[] = [];
  for (const { name, kind } of await host.list(folder)) {
    const path = posix.join(folder, name);
    if (kind === 'file') files.push({ path: prefix + name, file: await host.describe(path) });
    else if (kind === 'folder' && depth > 1)
      files.push(...(await filesBelow(host, path, `${prefix}${name}/`, depth - 1)));
  }
  return files;
}
