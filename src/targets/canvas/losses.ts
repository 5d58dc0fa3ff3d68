import { commonLosses } from '../shared/common-losses.ts';
import { defineLosses } from '../shared/losses.ts';

/** What a Canvas course cannot hold as the author wrote it. */
export const canvasLosses = defineLosses({
  'accepted-answers': commonLosses['accepted-answers'],
  'answer-credit': commonLosses['answer-credit'],
  'answer-feedback': commonLosses['answer-feedback'],
  'case-sensitivity': commonLosses['case-sensitivity'],
  'essay-feedback': commonLosses['essay-feedback'],
  'essay-rubric': { outcome: 'degraded', title: 'An essay’s rubric is in the course, but not at the question' },
  'feedback-timing': { outcome: 'changed', title: 'Feedback comes after the quiz is handed in' },
  'formula-words': commonLosses['formula-words'],
  'held-choice': { outcome: 'changed', title: 'No choices of a quiz are shuffled where one keeps its place' },
  hint: { outcome: 'dropped', title: 'Hints are left out' },
  'link-description': commonLosses['link-description'],
  'number-rounding': { outcome: 'changed', title: 'Numbers are compared after rounding to four decimals' },
  objectives: commonLosses.objectives,
  'pass-mark': commonLosses['pass-mark'],
  'question-context': { outcome: 'degraded', title: 'A long excerpt is named beside a question, not shown' },
  'remote-media-at-once': commonLosses['remote-media-at-once'],
  'reveal-answers': { outcome: 'changed', title: 'Right answers are shown at another time' },
  'quiz-title-signs': { outcome: 'changed', title: 'What looks like a tag in a quiz’s title is written as ‹tag›' },
  'rubric-text': commonLosses['rubric-text'],
  'shuffle-questions': { outcome: 'changed', title: 'Questions are shuffled in groups of equal points' },
  'tool-description': { outcome: 'dropped', title: 'The description of an ungraded tool is left out' },
  'tool-parameters': { outcome: 'changed', title: 'Custom parameters of a tool are in its address' },
  'tool-registration': commonLosses['tool-registration'],
  'true-false-words': { outcome: 'changed', title: 'True and false in another language than English are two choices' },
});

export type CanvasLossFeature = keyof typeof canvasLosses.specs;
