import { defineCodes } from '../diagnostics/codes.ts';

/** What can be wrong with a website to read offline. */
export const websiteCodes = defineCodes('website', {
  'broken-reference': {
    severity: 'warning',
    title: 'A page refers to a file that is not in the zip',
    explanation:
      'A picture will be missing or a link will lead nowhere when the pages are read from a disk (HTML Living Standard, 2.4).',
  },
});
