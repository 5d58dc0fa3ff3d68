import { expect, it } from 'vitest';
import { exitCodeFor } from '../../src/cli/exit-codes.ts';
import { failedWriteDiagnostic, unwrittenDiagnostics } from '../../src/pipeline/write-package.ts';
import { memoryHost } from '../../src/source/memory-host.ts';

/** Faults of the disk cannot be staged for a test that may run as root, so the system's errors are made by hand. */
it.each([
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'the disk is read-only'],
  ['EACCES', 'you may not write there'],
  ['ENOTDIR', 'a file is in the way'],
  ['EIO', 'the disk reports a fault'],
  ['EMFILE', 'too many files are open at once'],
  ['EXDEV', 'EXDEV'],
])('%s is the machine’s fault and says so', (code, words) => {
  const error = Object.assign(new Error('system'), { code });
  const diagnostic = failedWriteDiagnostic(error, '/w/dist/a.imscc', memoryHost({}, '/w'));
  expect(diagnostic).toMatchObject({ code: 'archive/cannot-write', severity: 'error', file: 'dist/a.imscc' });
  expect(diagnostic.message).toContain(words);
  expect(exitCodeFor([diagnostic], false)).toBe(2);
});

it('throws on what is no fault of the file system', () => {
  expect(() => failedWriteDiagnostic(new Error('bug'), '/w/a', memoryHost({}))).toThrow('bug');
});

it('one finding stands for all packages that fail for one reason, whatever their folder is called', () => {
  const full = 'the disk is full';
  const locked = 'you may not write there';
  const found = unwrittenDiagnostics([
    { name: 'out: 2026/a.zip', reason: full },
    { name: 'out: 2026/b.zip', reason: locked },
    { name: 'out: 2026/c.zip', reason: full },
    { name: 'out: 2026/d.zip', reason: full },
  ]);
  expect(found.map(({ message }) => message)).toEqual([
    '`out: 2026/a.zip` and 2 more cannot be written: the disk is full.',
    '`out: 2026/b.zip` cannot be written: you may not write there.',
  ]);
});
