import { defineAdvisedCodes } from '../../../read/advised-codes.ts';
import { formulaWithoutName } from '../../nameless-formulas.ts';

/** What can be wrong with a website to read offline. */
export const websiteCodes = defineAdvisedCodes('website', {
  'broken-reference': {
    severity: 'warning',
    title: 'A page refers to a file that is not in the zip',
    explanation:
      'A picture will be missing or a link will lead nowhere when the pages are read from a disk (HTML Living Standard, 2.4).',
    advice: 'Add the file to the zip, correct the path in the page, or take the picture or link away.',
  },
  'formula-without-name': formulaWithoutName,
});
