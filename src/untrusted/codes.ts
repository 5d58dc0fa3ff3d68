import { defineCodes } from '../diagnostics/codes.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { LIMITS, type LimitName, type Limits, limitText } from './limits.ts';

const raise = 'Limits are set with `--limit` and in the library with `limits`.';

/** What is said only where input is not trusted. */
export const untrustedCodes = defineCodes('untrusted', {
  'time-limit': {
    severity: 'error',
    title: 'An item takes too long by the clock',
    explanation: `The process that worked on it was ended; the others are not affected. ${raise}`,
  },
  'processor-limit': {
    severity: 'error',
    title: 'An item takes too much time of the processor',
    explanation: `The process that worked on it was ended; the others are not affected. ${raise}`,
  },
  'memory-limit': {
    severity: 'error',
    title: 'An item takes too much memory',
    explanation: `The process that worked on it was ended; the others are not affected. ${raise}`,
  },
  'files-limit': {
    severity: 'error',
    title: 'An item has too many files',
    explanation: `Files that it names count, and entries of its folders. ${raise}`,
  },
  'read-limit': {
    severity: 'error',
    title: 'An item’s files are too large together',
    explanation: `Texts, lists and media count; a file is not opened where its size goes beyond the limit. ${raise}`,
  },
  'report-limit': {
    severity: 'error',
    title: 'There is too much to say about an item',
    explanation: `Findings and losses, or what a package holds, are more than a report may hold. ${raise}`,
  },
  'package-limit': {
    severity: 'error',
    title: 'A package would be too large',
    explanation: `It is not written; smaller packages of the same module are. ${raise}`,
  },
  'packages-limit': {
    severity: 'error',
    title: 'A run would make too many packages',
    explanation: `Those that were finished stay. ${raise}`,
  },
  'output-limit': {
    severity: 'error',
    title: 'The packages of a run would be too large together',
    explanation: `Those that were finished stay. ${raise}`,
  },
  'items-limit': {
    severity: 'error',
    title: 'A run has too many items',
    explanation: `The first are done, as many as may be. ${raise}`,
  },
  'total-limit': {
    severity: 'error',
    title: 'A run takes too long',
    explanation: `What was finished stays; nothing more was begun. ${raise}`,
  },
  'cannot-confine': {
    severity: 'error',
    title: 'What is to be read cannot be confined to its place',
    explanation:
      'It is a link, a pipe or a device, or has `*` in its path, which Node’s permissions take for any name. Untrusted input is read where it lies, and nowhere else.',
  },
  'settings-unread': {
    severity: 'info',
    title: 'A workspace file beside untrusted input is not read',
    explanation:
      'Settings decide about themes, targets and addresses, so they never come from what a stranger sent. `--workspace` names the folder whose settings are to be used.',
  },
  'no-workspace': {
    severity: 'error',
    title: 'The folder after `--workspace` has no workspace file',
    explanation:
      'It is named for its `cartwright.json`. Passing over that it has none would build with other settings than were meant.',
  },
  'workspace-in-input': {
    severity: 'error',
    title: 'The workspace is part of the untrusted input',
    explanation: 'Its settings would be a stranger’s. The folder after `--workspace` lies outside of what is built.',
  },
  'process-ended': {
    severity: 'error',
    title: 'The process that worked on an item was ended from outside',
    explanation:
      'A person, a service manager or the system itself, which does so where the machine’s memory is used up, ended it, or it could not be started. No limit was met. The exit code is 2.',
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
