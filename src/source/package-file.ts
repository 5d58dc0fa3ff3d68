import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { machineFault } from '../diagnostics/machine-fault.ts';
import { HostError, type HostErrorReason } from './host.ts';

/** A package on disk, open for reading ranges of it. */
export interface PackageFile {
  readonly size: number;
  /** The bytes from `offset`; fewer than `length` at the end. */
  read(offset: number, length: number): Uint8Array;
  close(): void;
}

/** Why a package cannot be opened, in words that follow its name, too. */
export interface UnreadablePackage {
  readonly reason: HostErrorReason;
  readonly unreadable: string;
}

const CANNOT_READ: Readonly<Record<string, UnreadablePackage>> = {
  ENOENT: { reason: 'missing', unreadable: 'does not exist' },
  ENOTDIR: { reason: 'missing', unreadable: 'does not exist' },
  EISDIR: { reason: 'is-folder', unreadable: 'is a folder, not a zip' },
  ENOTFILE: { reason: 'special', unreadable: 'is a pipe or a device, not a file' },
  EACCES: { reason: 'unreadable', unreadable: 'may not be read by you' },
  EPERM: { reason: 'unreadable', unreadable: 'may not be read by you' },
};

/**
 * Opens a package, or says why it cannot be opened. What is the machine's fault is thrown as a `HostError`, here and where
 * the package is read and closed.
 */
export function openPackageFile(path: string): PackageFile | UnreadablePackage {
  try {
    return openFile(path);
  } catch (error) {
    throwMachineFault(error, path);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return CANNOT_READ[code] ?? { reason: 'failed', unreadable: `cannot be opened${code === '' ? '' : ` (${code})`}` };
  }
}

/** Opens a package; undefined where there is none. Throws a `HostError` where there is one that cannot be read. */
export function openPackageIfThere(path: string): PackageFile | undefined {
  const file = openPackageFile(path);
  if (!('unreadable' in file)) return file;
  if (file.reason === 'missing') return undefined;
  throw new HostError(file.reason, path, file.unreadable);
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
        const count = orMachineFault(path, () =>
          readSync(descriptor, buffer, done, buffer.length - done, offset + done),
        );
        if (count === 0) break;
        done += count;
      }
      return buffer.subarray(0, done);
    },
    close: () => orMachineFault(path, () => closeSync(descriptor)),
  };
}

function orMachineFault<Value>(path: string, action: () => Value): Value {
  try {
    return action();
  } catch (error) {
    throwMachineFault(error, path);
    throw error;
  }
}

function throwMachineFault(error: unknown, path: string): void {
  const fault = machineFault(error);
  if (fault !== undefined) throw new HostError('machine', path, fault.reason, { cause: error });
}
