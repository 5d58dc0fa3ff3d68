import { classicQuizzes } from '../shared/classic-quizzes.ts';
import type { Target } from '../target.ts';
import { checkCredits, moodleCreditCodes } from './credits.ts';
import { emitMoodle } from './emit.ts';
import { moodleLosses } from './losses.ts';
import { moodleOptions } from './options.ts';
import { type MoodlePlan, planMoodle } from './plan.ts';
import { moodlePageProfile, moodleQuestionProfile } from './profile.ts';

/** Moodle's own course backup, which a teacher restores and finds finished. */
export const moodle: Target<MoodlePlan> = {
  name: 'moodle',
  description: 'Moodle 4.1 and later: sections, pages, forums, assignments, quizzes with their bank, completion',
  versions: [{ id: '1', suffix: '.moodle.mbz', platforms: ['moodle'] }],
  unit: true,
  capabilities: classicQuizzes,
  losses: moodleLosses.specs,
  profiles: { page: moodlePageProfile, question: moodleQuestionProfile },
  optionsSchema: moodleOptions,
  answersReadable: false,
  codes: [moodleCreditCodes],
  check: checkCredits,
  plan: planMoodle,
  emit: emitMoodle,
};
