import type { AdvisedCode } from '../../../../read/advised-codes.ts';
import { SEEN } from './observed.ts';

const RENAMES =
  'Observed in Moodle 5.1.3: control characters and & < > " \' ` | : are taken out of names while it unpacks, and letters with marks become one character each';

/** What Moodle does with a SCORM package. */
export const scormCodes = {
  'scorm-mastery': {
    severity: 'info',
    title: 'The mastery score decides over passed and failed',
    explanation: `${SEEN}: at LMSFinish Moodle sets passed or failed by it, even from incomplete, and the next visit is only a review (mod/scorm).`,
    advice: 'Leave the mastery score out where students are to go on after a pause.',
  },
  'scorm-completion-threshold': {
    severity: 'info',
    title: 'A completion threshold decides over the completion',
    explanation: `${SEEN}: with a progress_measure from the package it overrides the completion that the package sets (mod/scorm).`,
    advice: 'Leave the threshold out where the package itself knows when it is completed.',
  },
  'scorm-launch-renamed': {
    severity: 'error',
    effect: 'losses',
    title: 'An item does not start, because Moodle renames its file',
    explanation: `${RENAMES}; the manifest still names the file as it was, and students get a page that is not found.`,
    advice: 'Write names of letters, digits, dots, hyphens and underscores, in the zip and in imsmanifest.xml.',
  },
  'scorm-nothing-starts': {
    severity: 'error',
    effect: 'unusable',
    title: 'Nothing of the package starts, because Moodle renames its files',
    explanation: `${RENAMES}; the manifest still names the file as it was, and students get a page that is not found.`,
    advice: 'Write names of letters, digits, dots, hyphens and underscores, in the zip and in imsmanifest.xml.',
  },
  'scorm-file-renamed': {
    severity: 'warning',
    title: 'Moodle renames files, and what uses them does not find them',
    explanation: `${RENAMES}; of two files that get the same name only the first arrives.`,
    advice:
      'Write names of letters, digits, dots, hyphens and underscores, in the zip and wherever the package uses them.',
  },
  'scorm-prefix': {
    severity: 'warning',
    title: 'Moodle does not see the SCORM attributes',
    explanation: `${SEEN}: the prefixes adlcp:, imsss: and adlnav: are matched to the letter; with another the SCO becomes an asset and the mastery score is lost (mod/scorm).`,
    advice: 'Declare the namespace with the prefix that Moodle looks for, and use that prefix.',
  },
  'scorm-version': {
    severity: 'warning',
    title: 'Moodle reads the package as SCORM 1.2',
    explanation: `${SEEN}: schemaversion is 1.2, 1.3, CAM 1.3, 2004 3rd Edition or 2004 4th Edition; anything else, spaces around it included, is taken for 1.2 (mod/scorm).`,
    advice: 'Write "2004 3rd Edition" or "2004 4th Edition", without spaces around it.',
  },
  'scorm-title': {
    severity: 'warning',
    title: 'A SCORM title is shown garbled',
    explanation: `${SEEN}: numeric character references show as they are written (mod/scorm). Write the letters themselves.`,
    advice: 'Write the letters themselves in UTF-8.',
  },
  'scorm-title-spaces': {
    severity: 'info',
    title: 'Spaces beside an & vanish in a SCORM title',
    explanation: `${SEEN}: of "Bread & roses", whose & the manifest escapes, it makes "Bread&roses" (mod/scorm).`,
    advice: 'Write "and" instead of &.',
  },
  'scorm-mastery-zero': {
    severity: 'warning',
    title: 'A mastery score of 0 becomes empty',
    explanation: `${SEEN}: mod/scorm treats 0 as not given.`,
    advice: 'Leave the mastery score out.',
  },
} as const satisfies Record<string, AdvisedCode>;
