import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Judge } from './judge.ts';
import { PLATFORM_NAMES } from './platforms/names.ts';
import type { Outcome, Platform, Verdict } from './verify-report.ts';

/** Says that a platform takes no such package at all, although nothing is wrong with it. */
const NOT_TAKEN = new Set(['canvas/scorm-not-imported']);

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

function outcomeOf(platform: Platform, judge: Judge | undefined, diagnostics: readonly Diagnostic[]): Outcome {
  if (diagnostics.some(({ code }) => UNREAD.has(code))) return 'unknown';
  if (judge === undefined) return isUnobserved(platform, diagnostics) ? 'unknown' : 'refused';
  if (judge.predict[platform] === undefined) return 'unknown';
  const families = [`${platform}/`, `${platform}-backup/`];
  const own = diagnostics.filter(({ code }) => families.some((family) => code.startsWith(family)));
  const stops = own.some((one) => one.severity === 'error' || NOT_TAKEN.has(one.code));
  if (stops || diagnostics.some((one) => one.severity === 'error' && one.code.startsWith('zip/'))) return 'refused';
  return own.some((one) => one.severity === 'warning') ? 'accepted-with-losses' : 'accepted';
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
    case 'refused':
      if (!taken) return `${name} does not take packages of this kind.`;
      return `${name} will refuse the package or stop in the middle of it.`;
    case 'unknown':
      return `What ${name} does with such a package has not been observed.`;
  }
}
