import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Publication } from '../model/model.ts';
import { learnerActivities } from '../model/module-activities.ts';
import { publicationOwner } from '../model/publication-owner.ts';
import { buildCodes } from './codes.ts';
import { type ChosenTarget, inRegistryOrder } from './targets.ts';

/** Says of which packages students could read the answers of graded quizzes: once, not for every package. */
export function answersReadable(publication: Publication, built: readonly ChosenTarget[]): readonly Diagnostic[] {
  const names = inRegistryOrder(built)
    .filter(({ target }) => target.answersReadable)
    .map(({ target }) => target.name);
  if (names.length === 0 || !hasGradedQuiz(publication)) return [];
  return [
    buildCodes.report('answers-readable', {
      message: `Students who look can find the right answers of graded quizzes in: ${[...new Set(names)].join(', ')}.`,
      hint: 'Use these packages for practice; give graded quizzes through Canvas or Moodle packages.',
      place: { file: publicationOwner(publication).file },
    }),
  ];
}

function hasGradedQuiz({ modules }: Publication): boolean {
  return modules
    .flatMap(learnerActivities)
    .some((activity) => activity.type === 'quiz' && activity.purpose === 'graded');
}
