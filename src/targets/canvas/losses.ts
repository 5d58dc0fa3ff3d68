import { defineLosses } from '../shared/losses.ts';
import { objectivesSpec } from '../shared/objectives.ts';

/** What a Canvas course cannot hold as the author wrote it. */
export const canvasLosses = defineLosses({
  'accepted-answers': { outcome: 'dropped', title: 'Rare spellings of an accepted answer are left out' },
  'case-sensitivity': { outcome: 'changed', title: 'Capital letters do not matter' },
  'essay-feedback': { outcome: 'dropped', title: 'Feedback for right or wrong on an essay is left out' },
  'essay-rubric': { outcome: 'degraded', title: 'An essay’s rubric is in the course, but not at the question' },
  'feedback-timing': { outcome: 'changed', title: 'Feedback comes after the quiz is handed in' },
  hint: { outcome: 'dropped', title: 'Hints are left out' },
  'link-description': { outcome: 'dropped', title: 'The description of a link is left out' },
  objectives: objectivesSpec,
  'pass-mark': { outcome: 'dropped', title: 'A quiz has no pass mark' },
  'question-context': { outcome: 'degraded', title: 'A long excerpt is named beside a question, not shown' },
  'reveal-answers': { outcome: 'changed', title: 'Right answers are shown at another time' },
  'shuffle-questions': { outcome: 'changed', title: 'Questions are shuffled in groups of equal points' },
  'true-false-words': { outcome: 'changed', title: 'True and false in another language than English are two choices' },
});

export type CanvasLossFeature = keyof typeof canvasLosses.specs;
