import posix from 'path-browserify';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkThrough } from './check-through.ts';
import { ownFilesOnDisk } from './own-files-on-disk.ts';
import type { CheckReport } from './report.ts';
import { requestHost } from './request-host.ts';
import { untilAborted } from './stopped.ts';

export interface CheckRequest {
  /** Modules' folders, units' files or folders of modules; without one everything in `modules`. */
  readonly paths?: readonly string[];
  /** Paths are relative to it; default: the process's. */
  readonly workingFolder?: string;
  /**
   * Instead of a folder on disk: everything that is read, by its path in the working folder (`modules/a/module.json`). The
   * disk is not read then.
   */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Ends the work between two steps or chunks; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told of each fault of the program, which is among the findings, too; `thrown` says where it happened. */
  readonly onFault?: (thrown: unknown, finding: Diagnostic) => void;
}

/** Says everything about modules that can be known without building them. */
export async function check(request: CheckRequest = {}): Promise<CheckReport> {
  const workingFolder = posix.resolve(request.workingFolder ?? process.cwd());
  const host = requestHost(request, workingFolder);
  return untilAborted(request.signal, () =>
    checkThrough(host, workingFolder, request.paths ?? [], ownFilesOnDisk, request),
  );
}
