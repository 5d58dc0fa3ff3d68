import { archiveCodes } from '../archive/codes.ts';
import { writeAtomically } from '../archive/write.ts';
import { writeReason } from '../archive/write-reason.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { machineFault } from '../diagnostics/machine-fault.ts';

/** Writes the page that --html names: nothing where it was written, or why it could not be. */
export async function writePage(path: string, html: string): Promise<readonly Diagnostic[]> {
  try {
    await writeAtomically(path, [new TextEncoder().encode(html)]);
    return [];
  } catch (error) {
    const reason = writeReason(error);
    if (reason === undefined) throw error;
    const hint = machineFault(error)?.advice ?? 'Name another file for --html, or free the place.';
    return [
      archiveCodes.report('cannot-write', {
        message: `\`${path}\` cannot be written: ${reason}.`,
        hint,
        place: { file: path },
      }),
    ];
  }
}
