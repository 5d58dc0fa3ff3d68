import { defineCodes } from '../diagnostics/codes.ts';

/** What can be wrong with questions of several types. */
export const sharedQuestionCodes = defineCodes('question', {
  'duplicate-id': {
    severity: 'error',
    title: 'Two parts of a question have the same id',
    explanation: 'Platforms recognise choices, pairs, items and gaps by their ids. Give each its own.',
  },
  'no-right-answer': {
    severity: 'error',
    title: 'A question has no right answer',
    explanation: 'Whatever a student chooses would be wrong. Mark the right choice with `"correct": true`.',
  },
  'all-right': {
    severity: 'warning',
    title: 'Every choice is right',
    explanation: 'When every choice is right there is nothing to decide. Add wrong choices, or unmark one.',
  },
  'duplicate-text': {
    severity: 'error',
    title: 'Two choices, items or partners read the same',
    explanation:
      'Students cannot tell them apart, and some platforms merge them. Texts count as the same when they differ only in spaces, apostrophes or dashes.',
  },
  'no-full-credit': {
    severity: 'error',
    title: 'No accepted answer earns all the points',
    explanation: 'At least one accepted answer has to count in full: give it no `credit`, or a credit of 100.',
  },
  'duplicate-accept': {
    severity: 'warning',
    title: 'Two accepted answers are the same',
    explanation:
      'Capital letters (unless `caseSensitive`), spaces, apostrophes and dashes make no difference when answers are compared, so one of the two is enough.',
  },
});
