import { defineCodes } from '../diagnostics/codes.ts';

/** What can go wrong while a package is put together and written. */
export const archiveCodes = defineCodes('archive', {
  'too-many-files': {
    severity: 'error',
    title: 'A package has too many files for a zip',
    explanation:
      'A zip without the zip64 extension, which many platforms cannot read, can contain at most 65,535 files.',
  },
  'too-large': {
    severity: 'error',
    title: 'A package, or a file in it, is too large for a zip',
    explanation: 'A zip without the zip64 extension can be up to 4 GB. Put large videos on a media server instead.',
  },
  'cannot-write': {
    severity: 'error',
    title: 'A package cannot be written',
    explanation:
      'The folder is read-only, the disk is full, or something else is in the way. Packages written before are unchanged.',
  },
  'file-changed': {
    severity: 'error',
    title: 'A media file changed while the package was being built',
    explanation:
      'Its size or content is different from when the build began. Build again when nothing else is writing to the file.',
  },
});
