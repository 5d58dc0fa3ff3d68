import posix from 'path-browserify';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nodeHost } from '../source/node-host.ts';
import { checkThrough } from './check-through.ts';
import { ownFilesOnDisk } from './own-files-on-disk.ts';
import type { CheckReport } from './report.ts';

export interface CheckRequest {
  /** Modules' folders, units' files or folders of modules; without one everything in `modules`. */
  readonly paths?: readonly string[];
  /** Paths are relative to it; default: the process's. */
  readonly workingFolder?: string;
  /** Told of each fault of the program, which is among the findings, too; `thrown` says where it happened. */
  readonly onFault?: (thrown: unknown, finding: Diagnostic) => void;
}

/** Says everything about modules that can be known without building them. */
export async function check(request: CheckRequest = {}): Promise<CheckReport> {
  const workingFolder = posix.resolve(request.workingFolder ?? process.cwd());
  return checkThrough(nodeHost(workingFolder), workingFolder, request.paths ?? [], ownFilesOnDisk, request.onFault);
}
