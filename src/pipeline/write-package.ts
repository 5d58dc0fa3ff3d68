import { archiveCodes } from '../archive/codes.ts';
import { writeReason } from '../archive/write-reason.ts';
import { type CompressedTexts, FileChangedError, zipChunks } from '../archive/zip.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Host, HostError } from '../source/host.ts';
import { hostDiagnostic } from '../source/paths.ts';
import type { FileTree, TargetVersion } from '../targets/target.ts';

/** A package's bytes: a zip, or the one file of a target that packs nothing. */
export function packageChunks(
  version: TargetVersion,
  files: FileTree,
  host: Host,
  texts: CompressedTexts,
): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  const [only] = files;
  if (version.container !== 'file') return zipChunks(files, host, texts);
  return only?.kind === 'text' ? [new TextEncoder().encode(only.text)] : [];
}

/** One for each reason: where one package cannot be written, mostly none can. */
export function mergeWriteFailures(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byReason = new Map<string, number>();
  for (const one of diagnostics.filter(isWriteFailure))
    byReason.set(reasonOf(one), (byReason.get(reasonOf(one)) ?? 0) + 1);
  return diagnostics.flatMap((one) => {
    if (!isWriteFailure(one)) return [one];
    const count = byReason.get(reasonOf(one)) ?? 0;
    byReason.set(reasonOf(one), 0);
    if (count < 2) return count === 0 ? [] : [one];
    return [{ ...one, message: `\`${one.file}\` and ${count - 1} more cannot be written: ${reasonOf(one)}` }];
  });
}

function isWriteFailure({ code }: Diagnostic): boolean {
  return code === 'archive/cannot-write';
}

function reasonOf({ message }: Diagnostic): string {
  return message.slice(message.indexOf(': ') + 2);
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
  const reason = writeReason(error);
  if (reason === undefined) {
    if (error instanceof HostError) return hostDiagnostic(error, name, { file: name });
    throw error;
  }
  return archiveCodes.report('cannot-write', {
    message: `\`${name}\` cannot be written: ${reason}.`,
    hint: 'Name another folder with -o, or make room.',
    place: { file: name },
  });
}
