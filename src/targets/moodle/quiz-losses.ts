import type { Quiz } from '../../model/model.ts';
import { hasHints, hasOneAttempt, reviewOf } from './review.ts';
import { lose, type SectionWriting } from './writing.ts';

/** Settings of a quiz that Moodle has otherwise. */
export function reportQuizLosses(quiz: Quiz, writing: SectionWriting): void {
  const { settings, title, purpose, completion } = quiz;
  if (purpose === 'practice')
    lose(
      writing,
      quiz.id,
      'practice-quiz',
      `The practice quiz “${title}” stands in Moodle’s gradebook, with a weight of nought.`,
    );
  if (settings.feedback === 'after-last-attempt' && !hasOneAttempt(quiz))
    lose(
      writing,
      quiz.id,
      'feedback-timing',
      `Students see the results of “${title}” once you close it (set a closing date): Moodle does not know which attempt is the last.`,
    );
  if (settings.revealAnswers === 'after-last-attempt' && !hasOneAttempt(quiz))
    lose(
      writing,
      quiz.id,
      'reveal-answers',
      `Right answers of “${title}” are shown once you close it (set a closing date): Moodle does not know which attempt is the last.`,
    );
  if (
    typeof completion === 'object' &&
    settings.passPercent !== undefined &&
    completion.minPercent !== settings.passPercent
  )
    lose(
      writing,
      quiz.id,
      'pass-mark',
      `The pass mark of “${title}” is ${completion.minPercent} %, which completion asks for, not ${settings.passPercent} %: Moodle has one for both.`,
    );
  if (hasHints(quiz))
    lose(
      writing,
      quiz.id,
      'hint',
      reviewOf(quiz).behaviour === 'interactive'
        ? `Hints of “${title}” are shown after a wrong answer, and a second try earns two thirds: Moodle shows none before.`
        : `Hints of “${title}” are in the question bank, but not shown: Moodle shows them between tries only, and a graded quiz has none.`,
    );
}
