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

/** What happens to the parts, many that fare alike in one line, and to what the teacher has set. */
export function effectLines({ parts, settings }: CourseEffect): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { title, outcome, attempts } of parts) {
    const fate = [outcomeWords[outcome], attemptWords[attempts]].filter((words) => words !== '').join('; ');
    groups.set(fate, [...(groups.get(fate) ?? []), `“${title}”`]);
  }
  const list = (words: readonly string[]): string => words.join('; ');
  return [
    ...[...groups].map(([fate, titles]) => `${some(titles)}: ${fate}`),
    ...(settings.kept.length === 0 ? [] : [`Of what you set there, this stays: ${list(settings.kept)}`]),
    ...(settings.replaced.length === 0 ? [] : [`This is replaced: ${list(settings.replaced)}`]),
    ...(settings.unknown.length === 0 ? [] : [`Not known, since nobody tried it: ${list(settings.unknown)}`]),
  ];
}

const NAMED = 4;

function some(titles: readonly string[]): string {
  const rest = titles.length - NAMED;
  return rest > 1 ? `${titles.slice(0, NAMED).join(', ')} and ${rest} more` : titles.join(', ');
}
