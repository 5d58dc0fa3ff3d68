import { heldQuestions } from '../../model/held-choices.ts';
import type { Quiz, TeachingModule } from '../../model/model.ts';
import type { Loss } from '../target.ts';
import { moodleLosses } from './losses.ts';
import { hasHints, hasOneAttempt, reviewOf } from './review.ts';

/** Settings of a quiz that Moodle has otherwise. */
export function quizLosses(module: TeachingModule, quiz: Quiz): readonly Loss[] {
  const { settings, title, purpose, completion } = quiz;
  const { lose, losses } = moodleLosses.collect(module.id, quiz.id);
  if (purpose === 'practice')
    lose('practice-quiz', `The practice quiz “${title}” is in Moodle’s gradebook, with a weight of zero.`);
  if (settings.feedback === 'after-last-attempt' && !hasOneAttempt(quiz))
    lose(
      'feedback-timing',
      `Students see the results of “${title}” once you close it (set a closing date): Moodle does not know which attempt is the last.`,
    );
  if (settings.revealAnswers === 'after-last-attempt' && !hasOneAttempt(quiz))
    lose(
      'reveal-answers',
      `Right answers of “${title}” are shown once you close it (set a closing date): Moodle does not know which attempt is the last.`,
    );
  if (
    typeof completion === 'object' &&
    settings.passPercent !== undefined &&
    completion.minPercent !== settings.passPercent
  )
    lose(
      'pass-mark',
      `The pass mark of “${title}” is ${completion.minPercent} %, which completion asks for, not ${settings.passPercent} %: Moodle has one for both.`,
    );
  for (const question of heldQuestions(quiz, 'some'))
    lose(
      'held-choice',
      `The choices of “${question.title}” are not shuffled: Moodle cannot keep one of them in its place.`,
    );
  if (hasHints(quiz))
    lose(
      'hint',
      reviewOf(quiz).behaviour === 'interactive'
        ? `Hints of “${title}” are shown after a wrong answer, and each further try earns a third less: Moodle shows none before.`
        : `Hints of “${title}” are in the question bank, but not shown: Moodle shows them between tries only, and a graded quiz has none.`,
    );
  return losses;
}
