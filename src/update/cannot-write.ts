import { archiveCodes } from '../archive/codes.ts';
import { writeReason } from '../archive/write-reason.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { machineFault } from '../diagnostics/machine-fault.ts';

/** What is said where the disk refuses; anything else is a fault of ours, and is thrown. */
export function cannotWrite(error: unknown, written: string): Diagnostic {
  const reason = writeReason(error);
  if (reason === undefined) throw error;
  return archiveCodes.report('cannot-write', {
    message: `${written} cannot be written: ${reason}.`,
    hint: machineFault(error)?.advice ?? 'Name another folder, or free the place.',
    place: { file: written },
  });
}
