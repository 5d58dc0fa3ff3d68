import { commonLosses } from '../shared/common-losses.ts';
import { defineLosses } from '../shared/losses.ts';

/** What a Moodle course cannot hold as the author wrote it. */
export const moodleLosses = defineLosses({
  'accepted-answers': commonLosses['accepted-answers'],
  'decimal-sign': { outcome: 'changed', title: 'Numbers are read with the decimal sign of the student’s Moodle' },
  'discussion-style': { outcome: 'changed', title: 'How replies are arranged is the student’s choice' },
  'essay-feedback': commonLosses['essay-feedback'],
  'essay-rubric': { outcome: 'degraded', title: 'An essay’s rubric is a table that graders read' },
  'feedback-timing': { outcome: 'changed', title: 'Feedback is shown once the quiz is closed' },
  'gap-feedback': { outcome: 'dropped', title: 'Feedback for right or wrong on a text with typed gaps is left out' },
  'formula-words': commonLosses['formula-words'],
  'held-choice': { outcome: 'changed', title: 'Choices are not shuffled where one keeps its place' },
  hint: { outcome: 'changed', title: 'A hint is shown after a wrong answer, or not at all' },
  'hint-links': { outcome: 'degraded', title: 'Links in a hint are words' },
  'initial-post': { outcome: 'changed', title: 'Others’ posts are seen before the first post of one’s own' },
  keywords: { outcome: 'dropped', title: 'Keywords are left out' },
  'matching-as-menus': { outcome: 'changed', title: 'Prompts with long answers have their menus below them' },
  objectives: commonLosses.objectives,
  'order-untouched': { outcome: 'changed', title: 'Items that nobody moved count as an order' },
  'pass-mark': { outcome: 'changed', title: 'The percentage of completion is the pass mark' },
  'points-rounded': { outcome: 'changed', title: 'Points of an assignment, discussion or tool are whole numbers' },
  'practice-quiz': { outcome: 'changed', title: 'A practice quiz is in the gradebook and weighs nothing' },
  'remote-media-as-link': commonLosses['remote-media-as-link'],
  'remote-media-at-once': commonLosses['remote-media-at-once'],
  'reveal-answers': { outcome: 'changed', title: 'Right answers are shown once the quiz is closed' },
  'rubric-text': commonLosses['rubric-text'],
  'submission-url': { outcome: 'degraded', title: 'A web address is handed in as text' },
  'tool-registration': commonLosses['tool-registration'],
  'text-shortened': { outcome: 'changed', title: 'A text that Moodle keeps in 255 characters is cut' },
});

export type MoodleLossFeature = keyof typeof moodleLosses.specs;
