import posix from 'path-browserify';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { sourceCodes } from './codes.ts';
import { checkInside, isInside } from './confined.ts';
import { filesBelow } from './files-below.ts';
import { FILE_LIMIT, type FileReference, type Host, HostError, type HostErrorReason } from './host.ts';

import { pointerTo } from './parsed-text.ts';
import { hostDiagnostic } from './paths.ts';
import { memberOf } from './unknown-value.ts';

/** A file of a folder that the workspace names, by its path in that folder. */
export interface FolderFile {
  readonly path: string;
  readonly file: FileReference;
}

/** By target and option. */
export type OptionFolders = Readonly<Record<string, Readonly<Record<string, readonly FolderFile[]>>>>;

/**
 * Describes the files of every folder that an option of a target names (`{"folder": "schemas"}`), relative to the
 * workspace file. It may lie outside the workspace: the file is the owner's own and never a stranger's. Where it lies
 * inside, a stranger may have put a link there. A folder with a link in it is refused, since it travels.
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
      const place = locate(pointerTo('/options', target, option, 'folder'));
      try {
        const files = await describeFolder(host, root, posix.resolve(root, folder));
        value[target] = { ...value[target], [option]: files };
      } catch (error) {
        const isGone = error instanceof HostError && NOT_THERE.includes(error.reason);
        diagnostics.push(
          isGone ? folderMissing(folder, place) : hostDiagnostic(error, partOf(root, folder, error), place),
        );
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

/** Where the folder itself cannot be had. */
const NOT_THERE: readonly HostErrorReason[] = ['missing', 'is-file', 'unreadable', 'failed'];

/** The file in a folder at which something failed, as the workspace file would write it. */
function partOf(root: string, folder: string, error: unknown): string {
  const path = posix.resolve(root, folder);
  return error instanceof HostError ? posix.join(folder, posix.relative(path, error.path)) : folder;
}

async function describeFolder(host: Host, root: string, folder: string): Promise<FolderFile[]> {
  if (isInside(folder, root)) await checkInside(host, root, folder);
  const { files, special } = await filesBelow(host, folder);
  const [first] = special;
  if (first !== undefined) throw new HostError('special', posix.join(folder, first), 'is no ordinary file');
  const described: FolderFile[] = [];
  for (const path of files) described.push({ path, file: await host.describe(posix.join(folder, path), FILE_LIMIT) });
  return described;
}
