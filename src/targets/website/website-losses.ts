import type { Quiz, TeachingModule } from '../../resolve/model.ts';
import { objectivesLosses } from '../shared/objectives.ts';
import { playerLosses } from '../shared/player/player-losses.ts';
import type { Loss, TargetInput } from '../target.ts';
import { websiteLosses } from './losses.ts';

/** All losses of a website's modules. */
export function lossesOf({ publication, options }: TargetInput): readonly Loss[] {
  const { unit, modules } = publication;
  const sequence =
    unit?.sequential === true
      ? [
          websiteLosses.report('sequence-advisory', {
            module: unit.id,
            subject: unit.id,
            message: 'The unit’s modules can be opened in any order: a website cannot hold them back.',
          }),
        ]
      : [];
  return [...sequence, ...modules.flatMap((module) => moduleLosses(module, options))];
}

function moduleLosses(module: TeachingModule, options: { readonly withInstructor: boolean }): readonly Loss[] {
  const about = { module: module.id, subject: module.id };
  const quizzes = module.activities.filter(
    (activity): activity is Quiz => activity.type === 'quiz' && activity.audience === 'learner',
  );
  const sequence = module.sequential
    ? [
        websiteLosses.report('sequence-advisory', {
          ...about,
          message: 'The module’s pages can be opened in any order: a website cannot hold them back.',
        }),
      ]
    : [];
  const keywords =
    module.keywords.length > 0
      ? [
          websiteLosses.report('keywords', {
            ...about,
            message: `The keywords of “${module.title}” are left out: they are for catalogues of packages.`,
          }),
        ]
      : [];
  return [
    ...playerLosses(module, websiteLosses, options),
    ...sequence,
    ...keywords,
    ...objectivesLosses(module, websiteLosses),
    ...quizzes.flatMap((quiz) => quizLosses(module, quiz)),
  ];
}

function quizLosses(module: TeachingModule, { id, title, purpose, settings }: Quiz): readonly Loss[] {
  const about = { module: module.id, subject: id };
  const { attempts, feedback, revealAnswers } = settings;
  const graded =
    purpose === 'graded'
      ? [
          websiteLosses.report('grade-not-sent', {
            ...about,
            message: `“${title}” can be taken, but its result stays on the student’s device: a website has no gradebook, and attempts can be begun anew by clearing the browser’s data.`,
          }),
        ]
      : [];
  const waits = feedback === 'after-last-attempt' || revealAnswers === 'after-last-attempt';
  const timing =
    waits && attempts === 'unlimited'
      ? [
          websiteLosses.report('feedback-timing', {
            ...about,
            message: `“${title}” has no last attempt, so what was to be shown after it is never shown.`,
          }),
        ]
      : [];
  return [...graded, ...timing];
}
