import { changeLines } from './change-words.ts';
import type { Attempts, CourseEffect, Outcome } from './course-effects.ts';
import type { DiffReport, ModuleDiff } from './diff.ts';

/** The names of platforms and packages, as people know them. */
export const targetNames: Readonly<Record<CourseEffect['target'], string>> = {
  canvas: 'Canvas',
  moodle: 'Moodle backup',
  'common-cartridge': 'Common Cartridge',
  scorm: 'SCORM',
  website: 'Website',
};

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  same: 'stays as it is',
  updated: 'is updated',
  new: 'is new',
  doubled: 'is there twice',
  'left-behind': 'stays in the course, outside the module',
  gone: 'is gone',
};

/** The same of several parts. */
const outcomesOfSeveral: Readonly<Record<Outcome, string>> = {
  same: 'stay as they are',
  updated: 'are updated',
  new: 'are new',
  doubled: 'are there twice',
  'left-behind': 'stay in the course, outside the module',
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

/** A comparison for people, as lines. */
export function diffText(report: DiffReport): string {
  const { before, after, unit = [], modules, added, removed } = report;
  if (before === undefined || after === undefined) return '';
  const head = `${before.name}, version ${before.version}, and ${after.name}, version ${after.version}\n`;
  const ofUnit = [
    ...changeLines(unit),
    ...added.map((id) => `The module ${id} is new`),
    ...removed.map((id) => `The module ${id} is gone`),
  ];
  return [head, ...ofUnit.map((line) => `  ${line}\n`), ...modules.map(moduleText)].join('');
}

function moduleText({ title, changes, files, course }: ModuleDiff): string {
  const lines = [...changeLines(changes), ...fileLines(files)];
  const what = lines.length === 0 ? ['  Nothing differs.'] : lines.map((line) => `  ${line}`);
  const uploaded = course.flatMap((one) => [
    `  ${targetNames[one.target]}: ${one.first}`,
    ...effectLines(one).map((line) => `    ${line}`),
  ]);
  return [`“${title}”`, ...what, 'Uploaded into a course that has the old one:', ...uploaded, ''].join('\n');
}

export function fileLines({ added, changed, removed }: ModuleDiff['files']): readonly string[] {
  return [
    ...added.map((file) => `The file ${file} is new`),
    ...changed.map((file) => `The file ${file} is another`),
    ...removed.map((file) => `The file ${file} is gone`),
  ];
}

/** Parts that fare alike. */
interface Group {
  readonly outcome: Outcome;
  readonly attempts: Attempts;
  readonly titles: string[];
}

/** What happens to the parts, many that fare alike in one line, and to what the teacher has set. */
export function effectLines({ parts, settings }: CourseEffect): readonly string[] {
  const groups = new Map<string, Group>();
  for (const { title, outcome, attempts } of parts) {
    const key = `${outcome} ${attempts}`;
    const group = groups.get(key) ?? { outcome, attempts, titles: [] };
    group.titles.push(`“${title}”`);
    groups.set(key, group);
  }
  const list = (words: readonly string[]): string => words.join('; ');
  return [
    ...[...groups.values()].map(fateOf),
    ...(settings.kept.length === 0 ? [] : [`Of what you set there, this stays: ${list(settings.kept)}`]),
    ...(settings.replaced.length === 0 ? [] : [`This is replaced: ${list(settings.replaced)}`]),
    ...(settings.unknown.length === 0 ? [] : [`Not known, since nobody tried it: ${list(settings.unknown)}`]),
  ];
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
