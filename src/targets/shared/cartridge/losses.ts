import { commonLosses } from '../common-losses.ts';
import { defineLosses } from '../losses.ts';

/** What a plain cartridge cannot carry, or what its two best-known readers do with it. */
export const cartridgeLosses = defineLosses({
  'accepted-answers': commonLosses['accepted-answers'],
  'answer-wildcard': { outcome: 'changed', title: 'An asterisk in an accepted answer stands for anything in Moodle' },
  'assignment-as-page': { outcome: 'degraded', title: 'An assignment is a page with its task' },
  'assignment-points': { outcome: 'degraded', title: 'An assignment’s points stand in its text' },
  'assignment-rubric': { outcome: 'degraded', title: 'An assignment’s rubric is a table in its text' },
  attempts: { outcome: 'changed', title: 'Six to ten attempts become five' },
  'case-sensitivity': commonLosses['case-sensitivity'],
  'choice-feedback': { outcome: 'changed', title: 'Feedback of several right choices is shown together' },
  'choice-picture': { outcome: 'degraded', title: 'A picture in a choice or in feedback is named in words' },
  completion: { outcome: 'dropped', title: 'Conditions of completion and the sequence are left out' },
  'discussion-grading': { outcome: 'degraded', title: 'A graded discussion is not graded by itself' },
  'discussion-settings': { outcome: 'dropped', title: 'How a discussion runs is left out' },
  'essay-feedback': commonLosses['essay-feedback'],
  'essay-rubric': { outcome: 'dropped', title: 'The rubric of an essay question is left out' },
  'feedback-timing': { outcome: 'changed', title: 'The platform decides when feedback and answers are shown' },
  'grading-method': { outcome: 'changed', title: 'The best attempt counts' },
  hint: { outcome: 'degraded', title: 'Hints travel, and few platforms show them' },
  'link-description': commonLosses['link-description'],
  'media-as-link': { outcome: 'degraded', title: 'Sound or film in a topic or question is a link' },
  objectives: commonLosses.objectives,
  'page-links': { outcome: 'degraded', title: 'Links between pages are words' },
  'partial-credit': { outcome: 'changed', title: 'Credit for partly right answers follows the platform' },
  'pass-mark': commonLosses['pass-mark'],
  'points-rounded': { outcome: 'changed', title: 'Points are whole numbers' },
  'pool-as-selection': { outcome: 'degraded', title: 'A pool’s first questions are asked of everyone' },
  'practice-quiz': { outcome: 'changed', title: 'A practice quiz is graded' },
  'pages-as-files': { outcome: 'changed', title: 'In Canvas pages are files, and quizzes and links are unpublished' },
  'publish-state': { outcome: 'changed', title: 'An unpublished module is visible at once' },
  'question-context': {
    outcome: 'degraded',
    title: 'An excerpt is shown at the first question about it and named at the others',
  },
  'quiz-grade': { outcome: 'changed', title: 'Moodle weighs every question alike and fixes the sum of marks' },
  'quiz-introduction': { outcome: 'degraded', title: 'A quiz’s introduction is a page before it' },
  'quiz-review': { outcome: 'changed', title: 'Moodle shows no review after a quiz' },
  'remote-media-as-link': commonLosses['remote-media-as-link'],
  'section-names': { outcome: 'changed', title: 'In Moodle the names of modules are summaries of numbered sections' },
  'shuffle-choices': { outcome: 'changed', title: 'Choices are shuffled where the platform does so by itself' },
  'shuffle-questions': { outcome: 'dropped', title: 'Questions are not shuffled' },
  'single-key': { outcome: 'changed', title: 'Canvas lets students choose one where one of several is right' },
  'title-shortened': {
    outcome: 'changed',
    title: 'A title is cut at 240 characters, or what looks like a tag in it is written differently',
  },
  'true-false-words': {
    outcome: 'changed',
    title: 'In Canvas true and false in another language than English are two choices',
  },
  'unit-sequence': { outcome: 'dropped', title: 'The modules of a unit are open at once' },
});

export type CartridgeLossFeature = keyof typeof cartridgeLosses.specs;
