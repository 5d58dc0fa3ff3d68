import type { Platform } from '../verify-report.ts';

/** In the order in which reports name them. */
export const PLATFORMS: readonly Platform[] = ['moodle', 'canvas'];

export const PLATFORM_NAMES: Readonly<Record<Platform, string>> = { moodle: 'Moodle', canvas: 'Canvas' };
