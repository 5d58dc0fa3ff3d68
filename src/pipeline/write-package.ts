import { archiveCodes } from '../archive/codes.ts';
import { FileChangedError, zipChunks } from '../archive/zip.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Host, HostError } from '../source/host.ts';
import { hostDiagnostic } from '../source/paths.ts';
import type { FileTree, TargetVersion } from '../targets/target.ts';

/** A package's bytes: a zip, or the one file of a target that packs nothing. */
export function packageChunks(
  version: TargetVersion,
  files: FileTree,
  host: Host,
): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  const [only] = files;
  if (version.container !== 'file') return zipChunks(files, host);
  return only?.kind === 'text' ? [new TextEncoder().encode(only.text)] : [];
}

/** What a failed write means to the user; anything that is no fault of the file system is a bug and is thrown on. */
export function writeFailure(error: unknown, path: string, host: Host): Diagnostic {
  const name = host.nameOf(path);
  if (error instanceof FileChangedError)
    return archiveCodes.report('file-changed', {
      message: `\`${error.file.name}\` changed while the package was being built.`,
      hint: 'Build again.',
      place: { file: error.file.name },
    });
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code === undefined) {
    if (error instanceof HostError) return hostDiagnostic(error, name, { file: name });
    throw error;
  }
  const reasons: Readonly<Record<string, string>> = {
    ENOSPC: 'the disk is full',
    EACCES: 'you may not write there',
    EPERM: 'you may not write there',
    EROFS: 'the disk is read-only',
    ENOTDIR: 'a file is in the way where a folder should be',
    EEXIST: 'a file is in the way where a folder should be',
    EISDIR: 'a folder of this name is in the way',
    EDQUOT: 'your quota is used up',
  };
  return archiveCodes.report('cannot-write', {
    message: `\`${name}\` cannot be written: ${reasons[code] ?? code}.`,
    hint: 'Name another folder with -o, or make room.',
    place: { file: name },
  });
}
