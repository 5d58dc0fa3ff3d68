import type { Capabilities } from '../../interactions/capabilities.ts';

/**
 * What Canvas's classic quizzes and the question types of Moodle's core from 4.1 on express, which is the same: they let
 * nobody mark words in a text, and order nothing (`ordering` came into Moodle's core with 4.4).
 */
export const classicQuizzes: Capabilities = {
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
