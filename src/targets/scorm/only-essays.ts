import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isScored } from '../../interactions/scoring.ts';
import type { Quiz, TeachingModule } from '../../model/model.ts';
import { quizQuestions } from '../../model/quiz-questions.ts';
import type { CheckInput } from '../target.ts';
import { scormQuizCodes } from './codes.ts';

/** Graded quizzes to which a SCORM package can give no score. */
export function checkOnlyEssays(module: TeachingModule, { locate }: CheckInput): readonly Diagnostic[] {
  return module.activities.filter(isGradedWithoutScore).map(({ pointer }) =>
    scormQuizCodes.report('only-essays', {
      message:
        'This graded quiz holds essays only: its score comes from a person, and SCORM packages have none for it.',
      hint: 'Consider an assignment with a rubric.',
      place: locate(`${pointer}/questions`, { part: 'key' }),
    }),
  );
}

function isGradedWithoutScore(activity: TeachingModule['activities'][number]): activity is Quiz {
  return (
    activity.type === 'quiz' &&
    activity.purpose === 'graded' &&
    !quizQuestions(activity).some(({ interaction }) => isScored(interaction))
  );
}
