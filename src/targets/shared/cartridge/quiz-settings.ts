import type { Quiz, TeachingModule } from '../../../model/model.ts';
import type { Loss } from '../../target.ts';
import { cartridgeLosses } from './losses.ts';
import type { AssessmentItem } from './qti/item.ts';
import type { Weightings } from './weighting.ts';

export interface QuizAsWritten {
  readonly module: TeachingModule;
  readonly quiz: Quiz;
  readonly items: readonly AssessmentItem[];
  readonly weights: Weightings;
}

/** What a quiz becomes in a plain cartridge but for its questions, and what Canvas and Moodle do with what is there. */
export function quizLosses(written: QuizAsWritten): readonly Loss[] {
  return [...settingLosses(written), ...markLosses(written), ...creditLosses(written)];
}

function settingLosses({ module, quiz }: QuizAsWritten): readonly Loss[] {
  const { settings, purpose, title } = quiz;
  const { lose, losses } = cartridgeLosses.collect(module.id, quiz.id);
  if (quiz.intro !== undefined)
    lose(
      'quiz-introduction',
      `The introduction of “${title}” is a page before it: Canvas and Moodle show none of a quiz’s own.`,
    );
  if (typeof settings.attempts === 'number' && settings.attempts > 5)
    lose(
      'attempts',
      `“${title}” allows five attempts instead of ${settings.attempts}: a plain cartridge counts no further.`,
    );
  if (settings.keep !== 'highest' && settings.attempts !== 1)
    lose(
      'grading-method',
      `Of several attempts at “${title}” the best one counts, not the ${settings.keep === 'latest' ? 'latest' : 'average'}, until you change it in the platform.`,
    );
  if (settings.shuffleQuestions)
    lose(
      'shuffle-questions',
      `The questions of “${title}” come in the same order for everyone: a plain cartridge cannot shuffle them.`,
    );
  if (settings.shuffleChoices)
    lose(
      'shuffle-choices',
      `The choices of “${title}” stay in their order in Canvas and Moodle, until you let the platform shuffle them.`,
    );
  if (settings.passPercent)
    lose('pass-mark', `“${title}” has no pass mark of ${settings.passPercent} %: set it in the platform.`);
  if (purpose === 'practice')
    lose(
      'practice-quiz',
      `The practice quiz “${title}” is graded in Canvas and Moodle until you take it out of the gradebook.`,
    );
  lose(
    'feedback-timing',
    `When students see feedback and right answers of “${title}” is up to the platform: a plain cartridge can only allow it or forbid it.`,
  );
  lose(
    'quiz-review',
    `After “${title}” Moodle shows neither marks nor feedback until you set the review options of the quiz.`,
  );
  return losses;
}

function creditLosses({ module, quiz: { id, title }, items }: QuizAsWritten): readonly Loss[] {
  const { lose, losses } = cartridgeLosses.collect(module.id, id);
  const many = items.flatMap(({ interaction }) =>
    interaction.kind === 'choose' && interaction.cardinality === 'many' ? [interaction] : [],
  );
  if (many.some(({ choices }) => choices.filter(({ correct }) => correct).length === 1))
    lose(
      'single-key',
      `Where only one of several choices is right, Canvas lets students of “${title}” choose only one.`,
    );
  if (many.length > 0)
    lose(
      'partial-credit',
      `In questions of “${title}” with several right answers wrong choices cost nothing in Moodle; Canvas takes them off as the module does.`,
    );
  return losses;
}

function markLosses({ module, quiz: { id, title }, items, weights }: QuizAsWritten): readonly Loss[] {
  const { lose, losses } = cartridgeLosses.collect(module.id, id);
  const total = items.reduce((sum, { weighting }) => sum + weighting, 0);
  if (!weights.exact)
    lose(
      'points-rounded',
      `The points of “${title}” are rounded, so that it is worth ${total}: a plain cartridge has whole points only, and at least one for every question.`,
    );
  else if (weights.factor > 1)
    lose(
      'points-rounded',
      `All points of “${title}” are multiplied by ${weights.factor}, so that it is worth ${total}: a plain cartridge has whole points only. Their proportions stay.`,
    );
  if (!moodleGradesRight(items))
    lose(
      'quiz-grade',
      `In Moodle every question of “${title}” counts one mark and the quiz’s grade is wrong until you open its Questions page and set the marks.`,
    );
  return losses;
}

/** Moodle fixes the sum of marks at 4 and every mark at 1 (docs/platforms/moodle.md, "sum of marks"). */
function moodleGradesRight(items: readonly AssessmentItem[]): boolean {
  return items.length === 4 && items.every(({ weighting }) => weighting === items[0]?.weighting);
}
