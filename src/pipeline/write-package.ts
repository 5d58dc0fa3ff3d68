import { archiveCodes } from '../archive/codes.ts';
import { writeReason } from '../archive/write-reason.ts';
import { type Compressed, zipChunks } from '../archive/zip.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { machineFault } from '../diagnostics/machine-fault.ts';
import { FileChangedError, type Host, HostError } from '../source/host.ts';
import { hostDiagnostic } from '../source/paths.ts';
import type { FileTree, TargetVersion } from '../targets/target.ts';
import type { Unwritten } from './unwritten.ts';

/** A package's bytes: a zip, or the one file of a target that packs nothing. */
export function packageChunks(
  version: TargetVersion,
  files: FileTree,
  host: Host,
  known: Compressed,
): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  const [only] = files;
  if (version.container !== 'file') return zipChunks(files, host, known);
  return only?.kind === 'text' ? [new TextEncoder().encode(only.text)] : [];
}

/** What became of a package whose writing failed: refused, or at fault in itself. */
export type FailedWrite = { readonly unwritten: Unwritten } | { readonly diagnostic: Diagnostic };

/** What a failed write means; anything that is no fault of the file system is a bug and is thrown on. */
export function failedWrite(error: unknown, path: string, host: Host): FailedWrite {
  const name = host.nameOf(path);
  if (error instanceof FileChangedError) return { diagnostic: fileChanged(error) };
  const reason = writeReason(error);
  const advice = machineFault(error)?.advice;
  if (reason !== undefined) return { unwritten: { name, reason, ...(advice === undefined ? {} : { advice }) } };
  if (error instanceof HostError) return { diagnostic: hostDiagnostic(error, name, { file: name }) };
  throw error;
}

/** The same for what is written once in a run. */
export function failedWriteDiagnostic(error: unknown, path: string, host: Host): Diagnostic {
  const failed = failedWrite(error, path, host);
  return 'diagnostic' in failed ? failed.diagnostic : cannotWrite(failed.unwritten, 1);
}

/** One finding for each reason: where one package cannot be written, mostly none can. */
export function unwrittenDiagnostics(unwritten: readonly Unwritten[]): readonly Diagnostic[] {
  const byReason = new Map<string, { readonly first: Unwritten; readonly count: number }>();
  for (const one of unwritten) {
    const { first = one, count = 0 } = byReason.get(one.reason) ?? {};
    byReason.set(one.reason, { first, count: count + 1 });
  }
  return [...byReason.values()].map(({ first, count }) => cannotWrite(first, count));
}

function cannotWrite({ name, reason, advice }: Unwritten, count: number): Diagnostic {
  const more = count < 2 ? '' : ` and ${count - 1} more`;
  return archiveCodes.report('cannot-write', {
    message: `\`${name}\`${more} cannot be written: ${reason}.`,
    hint: advice ?? 'Name another folder with -o, or make room.',
    place: { file: name },
  });
}

function fileChanged({ file }: FileChangedError): Diagnostic {
  return archiveCodes.report('file-changed', {
    message: `\`${file.name}\` changed while the package was being built.`,
    hint: 'Build again.',
    place: { file: file.name },
  });
}
