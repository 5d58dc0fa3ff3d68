import { beginning } from '../compare/words.ts';
import type { Attempts, CourseEffect, CourseTarget, Outcome, PartEffect } from './course-effects.ts';

const targetNames: Readonly<Record<CourseTarget, string>> = {
  canvas: 'Canvas',
  moodle: 'Moodle backup',
  'common-cartridge': 'Common Cartridge',
  scorm: 'SCORM',
  website: 'Website',
};

const platformNames = { canvas: 'Canvas', moodle: 'Moodle' };

/** The package, as people know it, and where platforms differ the platform. */
export function targetName({ target, platform }: Pick<CourseEffect, 'target' | 'platform'>): string {
  return platform === undefined ? targetNames[target] : `${targetNames[target]} in ${platformNames[platform]}`;
}

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  same: 'stays as it is',
  updated: 'is updated',
  new: 'is new',
  doubled: 'is there twice',
  'left-behind': 'stays in the course, outside the module',
  'in-old-copy': 'stays in the old copy',
  gone: 'is gone',
};

/** The same of several parts. */
const outcomesOfSeveral: Readonly<Record<Outcome, string>> = {
  same: 'stay as they are',
  updated: 'are updated',
  new: 'are new',
  doubled: 'are there twice',
  'left-behind': 'stay in the course, outside the module',
  'in-old-copy': 'stay in the old copy',
  gone: 'are gone',
};

export const attemptWords: Readonly<Record<Attempts, string>> = {
  kept: 'students’ work stays',
  'kept-with-old-copy': 'students’ work stays with the old copy',
  'kept-for-old-questions': 'attempts stay, but answers belong to the old questions',
  lost: 'students’ results are lost if it takes the old one’s place',
  unknown: 'what becomes of students’ work was not tried',
  none: '',
};

/** Parts that fare alike. */
interface Group {
  readonly outcome: Outcome;
  readonly attempts: Attempts;
  readonly titles: string[];
}

/** What happens to the parts, many that fare alike in one line, and to what the teacher has set. */
export function effectLines(effect: CourseEffect): readonly string[] {
  const groups = new Map<string, Group>();
  for (const { title, outcome, attempts } of effect.parts) {
    const key = `${outcome} ${attempts}`;
    const group = groups.get(key) ?? { outcome, attempts, titles: [] };
    group.titles.push(`“${title}”`);
    groups.set(key, group);
  }
  return [...[...groups.values()].map(fateOf), ...effect.parts.flatMap(questionsLine), ...courseLines(effect)];
}

/** What uploading does, package by package; where one fares as another did, that is all that is said. */
export function uploadLines(effects: readonly CourseEffect[]): readonly string[] {
  const said = new Map<string, string>();
  return effects.flatMap((one) => {
    const lines = [one.first, ...effectLines(one)];
    const key = lines.join('\n');
    const earlier = said.get(key);
    if (earlier !== undefined) return [`  ${targetName(one)}: the same as ${earlier}.`];
    said.set(key, targetName(one));
    const [first = '', ...others] = lines;
    return [`  ${targetName(one)}: ${first}`, ...others.map((line) => `    ${line}`)];
  });
}

/** What is to be known of the whole: notes, and what becomes of what the teacher has set. */
export function courseLines({ notes, settings }: Pick<CourseEffect, 'notes' | 'settings'>): readonly string[] {
  const list = (words: readonly string[]): string => words.join('; ');
  return [
    ...notes,
    ...(settings.kept.length === 0 ? [] : [`Of what you set there, this stays: ${list(settings.kept)}.`]),
    ...(settings.replaced.length === 0 ? [] : [`This is replaced: ${list(settings.replaced)}.`]),
    ...(settings.unknown.length === 0 ? [] : [`Not known, since nobody tried it: ${list(settings.unknown)}.`]),
  ];
}

/** What is left in a quiz though the new version has it no more. */
export function questionsLine({ title, questionsLeft }: PartEffect): readonly string[] {
  if (questionsLeft.length === 0) return [];
  const questions = questionsLeft.map((words) => `“${beginning(words) ?? words}”`);
  const what = questions.length === 1 ? 'this question stays in it' : 'these questions stay in it';
  return [`“${title}”: ${what} until you delete ${questions.length === 1 ? 'it' : 'them'}: ${some(questions)}`];
}

function fateOf({ outcome, attempts, titles }: Group): string {
  const words = titles.length === 1 ? outcomeWords[outcome] : outcomesOfSeveral[outcome];
  return `${some(titles)}: ${[words, attemptWords[attempts]].filter((one) => one !== '').join('; ')}`;
}

const NAMED = 4;

function some(titles: readonly string[]): string {
  const rest = titles.length - NAMED;
  return rest > 1 ? `${titles.slice(0, NAMED).join(', ')} and ${rest} more` : titles.join(', ');
}
