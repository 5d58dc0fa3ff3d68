import { expect, it } from 'vitest';
import { machineFault } from '../../src/diagnostics/machine-fault.ts';

const failed = (code: string, syscall: string) => Object.assign(new Error(code), { code, syscall });

it('a limit of watched files is no full disk, and none of open files', () => {
  expect(machineFault(failed('ENOSPC', 'watch'))?.reason).toContain('watched');
  expect(machineFault(failed('EMFILE', 'watch'))?.reason).toContain('watched');
  expect(machineFault(failed('EMFILE', 'open'))?.reason).toBe('too many files are open at once');
  expect(machineFault(failed('ENOSPC', 'write'))).toBeUndefined();
});
