import { defineCodes } from '../../diagnostics/codes.ts';

/** What SCORM's own limits do to a module. */
export const scormCodes = defineCodes('scorm', {
  'state-may-overflow': {
    severity: 'warning',
    title: 'A SCORM 1.2 platform may have no room for all answers of a module',
    explanation:
      'SCORM 1.2 gives 4,096 characters for everything that is remembered of a student. Results are always kept; long typed answers of earlier attempts may then be kept on the student’s own device only. Use scorm-2004 (64,000 characters), or fewer typed answers or attempts.',
  },
});
