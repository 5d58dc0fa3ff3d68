import type { Activity, TeachingModule } from '../../../resolve/model.ts';
import { quizQuestions } from '../../../resolve/quiz-questions.ts';
import type { Loss, LossSpec } from '../../target.ts';
import type { LossFamily } from '../losses.ts';
import { objectivesSpec } from '../objectives.ts';
import { completionOf } from './player-data.ts';

/** Losses that every package with the player shares, for the tables of its targets. */
export const playerLossSpecs = {
  'essay-as-draft': {
    outcome: 'degraded',
    title: 'Essays are private drafts, outside the score, to copy or download',
  },
  'essay-feedback': { outcome: 'dropped', title: 'Feedback for right or wrong on an essay is never shown' },
  'discussion-as-prompt': { outcome: 'degraded', title: 'A discussion is its prompt; nobody’s words are collected' },
  'assignment-as-prompt': { outcome: 'degraded', title: 'An assignment is its prompt; nothing is handed in' },
  'completion-by-mark': { outcome: 'changed', title: 'Posting or handing in is done when the student says so' },
  'time-limit-advisory': { outcome: 'changed', title: 'A time limit advises; students can extend it or switch it off' },
  'answers-readable': { outcome: 'changed', title: 'Students who look can find the right answers of a graded quiz' },
  objectives: objectivesSpec,
  'publish-state': { outcome: 'dropped', title: 'That the module is not published yet is said nowhere' },
  'instructor-left-out': { outcome: 'dropped', title: 'Pages for instructors stay out, because nothing can hide them' },
} as const satisfies Record<string, LossSpec>;

export type PlayerLoss = keyof typeof playerLossSpecs;

/** What is lost wherever the player stands for a platform. */
export function playerLosses(
  module: TeachingModule,
  losses: LossFamily<PlayerLoss>,
  { withInstructor }: { readonly withInstructor: boolean },
): readonly Loss[] {
  const found = module.activities
    .filter(({ audience }) => audience === 'learner')
    .flatMap((activity) => activityLosses(module, activity, losses));
  const whole = { module: module.id, subject: module.id };
  if (!module.published)
    found.push(
      losses.report('publish-state', {
        ...whole,
        message: 'The module is not published yet; the package does not say so. Publish it in the platform, or wait.',
      }),
    );
  if (withInstructor)
    found.push(
      losses.report('instructor-left-out', {
        ...whole,
        message:
          'Pages for instructors are left out: here nothing can hide them from students. Use `instructor-guide`.',
      }),
    );
  return found;
}

function activityLosses(module: TeachingModule, activity: Activity, losses: LossFamily<PlayerLoss>): Loss[] {
  const about = { module: module.id, subject: activity.id };
  const { title } = activity;
  const found: Loss[] = [];
  if (activity.type === 'discussion')
    found.push(
      losses.report('discussion-as-prompt', {
        ...about,
        message: `Students read the prompt of “${title}” and are sent to class or to the course’s own forum: the package collects and grades nothing.`,
      }),
    );
  if (activity.type === 'assignment')
    found.push(
      losses.report('assignment-as-prompt', {
        ...about,
        message: `Students read what “${title}” asks for; it is handed in and marked where the course collects papers.`,
      }),
    );
  if (completionOf(activity) === 'mark')
    found.push(
      losses.report('completion-by-mark', {
        ...about,
        message: `“${title}” counts as done when the student marks it: what happens outside the package cannot be seen.`,
      }),
    );
  if (activity.type === 'quiz') found.push(...quizLosses(module, activity, losses));
  return found;
}

function quizLosses(
  module: TeachingModule,
  quiz: Extract<Activity, { type: 'quiz' }>,
  losses: LossFamily<PlayerLoss>,
): readonly Loss[] {
  const about = { module: module.id, subject: quiz.id };
  const { title, purpose, settings } = quiz;
  const essays = quizQuestions(quiz).filter(({ interaction }) => interaction.kind === 'extendedText');
  const judged = essays.filter(({ feedback }) => feedback.correct !== undefined || feedback.incorrect !== undefined);
  return [
    ...judged.map((question) =>
      losses.report('essay-feedback', {
        module: module.id,
        subject: question.id,
        message: `The feedback for right or wrong answers to “${question.title}” is never shown: nobody judges an essay here.`,
      }),
    ),
    ...essays.map((question) =>
      losses.report('essay-as-draft', {
        module: module.id,
        subject: question.id,
        message: `“${question.title}” is a private draft that the student copies or downloads: no person can mark it here, so its points are not part of the score.`,
      }),
    ),
    ...(settings.timeLimitMinutes === undefined
      ? []
      : [
          losses.report('time-limit-advisory', {
            ...about,
            message: `The time limit of “${title}” advises: students can add time or switch the clock off, and nothing is handed in by itself.`,
          }),
        ]),
    ...(purpose === 'graded'
      ? [
          losses.report('answers-readable', {
            ...about,
            message: `“${title}” is scored in the student’s browser, so a student who looks can find the right answers.`,
          }),
        ]
      : []),
  ];
}
