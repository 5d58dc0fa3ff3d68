import { machineFault } from '../diagnostics/machine-fault.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a file is in the way where a folder should be',
  EEXIST: 'a file is in the way where a folder should be',
  ENOENT: 'the folder is not there and cannot be made',
  EISDIR: 'a folder of this name is in the way',
  EFBIG: 'it is larger than a file may be there',
  EDQUOT: 'your quota is used up',
};

/** Why the file system refused a write, in words; undefined where the error is none of the file system's. */
export function writeReason(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return code === undefined ? undefined : (reasons[code] ?? machineFault(error)?.reason ?? code);
}
