import { defineLosses } from '../shared/losses.ts';
import { objectivesSpec } from '../shared/objectives.ts';

/** What a website does not carry over as the author wrote it. */
export const websiteLosses = defineLosses({
  'essay-as-draft': {
    outcome: 'degraded',
    title: 'Essays are private drafts, outside the score, to copy or download',
  },
  'essay-feedback': { outcome: 'dropped', title: 'Feedback for right or wrong on an essay is never shown' },
  'discussion-as-prompt': { outcome: 'degraded', title: 'A discussion is its prompt; nobody’s words are collected' },
  'assignment-as-prompt': { outcome: 'degraded', title: 'An assignment is its prompt; nothing is handed in' },
  'completion-by-mark': { outcome: 'changed', title: 'Posting or handing in is done when the student says so' },
  'time-limit-advisory': { outcome: 'changed', title: 'A time limit advises; students can extend it or switch it off' },
  'answers-readable': { outcome: 'changed', title: 'Students who look can find the right answers of a graded quiz' },
  objectives: objectivesSpec,
  'publish-state': { outcome: 'dropped', title: 'That the module is not published yet is not said on the website' },
  'instructor-left-out': { outcome: 'dropped', title: 'Pages for instructors stay out, because nothing can hide them' },
  'grade-not-sent': { outcome: 'changed', title: 'Results stay on the student’s device and reach no gradebook' },
  'feedback-timing': {
    outcome: 'changed',
    title: 'What is shown after the last attempt is never shown where attempts are unlimited',
  },
  keywords: { outcome: 'dropped', title: 'Keywords are left out: a website stands in no catalogue' },
  'sequence-advisory': { outcome: 'changed', title: 'Every page can be opened at once; the order is advice' },
});
