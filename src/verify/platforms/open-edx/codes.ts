import { defineAdvisedCodes } from '../../../read/advised-codes.ts';

/** How it is known what Open edX does: no whole server was at hand. */
const RAN = "Observed by running Open edX's converter of cartridges (cc2olx 0.4.0)";
const XBLOCK = 'Observed by running the SCORM XBlock (openedx-scorm-xblock)';

/** What Open edX makes of a package: of a cartridge through cc2olx, of SCORM through the XBlock. */
export const openEdxCodes = defineAdvisedCodes('open-edx', {
  'media-lost': {
    severity: 'warning',
    title: 'Pictures and files of pages do not arrive',
    explanation: `${RAN}: only files in web_resources/ travel, and web content that is an item of its own.`,
    advice: 'Use a Canvas cartridge, which has its files there, or upload them in Studio by hand.',
  },
  'question-picture-lost': {
    severity: 'warning',
    title: 'Pictures of questions do not arrive',
    explanation: `${RAN}: paths in questions are left as they are and lead nowhere.`,
    advice: 'Add the pictures in Studio after the import.',
  },
  'quiz-settings-lost': {
    severity: 'warning',
    title: 'Quizzes lose points, attempts and feedback',
    explanation: `${RAN}: of a quiz the questions and right answers arrive; points, attempts, feedback and hints do not.`,
    advice: 'Set weights and attempts of the problems in Studio after the import.',
  },
  'multiple-response-partial': {
    severity: 'info',
    title: 'Questions with several right choices give partial credit',
    explanation: `${RAN}: checkboxes arrive with partial credit, whatever the package says.`,
    advice: 'Take partial_credit out of the problem in Studio where it is not wanted.',
  },
  'assignments-lost': {
    severity: 'warning',
    title: 'Assignments do not arrive',
    explanation: `${RAN}: an assignment is no type of content that it converts.`,
    advice: 'Make an open response assessment in Studio.',
  },
  'same-basename': {
    severity: 'warning',
    title: 'Two files of the same name are one',
    explanation: `${XBLOCK}: files are served by their names without folders.`,
    advice: 'Give each file a name of its own, in whichever folder it is.',
  },
  'menu-entry-hidden': {
    severity: 'warning',
    title: 'An item is not in the menu',
    explanation: `${XBLOCK}: a menu entry is shown only where isvisible="true" is written out, although true is what leaving it out means.`,
    advice: 'Write isvisible="true" at each item, or give the package one item.',
  },
  'failed-is-zero': {
    severity: 'info',
    title: 'A failed attempt gets no points',
    explanation: `${XBLOCK}: where the package reports "failed" the grade is 0, whatever the score.`,
    advice: 'Let the package report a score without "failed" where partial scores are to count.',
  },
});
