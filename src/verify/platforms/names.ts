import type { Platform } from '../verify-report.ts';

/** What is asked for where nobody says which: what most packages are made for. */
export const PLATFORMS: readonly Platform[] = ['moodle', 'canvas'];

/** In the order in which reports name them. */
export const PLATFORM_NAMES: Readonly<Record<Platform, string>> = {
  moodle: 'Moodle',
  canvas: 'Canvas',
  'new-quizzes': 'New Quizzes',
  'open-edx': 'Open edX',
};
