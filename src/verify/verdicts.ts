import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Effect } from '../read/advised-codes.ts';
import { effectOfCode } from './all-codes.ts';
import type { Judge } from './judge.ts';
import { PLATFORM_NAMES } from './platforms/names.ts';
import type { Outcome, Platform, Verdict } from './verify-report.ts';

/** Says that a platform takes no such package at all, although nothing is wrong with it. */
const NOT_TAKEN = new Set(['canvas/scorm-not-imported', 'moodle/qti-not-imported', 'new-quizzes/no-quizzes']);

/** Codes after which nothing is known of the package. */
const UNREAD = new Set(['verify/cannot-read', 'verify/reader-failed']);

/** What each platform will do, from what was found. */
export function verdictsOf(
  platforms: readonly Platform[],
  judge: Judge | undefined,
  diagnostics: readonly Diagnostic[],
): readonly Verdict[] {
  return platforms.map((platform) => {
    const outcome = outcomeOf(platform, judge, diagnostics);
    const unread = diagnostics.some(({ code }) => UNREAD.has(code));
    const summary = unread
      ? 'The package could not be read.'
      : summaryOf(PLATFORM_NAMES[platform], outcome, isTaken(platform, diagnostics));
    return { platform, outcome, summary };
  });
}

/** Packages that are not read here, although a platform may take them. */
function isUnobserved(platform: Platform, diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(
    ({ code }) => code === 'verify/other-kind' || (platform === 'canvas' && code === 'verify/manifest-in-folder'),
  );
}

const OUTCOMES: Readonly<Record<Effect, Outcome>> = {
  refused: 'refused',
  unusable: 'unusable',
  losses: 'accepted-with-losses',
  none: 'accepted',
};

/** From the gravest. */
const EFFECTS: readonly Effect[] = ['refused', 'unusable', 'losses', 'none'];

function outcomeOf(platform: Platform, judge: Judge | undefined, diagnostics: readonly Diagnostic[]): Outcome {
  if (diagnostics.some(({ code }) => UNREAD.has(code))) return 'unknown';
  if (judge === undefined) return isUnobserved(platform, diagnostics) ? 'unknown' : 'refused';
  if (judge.predict[platform] === undefined) return 'unknown';
  const effects = new Set(diagnostics.map((one) => effectOn(platform, one)));
  return OUTCOMES[EFFECTS.find((effect) => effects.has(effect)) ?? 'none'];
}

const PLATFORM_STAGES: Readonly<Record<string, Platform>> = {
  'new-quizzes': 'new-quizzes',
  'open-edx': 'open-edx',

  moodle: 'moodle',
  'moodle-backup': 'moodle',
  canvas: 'canvas',
};

/**
 * What a finding means on a platform. Findings about the platform itself mean what their severity says, unless their
 * code says otherwise; of the others only those that say so mean anything, and damage to the container.
 */
function effectOn(platform: Platform, { code, severity }: Diagnostic): Effect {
  const stage = code.slice(0, code.indexOf('/'));
  const of = PLATFORM_STAGES[stage];
  if (of !== undefined && of !== platform) return 'none';
  if (NOT_TAKEN.has(code)) return 'refused';
  const declared = effectOfCode(code);
  if (declared !== undefined) return declared;
  if (of !== undefined) return severity === 'error' ? 'refused' : severity === 'warning' ? 'losses' : 'none';
  if (severity !== 'error') return 'none';
  return stage === 'zip' ? 'refused' : stage === 'xml' ? 'losses' : 'none';
}

function isTaken(platform: Platform, diagnostics: readonly Diagnostic[]): boolean {
  return !diagnostics.some(({ code }) => NOT_TAKEN.has(code) && code.startsWith(`${platform}/`));
}

function summaryOf(name: string, outcome: Outcome, taken: boolean): string {
  switch (outcome) {
    case 'accepted':
      return `${name} will import the package as far as the format allows.`;
    case 'accepted-with-losses':
      return `${name} will import the package, but some of it will be lost or changed.`;
    case 'unusable':
      return `${name} will import the package, but nothing in it can be opened.`;
    case 'refused':
      if (!taken) return `${name} does not take packages of this kind.`;
      return `${name} will refuse the package or stop in the middle of it.`;
    case 'unknown':
      return `What ${name} does with such a package has not been observed.`;
  }
}
