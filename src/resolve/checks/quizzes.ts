import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { resolveCodes } from '../codes.ts';
import { type Placed, placedActivities, placedList } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';

type QuizDefinition = Extract<ResolveSession['definition']['activities'][number], { type: 'quiz' }>;

/** Pools can be drawn from, and a quiz's settings do not contradict each other. */
export function checkQuizzes(session: ResolveSession): readonly Diagnostic[] {
  return placedActivities(session.definition).flatMap(({ part, pointer }) =>
    part.type === 'quiz'
      ? [
          ...checkPools({ part, pointer }, session),
          ...checkFeedback({ part, pointer }, session),
          ...checkLastAttempt({ part, pointer }, session),
          ...checkGrade({ part, pointer }, session),
        ]
      : [],
  );
}

function checkPools({ part, pointer }: Placed<QuizDefinition>, session: ResolveSession): Diagnostic[] {
  return placedList(part.questions, `${pointer}/questions`).flatMap(({ part: pool, pointer: at }) => {
    if (pool.type !== 'pool') return [];
    const count = pool.questions.length;
    return [
      ...(pool.draw > count
        ? [
            resolveCodes.report('pool-too-small', {
              message: `${pool.draw} questions are drawn from “${pool.title}”, which has only ${count}.`,
              hint: `Write at most ${count}, or add questions.`,
              place: session.place(`${at}/draw`),
            }),
          ]
        : []),
      ...placedList(pool.questions, `${at}/questions`).flatMap((question) =>
        question.part.points === undefined
          ? []
          : [
              resolveCodes.report('pool-points', {
                message: `The question \`${question.part.id}\` has points of its own, but every question of a pool is worth the same.`,
                hint: 'Delete `points` here and write `pointsEach` in the pool.',
                place: session.place(`${question.pointer}/points`, { part: 'key' }),
              }),
            ],
      ),
    ];
  });
}

const lateness = { immediate: 0, 'after-submission': 0, 'after-last-attempt': 1, never: 2 } as const;

/** Right answers give away whether an answer was right. */
function checkFeedback({ part, pointer }: Placed<QuizDefinition>, session: ResolveSession): Diagnostic[] {
  const { feedback = 'after-submission', revealAnswers } = part.settings ?? {};
  if (revealAnswers === undefined || lateness[revealAnswers] >= lateness[feedback]) return [];
  return [
    resolveCodes.report('reveal-before-feedback', {
      message: `Right answers are revealed (${revealAnswers}) before students learn whether theirs were right (${feedback}).`,
      hint: `Write \`"revealAnswers": "${feedback}"\`, or give the feedback earlier.`,
      place: session.place(`${pointer}/settings/revealAnswers`),
    }),
  ];
}

function checkLastAttempt({ part, pointer }: Placed<QuizDefinition>, session: ResolveSession): Diagnostic[] {
  const { attempts = 'unlimited', feedback, revealAnswers } = part.settings ?? {};
  if (attempts !== 'unlimited') return [];
  const waiting = feedback === 'after-last-attempt' ? 'feedback' : 'revealAnswers';
  if (feedback !== 'after-last-attempt' && revealAnswers !== 'after-last-attempt') return [];
  return [
    resolveCodes.report('no-last-attempt', {
      message: 'There is never a last attempt: the attempts are not limited.',
      hint: 'Set `attempts` to a number, or choose `after-submission`.',
      place: session.place(`${pointer}/settings/${waiting}`),
    }),
  ];
}

function checkGrade({ part, pointer }: Placed<QuizDefinition>, session: ResolveSession): Diagnostic[] {
  if (part.purpose !== 'practice' || part.settings?.passPercent === undefined) return [];
  return [
    resolveCodes.report('pass-without-grade', {
      message: 'A practice quiz is neither passed nor failed, so its pass mark has no effect.',
      hint: 'Delete `passPercent`, or make it a graded quiz.',
      place: session.place(`${pointer}/settings/passPercent`, { part: 'key' }),
    }),
  ];
}
