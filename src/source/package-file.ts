import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { machineFault } from '../diagnostics/machine-fault.ts';
import { HostError } from './host.ts';

/** A package on disk, open for reading ranges of it. */
export interface PackageFile {
  readonly size: number;
  /** The bytes from `offset`; fewer than `length` at the end. */
  read(offset: number, length: number): Uint8Array;
  close(): void;
}

const CANNOT_READ: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EISDIR: 'is a folder, not a zip',
  ENOTFILE: 'is a pipe or a device, not a file',
  EACCES: 'may not be read by you',
};

/**
 * Opens a package, or says why it cannot be opened, in words that follow "The package". What is the machine's fault is
 * thrown as a `HostError`, here and where the package is read.
 */
export function openPackageFile(path: string): PackageFile | { readonly unreadable: string } {
  try {
    return openFile(path);
  } catch (error) {
    throwMachineFault(error, path);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { unreadable: CANNOT_READ[code] ?? `cannot be opened${code === '' ? '' : ` (${code})`}` };
  }
}

/** Throws Node's own error where the file cannot be opened; EISDIR for a folder, ENOTFILE for a pipe or a device. */
function openFile(path: string): PackageFile {
  const stats = statSync(path);
  // Asked before it is opened: a pipe that nobody writes to would never open.
  if (!stats.isFile()) {
    throw Object.assign(new Error(`${path} is not a file`), { code: stats.isDirectory() ? 'EISDIR' : 'ENOTFILE' });
  }
  const descriptor = openSync(path, 'r');
  return {
    size: stats.size,
    read(from, length) {
      // As from memory: what would lie before the file is left out.
      const offset = Math.max(0, from);
      const wanted = Math.max(0, Math.min(from + length, stats.size) - offset);
      const buffer = Buffer.alloc(wanted);
      let done = 0;
      while (done < wanted) {
        const count = readAt(descriptor, buffer, done, offset + done, path);
        if (count === 0) break;
        done += count;
      }
      return buffer.subarray(0, done);
    },
    close: () => closeSync(descriptor),
  };
}

function readAt(descriptor: number, buffer: Uint8Array, from: number, position: number, path: string): number {
  try {
    return readSync(descriptor, buffer, from, buffer.length - from, position);
  } catch (error) {
    throwMachineFault(error, path);
    throw error;
  }
}

function throwMachineFault(error: unknown, path: string): void {
  const fault = machineFault(error);
  if (fault !== undefined) throw new HostError('machine', path, fault.reason, { cause: error });
}
