import { defineCodes } from '../../diagnostics/codes.ts';

// Codes are permanent: these were those of another stage before targets had checks of their own.

/** What SCORM makes of quizzes, in either edition. */
export const scormQuizCodes = defineCodes('resolve', {
  'only-essays': {
    severity: 'info',
    title: 'A graded quiz holds nothing but essays',
    explanation: 'A person gives its points. In SCORM packages essays are private drafts without a score.',
  },
});

/** The schemas that a publisher adds. */
export const controlDocumentCodes = defineCodes('build', {
  'control-documents': {
    severity: 'error',
    title: 'The folder of control documents is not complete, or holds something else',
    explanation:
      'A manifest that names schemas which are not there is refused by the validators that look for them. The folder holds all schemas of one edition of SCORM, and nothing that the package has of its own.',
  },
});

/** What SCORM 1.2 has no room for. */
export const suspendDataCodes = defineCodes('resolve', {
  'state-too-long': {
    severity: 'warning',
    title: 'A student’s answers may not fit into a SCORM 1.2 platform',
    explanation:
      'SCORM 1.2 promises room for 4,096 characters. Some platforms hold more; where they do not, answers of earlier attempts, and then the longest of the open one, are kept on the student’s device only.',
  },
  'notes-too-long': {
    severity: 'info',
    title: 'Drafts of essays may not fit into a SCORM 1.2 platform',
    explanation: 'Answers are saved first; drafts get the room that is left, and stay in the browser beyond that.',
  },
});
