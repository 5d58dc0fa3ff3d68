import { defineCodes } from '../diagnostics/codes.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { LIMITS, type LimitName, type Limits, limitText } from './limits.ts';

const raise = 'Set limits with `--limit`, or with `limits` in the library.';

/** What is said only where input is not trusted. */
export const untrustedCodes = defineCodes('untrusted', {
  'time-limit': {
    severity: 'error',
    title: 'A module or unit takes too long',
    explanation: `The process that worked on it was ended; the others are not affected. ${raise}`,
  },
  'processor-limit': {
    severity: 'error',
    title: 'A module or unit uses too much processor time',
    explanation: `The process that worked on it was ended; the others are not affected. ${raise}`,
  },
  'memory-limit': {
    severity: 'error',
    title: 'A module or unit uses too much memory',
    explanation: `The process that worked on it was ended; the others are not affected. ${raise}`,
  },
  'files-limit': {
    severity: 'error',
    title: 'A module or unit has too many files',
    explanation: `Files that it names count, and so do the entries of its folders. ${raise}`,
  },
  'read-limit': {
    severity: 'error',
    title: 'The files of a module or unit are too large in total',
    explanation: `Texts, lists and media count. A file that would go over the limit is not opened. ${raise}`,
  },
  'report-limit': {
    severity: 'error',
    title: 'There is too much to report about a module or unit',
    explanation: `The findings and losses, or the contents of a package, are more than a report may contain. ${raise}`,
  },
  'package-limit': {
    severity: 'error',
    title: 'A package would be too large',
    explanation: `It is not written; smaller packages of the same module are. ${raise}`,
  },
  'packages-limit': {
    severity: 'error',
    title: 'A run would make too many packages',
    explanation: `Finished packages stay. ${raise}`,
  },
  'output-limit': {
    severity: 'error',
    title: 'The packages of a run would be too large in total',
    explanation: `Finished packages stay. ${raise}`,
  },
  'items-limit': {
    severity: 'error',
    title: 'A run has too many modules and units',
    explanation: `As many as allowed are done, from the first on. ${raise}`,
  },
  'total-limit': {
    severity: 'error',
    title: 'A run takes too long',
    explanation: `What was finished stays, and nothing else was started. ${raise}`,
  },
  'cannot-confine': {
    severity: 'error',
    title: 'Input cannot be confined to its own place',
    explanation:
      'It is a link, a pipe or a device, or has `*` in its path, which Node’s permissions take for any name. Untrusted input is read in its own place and nowhere else.',
  },
  'settings-unread': {
    severity: 'info',
    title: 'A workspace file in untrusted input is not read',
    explanation:
      'Settings decide about themes, targets and addresses, so they are never taken from a stranger. Name the folder with the settings to use with `--workspace`.',
  },
  'no-workspace': {
    severity: 'error',
    title: 'The folder given with `--workspace` has no workspace file',
    explanation:
      'It should contain `cartwright.json`. Without this error, the build would silently use other settings than you wanted.',
  },
  'workspace-in-input': {
    severity: 'error',
    title: 'The workspace is part of the untrusted input',
    explanation: 'Its settings would be a stranger’s. The folder given with `--workspace` must be outside the input.',
  },
  'process-ended': {
    severity: 'error',
    title: 'The process that worked on a module or unit was ended from outside',
    explanation:
      'It could not be started, or a person, a service manager or the system ended it; the system does so when the machine runs out of memory. No limit was reached. The exit code is 2.',
  },
});

/** Limits that end something, each with a code of its own. */
export type EndingLimit = Exclude<LimitName, 'findings'>;

/** What is said where `what` (“The module `a`”) meets a limit. */
export function limitFinding(
  name: EndingLimit,
  limits: Limits,
  { says, place }: { readonly says: string; readonly place: Place },
): Diagnostic {
  const most = limitText(name, limits[name]);
  const higher = limitText(name, limits[name] * 2);
  return untrustedCodes.report(`${name}-limit`, {
    message: `${says} The limit is ${most} (${LIMITS[name].what}).`,
    hint: `Make it smaller; or, if you trust it, raise the limit with \`--limit ${name}=${higher}\`.`,
    place,
  });
}
