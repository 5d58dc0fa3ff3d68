import { heldQuestions } from '../../model/held-choices.ts';
import type { Quiz, TeachingModule } from '../../model/model.ts';
import { quizTitle } from '../shared/cartridge/titles.ts';
import type { Loss } from '../target.ts';
import { canvasRequirement } from './completion.ts';
import { canvasLosses } from './losses.ts';
import { shufflesAll } from './qti/sections.ts';

/** Settings of a quiz that Canvas's classic quizzes do not have, or have otherwise. */
export function quizLosses(module: TeachingModule, quiz: Quiz): readonly Loss[] {
  const { settings, title } = quiz;
  const { lose, losses } = canvasLosses.collect(module.id, quiz.id);
  const written = quizTitle(title);
  if (written !== title)
    lose(
      'quiz-title-signs',
      `“${title}” is called “${written}”: New Quizzes take what looks like a tag out of a title.`,
    );
  if (settings.feedback === 'immediate')
    lose(
      'feedback-timing',
      `In “${title}” students see feedback after handing in, not after each question: Canvas cannot do that.`,
    );
  if (settings.feedback === 'after-last-attempt' && settings.attempts === 'unlimited')
    lose(
      'feedback-timing',
      `Students never see the results of “${title}”: Canvas shows them after the last attempt, and attempts are unlimited.`,
    );
  if (hidesAnswers(quiz))
    lose(
      'reveal-answers',
      `Right answers of “${title}” are shown no earlier than results: Canvas hides both together.`,
    );
  if (settings.passPercent && settings.passPercent !== requiredPercent(quiz))
    lose(
      'pass-mark',
      `“${title}” has no pass mark of ${settings.passPercent} %: Canvas’s quizzes have none. As a condition of completion, “minPercent” asks for it.`,
    );
  const [held] = heldQuestions(quiz, 'all-or-some');
  if (held !== undefined)
    lose(
      'held-choice',
      `The choices of “${title}” are not shuffled: Canvas shuffles those of all questions or of none, and in “${held.title}” choices keep their place.`,
    );
  if (settings.shuffleQuestions && !shufflesAll(quiz))
    lose(
      'shuffle-questions',
      `The questions of “${title}” are shuffled among neighbours of equal points: Canvas shuffles in groups, and a group has one number of points.`,
    );
  return losses;
}

/** The share of its points that a student needs before the quiz counts as done; undefined where nothing asks for it. */
function requiredPercent(quiz: Quiz): number | undefined {
  const { completion } = quiz;
  return canvasRequirement(quiz) !== undefined && typeof completion === 'object' ? completion.minPercent : undefined;
}

/** Whether results are hidden longer than the answers should be. */
function hidesAnswers({ settings: { feedback, revealAnswers } }: Quiz): boolean {
  if (feedback === 'never') return revealAnswers !== 'never';
  return feedback === 'after-last-attempt' && revealAnswers === 'after-submission';
}
