import { defineCodes } from '../diagnostics/codes.ts';

/** What can be wrong with questions of several types. */
export const sharedQuestionCodes = defineCodes('question', {
  'duplicate-id': {
    severity: 'error',
    title: 'Two parts of a question have the same id',
    explanation: 'Platforms recognise choices, pairs, items and blanks by their ids. Give each its own.',
  },
  'no-right-answer': {
    severity: 'error',
    title: 'A question has no right answer',
    explanation: 'Whatever a student picks would be wrong. Mark what is right with `"correct": true`.',
  },
  'all-right': {
    severity: 'warning',
    title: 'Everything that can be picked is right',
    explanation: 'Nothing is asked where every choice is right. Add distractors, or unmark a choice.',
  },
  'duplicate-text': {
    severity: 'error',
    title: 'Two choices, items or partners read the same',
    explanation:
      'Students cannot tell them apart, and some platforms merge them. Texts count as the same when they differ only in blanks, apostrophes or dashes.',
  },
  'no-full-credit': {
    severity: 'error',
    title: 'No accepted answer earns all the points',
    explanation: 'At least one accepted answer must count in full: without a `credit`, or with 100.',
  },
  'duplicate-accept': {
    severity: 'warning',
    title: 'Two accepted answers are the same',
    explanation:
      'Capital letters (unless `caseSensitive`), blanks, apostrophes and dashes make no difference when answers are compared, so one of the two is enough.',
  },
});
