import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { FileTree } from '../targets/target.ts';
import { archiveCodes } from './codes.ts';

const MAXIMUM_FILES = 65_535;
/** Below 4 GiB by what headers and the directory may take. */
const MAXIMUM_BYTES = 0xff_ff_ff_ff - 64 * 1024 * 1024;

/** What a zip without zip64 cannot hold; jszip would write it without a word, and wrongly. */
export function checkLimits(files: FileTree, place: Place): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (files.length > MAXIMUM_FILES)
    diagnostics.push(
      archiveCodes.report('too-many-files', {
        message: `The package would hold ${files.length} files, but a zip holds at most ${MAXIMUM_FILES}.`,
        hint: 'Divide the module.',
        place,
      }),
    );
  const bytes = files.reduce((sum, file) => sum + sizeOf(file), 0);
  if (bytes > MAXIMUM_BYTES)
    diagnostics.push(
      archiveCodes.report('too-large', {
        message: `The package would be about ${Math.round(bytes / 1e6)} MB large, but a zip ends at 4,000 MB.`,
        hint: 'Offer large videos from a media server and link to them.',
        place,
      }),
    );
  return diagnostics;
}

function sizeOf(file: FileTree[number]): number {
  if (file.kind === 'media') return file.file.size;
  return file.kind === 'constant' ? file.bytes.length : file.text.length;
}
