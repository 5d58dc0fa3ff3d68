import { defineCodes } from '../diagnostics/codes.ts';

/** What can go wrong while a package is put together and written. */
export const archiveCodes = defineCodes('archive', {
  'too-many-files': {
    severity: 'error',
    title: 'A package holds more files than a zip can',
    explanation: 'A zip without the zip64 extension, which many platforms cannot read, holds at most 65,535 files.',
  },
  'too-large': {
    severity: 'error',
    title: 'A package or a file in it is larger than a zip can hold',
    explanation: 'A zip without the zip64 extension ends at 4 GB. Offer large videos from a media server instead.',
  },
  'cannot-write': {
    severity: 'error',
    title: 'A package cannot be written',
    explanation:
      'The folder is read-only, the disk is full, or something else is in the way. Packages written before stay as they were.',
  },
  'file-changed': {
    severity: 'error',
    title: 'A media file changed while the package was being built',
    explanation:
      'The file has another size or content than when the build began. Build again when nothing else writes to it.',
  },
});
