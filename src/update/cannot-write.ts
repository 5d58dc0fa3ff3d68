import { archiveCodes } from '../archive/codes.ts';
import { writeReason } from '../archive/write-reason.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { machineFault } from '../diagnostics/machine-fault.ts';
import { type Host, HostError } from '../source/host.ts';
import { hostDiagnostic } from '../source/paths.ts';

/**
 * What is said where the disk refuses: a file that cannot be read, by the host's name for it, or what was to be written.
 * Anything else is a fault of ours, and is thrown.
 */
export function cannotWrite(error: unknown, written: string, nameOf: Host['nameOf'] = (path) => path): Diagnostic {
  if (error instanceof HostError) return cannotRead(error, nameOf);
  const reason = writeReason(error);
  if (reason === undefined) throw error;
  return archiveCodes.report('cannot-write', {
    message: `\`${written}\` cannot be written: ${reason}.`,
    hint: machineFault(error)?.advice ?? 'Name another folder, or free the place.',
    place: { file: written },
  });
}

/** What is said of a file that cannot be read, by the host's name for it. Anything else is thrown. */
export function cannotRead(error: unknown, nameOf: Host['nameOf']): Diagnostic {
  if (!(error instanceof HostError)) throw error;
  const name = nameOf(error.path);
  return hostDiagnostic(error, name, { file: name });
}

/** Where the machine failed, that alone is said: whatever else was found may only follow from it. */
export function machineFirst(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const fault = diagnostics.find(({ code }) => code === 'source/machine-fault');
  return fault === undefined ? diagnostics : [fault];
}
