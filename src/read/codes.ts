import { defineAdvisedCodes } from './advised-codes.ts';

/** How many findings of one code are kept: a package of thousands of files may repeat one slip in each. */
export const KEPT_PER_CODE = 100;

/**
 * What a package is, and whether it can be read at all. The stage is called after the command that first reported them:
 * codes are permanent.
 */
export const packageCodes = defineAdvisedCodes('verify', {
  'more-like-these': {
    severity: 'info',
    title: 'There are more findings of this kind than are listed',
    explanation: 'Only the first 100 findings of one code are listed. Fix those and verify again.',
    advice: 'Fix those that are listed and verify again.',
  },
  'cannot-read': {
    severity: 'error',
    title: 'The package cannot be opened',
    explanation: 'The file does not exist, is a folder, or may not be read. Nothing in it was checked.',
    advice: 'Check the path; it is relative to the folder in which you are.',
  },
  'unknown-kind': {
    severity: 'error',
    title: 'This is not a course package of a known kind',
    explanation:
      'Common Cartridges and SCORM packages have an imsmanifest.xml at the top (IMS Content Packaging 1.1.4, 2.2); ' +
      'a Moodle backup has a moodle_backup.xml; a QTI zip holds a questestinterop document. None was found.',
    advice:
      'Look whether the right file was chosen: a Common Cartridge, a Canvas export, a Moodle backup, a SCORM package or a zip of QTI 1.2 questions is expected.',
  },
  'other-kind': {
    severity: 'error',
    title: 'This kind of package is not verified',
    explanation:
      'Some platforms take such packages in ways of their own, which were not observed. Common Cartridges, Canvas cartridges, Moodle backups, SCORM packages and zips of QTI 1.2 questions are verified (IMS Content Packaging 1.1.4, 2.2, for all but the backups).',
    advice: 'Export it in one of the kinds that are verified, or upload it where the platform asks for this kind.',
  },
  'manifest-in-folder': {
    severity: 'error',
    title: 'The whole package lies in a folder of the zip',
    explanation:
      'IMS Content Packaging 1.1.4, 2.2: imsmanifest.xml is at the root. A folder was zipped instead of its contents. Canvas opens such a zip where the folder has an entry of its own; Moodle does not recognise it.',
    advice:
      'Unpack the zip, select everything inside the folder that holds imsmanifest.xml, and zip that instead of the folder.',
  },
  'manifest-misplaced': {
    severity: 'error',
    title: 'The manifest is not at the top of the zip',
    explanation:
      'IMS Content Packaging 1.1.4, 2.2: imsmanifest.xml is at the root. Neither Moodle nor Canvas finds it elsewhere.',
    advice:
      'Unpack the zip, select everything inside the folder that holds imsmanifest.xml, and zip that instead of the folder.',
  },
  'manifest-case': {
    severity: 'error',
    title: 'The manifest is not called imsmanifest.xml in lower case',
    explanation:
      'IMS Content Packaging 1.1.4, 2.2 fixes the name. Servers that mind capitals, Moodle among them, do not find it.',
    advice: 'Unpack the zip, rename the file to imsmanifest.xml, all in lower case, and zip the contents again.',
  },
  'too-much-text': {
    severity: 'warning',
    title: 'The package contains more text than is checked',
    explanation:
      'Pages and XML documents are read up to a limit well above the size of real courses, so that a hostile package cannot exhaust the machine. The rest was not checked.',
    advice: 'Pack large data in other formats than HTML and XML, and pictures as files instead of inside pages.',
  },
  'reader-failed': {
    severity: 'error',
    title: 'The verifier itself failed on this package',
    explanation: 'This is a fault of the verifier, not of the package. Please report it, with the package.',
    advice:
      'Report the fault with the package, if you may pass it on; until then nothing of this report can be relied on.',
  },
});
