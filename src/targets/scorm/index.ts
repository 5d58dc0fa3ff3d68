import { fullHtmlProfile } from '../../content/profiles.ts';
import { everyCapability } from '../../interactions/capabilities.ts';
import type { Target } from '../target.ts';
import { controlDocumentCodes, scormQuizCodes, suspendDataCodes } from './codes.ts';
import { emitScorm } from './emit.ts';
import { scormLosses } from './losses.ts';
import { checkOnlyEssays } from './only-essays.ts';
import { scormOptions } from './options.ts';
import { planScorm, type ScormPlan } from './plan.ts';
import { checkSuspendData } from './suspend-data.ts';

const common = {
  unit: false,
  // Extended texts are there, though nobody receives them: see `losses.ts`.
  capabilities: everyCapability,
  losses: scormLosses.specs,
  optionsSchema: scormOptions,
  profiles: { page: fullHtmlProfile, question: fullHtmlProfile },
  shownBy: 'frame',
  answersReadable: true,
  plan: planScorm,
} satisfies Partial<Target<ScormPlan>>;

export const scorm12: Target<ScormPlan> = {
  ...common,
  name: 'scorm-1.2',
  description: 'SCORM 1.2, for any platform: the whole module with its player, tracked and scored',
  versions: [{ id: '1.2', suffix: '.scorm-1.2.zip', platforms: ['moodle'] }],
  codes: [scormQuizCodes, suspendDataCodes, controlDocumentCodes],
  check: (module, input) => [...checkOnlyEssays(module, input), ...checkSuspendData(module, input)],
  emit: (plan, input) => emitScorm(plan, input, 'scorm-1.2'),
};

export const scorm2004: Target<ScormPlan> = {
  ...common,
  name: 'scorm-2004',
  description: 'SCORM 2004, 4th edition (@3: 3rd), for platforms that know it',
  versions: [
    { id: '4', suffix: '.scorm-2004.zip', platforms: ['moodle'] },
    { id: '3', suffix: '.scorm-2004-3rd.zip', platforms: ['moodle'] },
  ],
  codes: [scormQuizCodes, controlDocumentCodes],
  check: checkOnlyEssays,
  emit: (plan, input) => emitScorm(plan, input, 'scorm-2004'),
};
