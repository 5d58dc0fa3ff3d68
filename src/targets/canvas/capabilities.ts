import type { Capabilities } from '../../interactions/capabilities.ts';

/** What Canvas's classic quizzes express. They order nothing, and let nobody mark words in a text. */
export const canvasCapabilities: Capabilities = {
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
