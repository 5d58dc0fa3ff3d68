import { fullHtmlProfile } from '../../content/profiles.ts';
import { everyCapability } from '../../interactions/capabilities.ts';
import type { Target } from '../target.ts';
import { emitGuide } from './emit.ts';
import { guideLosses } from './losses.ts';

export const instructorGuide: Target<undefined> = {
  name: 'instructor-guide',
  description: 'One file for the instructor to print: plan, rubrics, answers',
  versions: [{ id: '1', suffix: '.instructor-guide.html', platforms: [], container: 'file' }],
  unit: true,
  capabilities: everyCapability,
  losses: guideLosses.specs,
  profiles: { page: fullHtmlProfile, question: fullHtmlProfile },
  shownBy: 'browser',
  answersReadable: false,
  plan: () => undefined,
  emit: (_plan, input) => emitGuide(input),
};
