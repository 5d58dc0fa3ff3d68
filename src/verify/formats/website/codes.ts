import { defineAdvisedCodes } from '../../../read/advised-codes.ts';

/** What can be wrong with a website to read offline. */
export const websiteCodes = defineAdvisedCodes('website', {
  'broken-reference': {
    severity: 'warning',
    title: 'A page refers to a file that is not in the zip',
    explanation:
      'A picture will be missing or a link will lead nowhere when the pages are read from a disk (HTML Living Standard, 2.4).',
    advice: 'Add the file to the zip, correct the path in the page, or take the picture or link away.',
  },
  'formula-without-name': {
    severity: 'warning',
    title: 'A formula has no words for screen readers',
    explanation:
      'Observed in Chromium 143: a choice, a link or a heading that holds a formula in MathML gets its name from aria-label of <math> alone; alttext names nothing (WCAG 2.2, 4.1.2).',
    advice: 'Write the formula in words into aria-label of <math>.',
  },
});
