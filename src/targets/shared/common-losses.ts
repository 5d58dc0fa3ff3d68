import type { LossSpec } from '../target.ts';

/** What several platforms lose of quizzes and links alike. */
export const commonLosses = {
  'answer-credit': { outcome: 'changed', title: 'An answer that earns a part of the points earns nothing' },
  'answer-feedback': { outcome: 'dropped', title: 'Feedback on one accepted answer is left out' },
  'accepted-answers': { outcome: 'dropped', title: 'Rare spellings of an accepted answer are left out' },
  'case-sensitivity': { outcome: 'changed', title: 'Capital letters do not matter' },
  'essay-feedback': { outcome: 'dropped', title: 'Feedback for right or wrong on an essay is left out' },
  'formula-words': { outcome: 'dropped', title: 'What an author lets a screen reader say for a formula is left out' },
  'link-description': { outcome: 'dropped', title: 'The description of a link is left out' },
  objectives: {
    outcome: 'dropped',
    title: 'Which objective an activity or question serves is said in the instructor’s guide, not beside it',
  },
  'rubric-text': { outcome: 'degraded', title: 'Formulas and links in a rubric are words' },
  'tool-registration': { outcome: 'changed', title: 'An external tool works once it is registered on the platform' },
  'remote-media-as-link': { outcome: 'degraded', title: 'What plays on another site is a link' },
  'remote-media-at-once': {
    outcome: 'changed',
    title: 'What plays on another site is loaded when its page is opened',
  },
  'pass-mark': { outcome: 'dropped', title: 'A quiz has no pass mark' },
} as const satisfies Record<string, LossSpec>;
