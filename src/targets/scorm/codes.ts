import { defineCodes } from '../../diagnostics/codes.ts';

// Codes are permanent: these were those of another stage before targets had checks of their own.

/** What SCORM makes of quizzes, in either edition. */
export const scormQuizCodes = defineCodes('resolve', {
  'only-essays': {
    severity: 'info',
    title: 'A graded quiz contains only essays',
    explanation: 'A person has to grade it. In SCORM packages essays are private drafts without a score.',
  },
});

/** The schemas that a publisher adds. */
export const controlDocumentCodes = defineCodes('build', {
  'control-documents': {
    severity: 'error',
    title: 'The folder of control documents is incomplete or contains something else',
    explanation:
      'Validators refuse a manifest that names schemas which are not there. The folder contains all the schemas of one edition of SCORM, and no file that the package has of its own.',
  },
});

/** What SCORM 1.2 has no room for. */
export const suspendDataCodes = defineCodes('resolve', {
  'state-too-long': {
    severity: 'warning',
    title: 'A student’s answers may not fit into a SCORM 1.2 platform',
    explanation:
      'SCORM 1.2 guarantees room for 4,096 characters. Some platforms keep more; on others the answers of earlier attempts, and then the longest answers of the current one, stay only on the student’s device.',
  },
  'notes-too-long': {
    severity: 'info',
    title: 'Essay drafts may not fit into a SCORM 1.2 platform',
    explanation: 'Answers are saved first. Drafts get the room that is left; beyond that they stay in the browser.',
  },
});
