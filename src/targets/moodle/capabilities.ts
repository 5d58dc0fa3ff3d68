import type { Capabilities } from '../../interactions/capabilities.ts';

/** What the question types of Moodle's core express from 4.1 on. `ordering` came into the core with 4.5. */
export const moodleCapabilities: Capabilities = {
  'choose-one': true,
  'choose-many': true,
  'choose-passage': false,
  'true-false': true,
  match: true,
  'match-reuse': true,
  order: false,
  'text-entry': true,
  'numeric-entry': true,
  'inline-text': true,
  'inline-select': true,
  'extended-text': true,
};
