import type { Quiz, TeachingModule } from '../../model/model.ts';
import { learnerActivities } from '../../model/module-activities.ts';
import { playerLosses } from '../shared/player/player-losses.ts';
import type { BuildOptions, Loss, TargetInput } from '../target.ts';
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

function moduleLosses(module: TeachingModule, { withInstructor }: BuildOptions): readonly Loss[] {
  const { losses, lose } = websiteLosses.collect(module.id);
  if (module.sequential)
    lose('sequence-advisory', 'The module’s pages can be opened in any order: a website cannot hold them back.');
  if (module.keywords.length > 0)
    lose('keywords', `The keywords of “${module.title}” are left out: they are for catalogues of packages.`);
  const quizzes = learnerActivities(module).filter((activity) => activity.type === 'quiz');
  return [
    ...playerLosses(module, websiteLosses, { withInstructor, answersNameObjectives: false }),
    ...losses,
    ...quizzes.flatMap((quiz) => quizLosses(module, quiz)),
  ];
}

function quizLosses(module: TeachingModule, { id, title, purpose, settings }: Quiz): readonly Loss[] {
  const { losses, lose } = websiteLosses.collect(module.id, id);
  const { attempts, feedback, revealAnswers } = settings;
  if (purpose === 'graded')
    lose(
      'grade-not-sent',
      `“${title}” can be taken, but its result stays on the student’s device: a website has no gradebook, and attempts can be started over by clearing the browser’s data.`,
    );
  const waits = feedback === 'after-last-attempt' || revealAnswers === 'after-last-attempt';
  if (waits && attempts === 'unlimited')
    lose('feedback-timing', `“${title}” has no last attempt, so what was to be shown after it is never shown.`);
  return losses;
}
