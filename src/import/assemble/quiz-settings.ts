import type { QuizSettings } from '../../../schema/types.generated.ts';
import type { DraftActivity } from '../draft/activity.ts';
import type { Making } from './making.ts';

type DraftQuiz = Extract<DraftActivity, { readonly type: 'quiz' }>;

const LATENESS = { immediate: 0, 'after-submission': 0, 'after-last-attempt': 1, never: 2 } as const;

/** The settings of a quiz that a module may have; others are as near as can be, and in the report. */
export function quizSettings(draft: DraftQuiz, { entries }: Making): QuizSettings {
  const { settings } = draft;
  const said = (was: string, text: string) => entries.add('changed', 'quiz-setting', draft, text, was);
  const wanted = settings.attempts;
  const attempts =
    wanted === undefined || wanted === 'unlimited' || wanted > 10 ? 'unlimited' : Math.max(1, Math.round(wanted));
  if (typeof wanted === 'number' && attempts !== wanted)
    said(
      String(wanted),
      `A quiz has 1 to 10 attempts or as many as one likes; this one had ${wanted}, and has ${attempts} now.`,
    );
  const minutes = settings.timeLimitMinutes;
  const limit = minutes === undefined ? undefined : Math.max(1, Math.min(1440, Math.ceil(minutes)));
  if (limit !== minutes) said(`${minutes} min`, `The time limit is whole minutes, 1440 at most: it is ${limit} now.`);
  const feedback = settings.feedback === 'after-last-attempt' && attempts === 'unlimited' ? 'never' : settings.feedback;
  if (feedback !== settings.feedback)
    said(
      'after the last attempt',
      'Feedback was given after the last attempt, which never comes where attempts are not limited: none is given now. Choose when.',
    );
  const reveal = revealed(settings.revealAnswers, feedback, attempts);
  if (reveal !== settings.revealAnswers)
    said(
      settings.revealAnswers ?? '',
      'Right answers were shown before students learn whether theirs were right: both come together now.',
    );
  const isPractice = draft.purpose === 'practice';
  if (isPractice && settings.passPercent !== undefined)
    entries.add('left', 'quiz-setting', draft, 'A practice quiz has no pass mark.', `${settings.passPercent} %`);
  return {
    ...(wanted === undefined ? {} : { attempts }),
    ...(limit === undefined ? {} : { timeLimitMinutes: limit }),
    ...(settings.passPercent === undefined || isPractice
      ? {}
      : { passPercent: Math.max(0, Math.min(100, settings.passPercent)) }),
    ...(settings.shuffleQuestions === undefined ? {} : { shuffleQuestions: settings.shuffleQuestions }),
    ...(settings.shuffleChoices === undefined ? {} : { shuffleChoices: settings.shuffleChoices }),
    ...(feedback === undefined ? {} : { feedback }),
    ...(reveal === undefined ? {} : { revealAnswers: reveal }),
    ...(settings.keep === undefined ? {} : { keep: settings.keep }),
  };
}

/** No sooner than feedback, and never after an attempt that never comes. */
function revealed(
  wanted: QuizSettings['revealAnswers'],
  feedback: QuizSettings['feedback'] = 'after-submission',
  attempts: NonNullable<QuizSettings['attempts']>,
): QuizSettings['revealAnswers'] {
  if (wanted === undefined) return undefined;
  const possible = wanted === 'after-last-attempt' && attempts === 'unlimited' ? 'never' : wanted;
  if (LATENESS[possible] >= LATENESS[feedback]) return possible;
  return feedback === 'immediate' ? 'after-submission' : feedback;
}
