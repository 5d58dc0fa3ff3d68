import type { HtmlProfile } from '../../src/content/profile.ts';
import { fullHtmlProfile } from '../../src/content/profiles.ts';
import { targets } from '../../src/targets/registry.ts';
import { bareProfile, carelessProfile, narrowProfile, styledProfile, unbrokenProfile } from './test-profiles.ts';

/** Every profile that a target writes through, each once, and those that try the serialiser's own locks. */
export const testProfiles: readonly HtmlProfile[] = [
  ...new Set([fullHtmlProfile, ...targets.flatMap(({ profiles }) => [profiles.page, profiles.question])]),
  styledProfile,
  narrowProfile,
  unbrokenProfile,
  bareProfile,
  carelessProfile,
];
