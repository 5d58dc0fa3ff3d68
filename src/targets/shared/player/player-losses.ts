import type { Activity, Question, Quiz, TeachingModule } from '../../../model/model.ts';
import { learnerActivities } from '../../../model/module-activities.ts';
import { quizQuestions } from '../../../model/quiz-questions.ts';
import type { Loss, LossSpec } from '../../target.ts';
import { commonLosses } from '../common-losses.ts';
import type { LossFamily } from '../losses.ts';
import { objectivesLosses } from '../objectives.ts';
import { linkedTool } from '../tools.ts';
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
  'tool-as-link': { outcome: 'degraded', title: 'An external tool is a link' },
  'completion-by-mark': { outcome: 'changed', title: 'Posting or handing in is done when the student says so' },
  'time-limit-advisory': { outcome: 'changed', title: 'A time limit advises; students can extend it or switch it off' },
  'answers-readable': { outcome: 'changed', title: 'Students who look can find the right answers of a graded quiz' },
  objectives: commonLosses.objectives,
  'publish-state': { outcome: 'dropped', title: 'That the module is not published yet is said nowhere' },
  'instructor-left-out': { outcome: 'dropped', title: 'Pages for instructors stay out, because nothing can hide them' },
} as const satisfies Record<string, LossSpec>;

export type PlayerLoss = keyof typeof playerLossSpecs;

/** What the package of a target with the player is like. */
export interface PlayerPackage {
  /** Pages for instructors were asked for, which no such package can hold. */
  readonly withInstructor: boolean;
  /** A platform learns with each answer which objectives its question assesses. */
  readonly answersNameObjectives: boolean;
}

/** What is lost wherever the player stands for a platform. */
export function playerLosses(
  module: TeachingModule,
  family: LossFamily<PlayerLoss>,
  { withInstructor, answersNameObjectives }: PlayerPackage,
): readonly Loss[] {
  const { losses, lose } = family.collect(module.id);
  if (!module.published)
    lose(
      'publish-state',
      'The module is not published yet; the package does not say so. Publish it in the platform, or wait.',
    );
  if (withInstructor)
    lose(
      'instructor-left-out',
      'Pages for instructors are left out: here nothing can hide them from students. Use `instructor-guide`.',
    );
  return [
    ...learnerActivities(module).flatMap((activity) => activityLosses(module, activity, family)),
    ...losses,
    ...objectivesLosses(module, family, { answersNameTheirs: answersNameObjectives }),
  ];
}

function activityLosses(module: TeachingModule, activity: Activity, family: LossFamily<PlayerLoss>): readonly Loss[] {
  const { losses, lose } = family.collect(module.id, activity.id);
  const { title } = activity;
  if (activity.type === 'discussion')
    lose(
      'discussion-as-prompt',
      `Students read the prompt of “${title}” and are sent to class or to the course’s own forum: the package collects and grades nothing.`,
    );
  if (activity.type === 'assignment')
    lose(
      'assignment-as-prompt',
      `Students read what “${title}” asks for; it is handed in and marked where the course collects papers.`,
    );
  if (activity.type === 'tool') lose('tool-as-link', linkedTool(activity));
  if (completionOf(activity) === 'mark')
    lose(
      'completion-by-mark',
      `“${title}” counts as done when the student marks it: what happens outside the package cannot be seen.`,
    );
  return activity.type === 'quiz' ? [...losses, ...quizLosses(module, activity, family)] : losses;
}

function quizLosses(module: TeachingModule, quiz: Quiz, family: LossFamily<PlayerLoss>): readonly Loss[] {
  const { losses, lose } = family.collect(module.id, quiz.id);
  const { title, purpose, settings } = quiz;
  if (settings.timeLimitMinutes !== undefined)
    lose(
      'time-limit-advisory',
      `The time limit of “${title}” advises: students can add time or switch the clock off, and nothing is handed in by itself.`,
    );
  if (purpose === 'graded')
    lose(
      'answers-readable',
      `“${title}” is scored in the student’s browser, so a student who looks can find the right answers.`,
    );
  const essays = quizQuestions(quiz).filter(({ interaction }) => interaction.kind === 'extendedText');
  return [...essays.flatMap((essay) => essayLosses(module, essay, family)), ...losses];
}

function essayLosses(
  module: TeachingModule,
  { id, title, feedback }: Question,
  family: LossFamily<PlayerLoss>,
): readonly Loss[] {
  const { losses, lose } = family.collect(module.id, id);
  if (feedback.correct !== undefined || feedback.incorrect !== undefined)
    lose(
      'essay-feedback',
      `The feedback for right or wrong answers to “${title}” is never shown: nobody judges an essay here.`,
    );
  lose(
    'essay-as-draft',
    `“${title}” is a private draft that the student copies or downloads: no person can mark it here, so its points are not part of the score.`,
  );
  return losses;
}
