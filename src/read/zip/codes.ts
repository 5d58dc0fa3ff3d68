import { defineAdvisedCodes } from '../advised-codes.ts';
import { LIMITS } from './limits.ts';

const APPNOTE = 'PKWARE APPNOTE 6.3';
const MEBIBYTE = 1024 * 1024;

/** What can be wrong with the container, whatever is inside. */
export const zipCodes = defineAdvisedCodes('zip', {
  'not-a-zip': {
    severity: 'error',
    title: 'The file is not a zip archive',
    explanation: `A package is a zip (IMS Content Packaging 1.1.4, 2.1); the end-of-central-directory record (${APPNOTE}, 4.3.16) is missing or damaged. The download may be incomplete. Moodle's backups may be tar archives packed by gzip, too.`,
    advice: 'Export or download the package again, and do not unpack it.',
  },
  'directory-damaged': {
    severity: 'error',
    title: 'The list of files in the zip is damaged',
    explanation: `An entry of the central directory (${APPNOTE}, 4.3.12) cannot be read. Make the package again.`,
    advice: 'Export or download the package again.',
  },
  'local-header-damaged': {
    severity: 'error',
    title: 'A file in the zip cannot be reached',
    explanation: `The local header (${APPNOTE}, 4.3.7) is missing, lies outside the archive, or names another file than the directory does.`,
    advice: 'Export or download the package again.',
  },
  'entry-damaged': {
    severity: 'error',
    title: 'A file in the zip cannot be unpacked',
    explanation: `The compressed bytes, their size or their CRC-32 do not agree with the directory (${APPNOTE}, 4.4.7 to 4.4.9).`,
    advice: 'Export or download the package again.',
  },
  overlap: {
    severity: 'error',
    title: 'Files in the zip share bytes',
    explanation: 'Entries that overlap are the mark of a zip bomb or of a damaged archive; they are not unpacked.',
    advice: 'Do not upload this package. Ask whoever made it for a new export.',
  },
  encrypted: {
    severity: 'error',
    title: 'A file in the zip is encrypted',
    explanation: `No course platform asks for a password (${APPNOTE}, 4.4.4 bit 0). Make the package without one.`,
    advice: 'Unpack the zip with its password and zip the contents again without one.',
  },
  'unsupported-method': {
    severity: 'error',
    title: 'A file is compressed in a way that platforms do not read',
    explanation: `IMS Content Packaging 1.1.4, 2.1, asks for deflate (RFC 1951); methods 8 and 0, deflated and stored (${APPNOTE}, 4.4.5), are all that platforms read.`,
    advice:
      'Unpack the zip and zip its contents again with the ordinary method (deflate), as the zip programs of Windows and macOS do.',
  },
  'multi-part': {
    severity: 'error',
    title: 'The zip is one part of several',
    explanation: `Archives split over several files (${APPNOTE}, 4.4.19) are not read by any platform.`,
    advice: 'Put the parts together into one zip, or export the course again as one file.',
  },
  zip64: {
    severity: 'warning',
    title: 'The zip uses the zip64 extension',
    explanation: `Archives over 4 GiB or 65,535 entries use zip64 (${APPNOTE}, 4.3.14), which older platforms and many readers cannot open.`,
    advice: 'Keep packages under 4 GiB and 65,535 files, and link to large videos instead of packing them.',
  },
  prefixed: {
    severity: 'warning',
    title: 'There is something before the zip',
    explanation: 'Bytes before the first entry (a self-extracting program, a mail header) confuse strict readers.',
    advice: 'Unpack the zip and zip its contents again; a program that unpacks itself (.exe) is no package.',
  },
  'stored-with-descriptor': {
    severity: 'warning',
    title: 'An uncompressed file has its size only after its content',
    explanation: `A stored entry with a data descriptor (${APPNOTE}, 4.3.9) has no readable end for a reader that goes from front to back: Java's stream readers and SCORM Cloud fail on it.`,
    advice: 'Unpack the zip and zip its contents again with an ordinary zip program, which compresses files.',
  },
  'too-many-entries': {
    severity: 'error',
    title: 'The zip contains too many files',
    explanation: 'More than 40000 entries are not read, so that a hostile archive cannot tie up the machine.',
    advice: 'Divide the course into several packages.',
  },
  'too-large': {
    severity: 'error',
    title: 'The zip unpacks to too much',
    explanation: `More than ${LIMITS.totalBytes / MEBIBYTE} MiB unpacked are not read, so that a hostile archive cannot fill the machine.`,
    advice: 'Divide the course into several packages, and link to large videos instead of packing them.',
  },
  bomb: {
    severity: 'error',
    title: 'A file, or the whole package, unpacks to far more than it is packed',
    explanation: `For a file over ${LIMITS.ratio} to 1 and ${LIMITS.ratioFromBytes / MEBIBYTE} MiB, for all files together over ${LIMITS.wholeRatio} to 1 and ${LIMITS.wholeRatioFromBytes / MEBIBYTE} MiB is the mark of a zip bomb; it is not unpacked.`,
    advice: 'Do not upload this package unless you know whoever made it. Shrink the files, or leave them out.',
  },
  'name-absolute': {
    severity: 'error',
    title: 'A file name starts at the root of a disk',
    explanation: `Names are relative and without a drive (${APPNOTE}, 4.4.17.1). Platforms drop such files or refuse the package.`,
    advice: 'Unpack the zip and zip its contents from inside their folder, so that names are relative to it.',
  },
  'name-escapes': {
    severity: 'error',
    title: 'A file name leads out of the package',
    explanation: 'A `..` in a name would write outside the folder the package is unpacked into. Platforms refuse it.',
    advice: 'Do not upload this package. Ask whoever made it for a new export.',
  },
  'name-backslash': {
    severity: 'warning',
    title: 'A file name uses backslashes',
    explanation: `Names use forward slashes (${APPNOTE}, 4.4.17.1). On most servers the backslash becomes part of the name, and no folder is made.`,
    advice: 'Unpack the zip on Windows and zip its contents again with a program that writes forward slashes.',
  },
  'name-control': {
    severity: 'error',
    title: 'A file name holds control characters',
    explanation: 'Line ends, NUL and the like in names break servers and databases.',
    advice: 'Rename the file with plain letters and digits, in the package and wherever the package names it.',
  },
  'name-empty': {
    severity: 'error',
    title: 'A file has no name',
    explanation: `An entry needs a name (${APPNOTE}, 4.4.17), and every folder in it too.`,
    advice: 'Unpack the zip and zip its contents again.',
  },
  'name-windows': {
    severity: 'warning',
    title: 'A file name is not possible on Windows',
    explanation:
      'Characters such as `?` or `:`, names such as `con`, and names that end in a dot or space cannot be unpacked there.',
    advice:
      'Rename the file with plain letters, digits, dots, hyphens and underscores, in the package and wherever the package names it.',
  },
  'name-not-ascii': {
    severity: 'info',
    title: 'A file name is not plain ASCII',
    explanation:
      'Moodle breaks links to such files in cartridges, and some unpackers change the letters. Plain letters, digits, `.`, `-` and `_` are safe.',
    advice:
      'Rename the file with plain letters, digits, dots, hyphens and underscores, in the package and wherever the package names it.',
  },
  'name-encoding': {
    severity: 'warning',
    title: 'A file name does not say how it is encoded',
    explanation: `Without the UTF-8 flag (${APPNOTE}, 4.4.4 bit 11) a name outside ASCII is read as code page 437: accents and other alphabets come out wrong.`,
    advice: 'Make the zip with a program that writes names in UTF-8, or rename the file with plain letters and digits.',
  },
  'name-repeated': {
    severity: 'error',
    title: 'Two files in the zip have the same name',
    explanation: 'Which of them a platform keeps is a matter of chance.',
    advice: 'Find out which of the two is meant, and leave out or rename the other.',
  },
  'name-collision': {
    severity: 'warning',
    title: 'Two file names differ only in capitals or in the form of their letters',
    explanation:
      'On Windows and macOS, and in Canvas, which finds files without regard to case, one overwrites the other.',
    advice: 'Rename one of them, in the package and wherever the package names it.',
  },
  'file-and-folder': {
    severity: 'error',
    title: 'A name is both a file and a folder',
    explanation: 'Nothing can be unpacked into a folder whose name a file has taken.',
    advice: 'Rename the file or the folder, in the package and wherever the package names it.',
  },
  symlink: {
    severity: 'error',
    title: 'An entry is a link to another file',
    explanation: 'Symbolic links are a way out of the package; platforms drop them or refuse the package.',
    advice: 'Pack the file itself in place of the link.',
  },
  'system-file': {
    severity: 'info',
    title: 'The zip contains files of the operating system',
    explanation:
      '`__MACOSX`, `.DS_Store` and `Thumbs.db` come from the machine that made the zip and are of no use to anyone.',
    advice: 'Nothing needs to be done; to be tidy, delete these files and zip the contents again.',
  },
  'cut-short': {
    severity: 'error',
    title: 'Bytes are missing at the end of the zip',
    explanation: 'The directory points beyond the end of the file: the copy or download is incomplete.',
    advice: 'Export or download the package again, and wait until it is complete.',
  },
});
