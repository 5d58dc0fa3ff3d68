import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic, Severity } from '../../src/diagnostics/diagnostic.ts';
import { verifyCodeFamilies } from '../../src/verify/all-codes.ts';
import { type VerifyReport, verify } from '../../src/verify/index.ts';
import { fixtureGroups } from './cases/index.ts';
import { NOTES } from './cases/moodle.ts';
import type { FixtureGroup } from './support/fixture.ts';
import type { PackageDraft } from './support/package-draft.ts';

const NAME = 'p';
const SUFFIXES: Readonly<Record<Severity, string>> = { info: 'valid', warning: 'warning', error: 'error' };

const codeOf = (shown: string) => shown.replace(/ @ .*/s, '');

/** `code @ path:line`; the package itself is `.`. */
function show({ code, file, range }: Diagnostic): string {
  const path = file === NAME ? '.' : file.slice(NAME.length + 2);
  return `${code} @ ${path}${range === undefined ? '' : `:${range.start.line}`}`;
}

function read(draft: PackageDraft, group: FixtureGroup): Promise<VerifyReport> {
  return verify(draft.build(), { name: NAME, for: group.for });
}

/** What a report has beyond the notes of the base package, and `-code` for each note that went away. */
function difference(base: readonly string[], report: VerifyReport): readonly string[] {
  const left = [...base];
  const added = report.diagnostics.map(show).filter((shown) => {
    // A note may have moved to another line.
    const exact = left.indexOf(shown);
    const index = exact >= 0 ? exact : left.findIndex((one) => codeOf(one) === codeOf(shown));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  // A package that is of no known kind has no notes at all.
  const gone = report.kind === 'unknown' ? [] : left.map((one) => `-${codeOf(one)}`);
  return [...added, ...gone].sort();
}

function worst(diagnostics: readonly Diagnostic[]): Severity {
  if (diagnostics.some((one) => one.severity === 'error')) return 'error';
  return diagnostics.some((one) => one.severity === 'warning') ? 'warning' : 'info';
}

describe.each(fixtureGroups)('$title', (group) => {
  let base: readonly string[] = [];
  beforeAll(async () => {
    base = (await read(group.base(), group)).diagnostics.map(show);
  });

  it.each(group.fixtures)('$name', async (fixture) => {
    const draft = group.base();
    fixture.change(draft);
    const report = await read(draft, group);
    expect(difference(base, report)).toEqual([...fixture.expect].sort());
    const codes = new Set(fixture.expect.map(codeOf));
    const own = report.diagnostics.filter((one) => codes.has(one.code));
    expect(fixture.name.slice(fixture.name.lastIndexOf('-') + 1)).toBe(SUFFIXES[worst(own)]);
  });
});

it('names every fixture once, and has at least 120', () => {
  const names = fixtureGroups.flatMap((group) => group.fixtures.map((fixture) => fixture.name));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(120);
});

it('has a fixture or a test of its own for every code', () => {
  const covered = new Set(
    fixtureGroups.flatMap((group) => group.fixtures.flatMap((fixture) => fixture.expect.map(codeOf))),
  );
  const elsewhere = new Set([
    // limits.test.ts
    'verify/cannot-read',
    'verify/manifest-in-folder',
    'verify/other-kind',
    'verify/more-like-these',
    'verify/too-much-text',
    'xml/too-large',
    'zip/cut-short',
    'zip/not-a-zip',
    'zip/too-many-entries',
    // The verifier's own fault; mutations.test.ts looks for it in vain.
    'verify/reader-failed',
    // The notes of base packages, below.
    'canvas/import-again',
    'canvas/pages-stay-files',
    'canvas/quizzes-graded',
    'canvas/unpublished',
    'moodle-backup/import-again',
    'moodle/canvas-questions-lost',
    'moodle/canvas-settings-lost',
    'moodle/qti-not-imported',
    'open-edx/assignments-lost',
    'open-edx/failed-is-zero',
    'open-edx/multiple-response-partial',
    'open-edx/quiz-settings-lost',
    'moodle/scorm-mastery',
    ...NOTES,
  ]);
  const codes = verifyCodeFamilies.flatMap((family) =>
    Object.keys(family.codes).map((name) => `${family.stage}/${name}`),
  );
  expect(codes.filter((code) => !covered.has(code) && !elsewhere.has(code))).toEqual([]);
});

it.each([
  ['zip', []],
  ['Moodle and Common Cartridge 1.1', NOTES],
  [
    'Canvas and Common Cartridge 1.1',
    ['canvas/import-again', 'canvas/pages-stay-files', 'canvas/quizzes-graded', 'canvas/unpublished'],
  ],
  ['Canvas flavour', []],
  ['Moodle backup', ['moodle-backup/import-again']],
  ['SCORM 1.2', ['moodle/scorm-mastery']],
  ['SCORM 2004 4th edition', []],
  ['SCORM 2004 3rd edition', []],
])('the base package of "%s" has only the notes its format brings with it', async (title, notes) => {
  const group = fixtureGroups.find((one) => one.title === title);
  if (group === undefined) throw new Error(`No group ${title}`);
  const report = await read(group.base(), group);
  expect(report.diagnostics.map((one) => one.code).sort()).toEqual(notes);
  expect(report.diagnostics.every((one) => one.severity === 'info')).toBe(true);
});
