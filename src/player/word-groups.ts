import type { PlayerTextKey } from './words.ts';

/**
 * Where a word of the player’s is needed: by every document (`core`), by those that run on a platform or hold all pages
 * (`platform`), by quizzes, with whose script it comes (`quiz`), or by a unit’s first page (`unit`).
 */
export type WordGroup = 'core' | 'platform' | 'quiz' | 'unit';

/** By the beginning of keys behind `player.`; of several that fit, the longest counts, and what none fits is of the core. */
const GROUPS: Readonly<Record<string, WordGroup>> = {
  'answers.': 'quiz',
  attempt: 'quiz',
  check: 'quiz',
  contents: 'platform',
  essay: 'quiz',
  fact: 'quiz',
  finish: 'platform',
  flag: 'quiz',
  kept: 'quiz',
  leave: 'platform',
  'leave.retry': 'core',
  left: 'platform',
  locked: 'platform',
  mark: 'quiz',
  'mark.do': 'core',
  missing: 'quiz',
  next: 'platform',
  notDone: 'platform',
  notice: 'platform',
  notPassed: 'quiz',
  number: 'quiz',
  optional: 'platform',
  options: 'quiz',
  order: 'quiz',
  outcome: 'quiz',
  pager: 'platform',
  passed: 'quiz',
  percent: 'quiz',
  practice: 'quiz',
  previous: 'platform',
  'print.all': 'platform',
  progress: 'platform',
  question: 'quiz',
  quiz: 'quiz',
  result: 'quiz',
  review: 'quiz',
  'saving.seeking': 'platform',
  setAside: 'platform',
  status: 'platform',
  strip: 'quiz',
  time: 'quiz',
  unit: 'unit',
};

const BEGINNINGS = Object.entries(GROUPS).sort(([left], [right]) => right.length - left.length);

export function groupOf(key: PlayerTextKey): WordGroup {
  const name = key.slice('player.'.length);
  return BEGINNINGS.find(([beginning]) => name.startsWith(beginning))?.[1] ?? 'core';
}
