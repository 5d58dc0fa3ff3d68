import { defineCodes } from '../../diagnostics/codes.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { gradedOf } from '../../interactions/graded.ts';
import type { TeachingModule } from '../../model/model.ts';
import { quizQuestions } from '../../model/quiz-questions.ts';
import { formatNumber } from '../../written/format-number.ts';
import type { CheckInput } from '../target.ts';

export const moodleCreditCodes = defineCodes('question', {
  'credit-unlisted': {
    severity: 'info',
    title: 'Moodle’s question form does not offer this credit',
    explanation:
      'Moodle restores any share and gives students those points. Its form for editing a question offers only certain shares (seen in 5.1.3), so whoever edits the question has to choose a different one.',
  },
});

/** The shares that Moodle's form offers, in per cent (`question_bank::fraction_options` in 5.1.3). */
const LISTED: readonly number[] = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5,
];

/** Credits that would not outlive an edit in Moodle. */
export function checkCredits(module: TeachingModule, { locate }: CheckInput): readonly Diagnostic[] {
  const questions = module.activities.flatMap((activity) => (activity.type === 'quiz' ? quizQuestions(activity) : []));
  return questions.flatMap(({ interaction, pointer, title }) => {
    const percents = gradedOf(interaction).map(({ fraction }) => 100 * fraction);
    const unlisted = percents.find((percent) => !LISTED.some((one) => Math.abs(one - percent) < 0.01));
    if (unlisted === undefined) return [];
    const nearest = LISTED.reduce((best, one) => (Math.abs(one - unlisted) < Math.abs(best - unlisted) ? one : best));
    return [
      moodleCreditCodes.report('credit-unlisted', {
        message: `Moodle gives ${formatNumber(Math.round(unlisted * 1e5) / 1e5)} % in “${title}”, but its form for editing has no such share.`,
        hint: `If colleagues edit questions in Moodle, write ${formatNumber(nearest)}.`,
        place: locate(`${pointer}/${interaction.kind === 'numericEntry' ? 'answers' : 'accept'}`),
      }),
    ];
  });
}
