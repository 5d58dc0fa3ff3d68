import posix from 'path-browserify';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckMemory } from './check-memory.ts';
import { checkThrough } from './check-through.ts';
import type { BuildItem } from './discover.ts';
import { ownFilesOnDisk } from './own-files-on-disk.ts';
import type { CheckReport } from './report.ts';
import { requestHost } from './request-host.ts';
import type { Shard } from './shards/divide.ts';
import { untilAborted } from './stopped.ts';
import { failedWriteDiagnostic } from './write-package.ts';

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
  /**
   * The folder for what is remembered of this check, so that of many modules those that have not changed are not read
   * again; without one, nothing is.
   */
  readonly cache?: string;
  /** Check everything, also what has not changed since the last check with the same `cache`. */
  readonly fresh?: boolean;
  /** Check only this part of what is found; machines that have the same files divide it in the same way. */
  readonly shard?: Shard;
  /** Ends the work between two steps or chunks; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told of each fault of the program, which is among the findings, too; `thrown` says where it happened. */
  readonly onFault?: (thrown: unknown, finding: Diagnostic) => void;
}

/** Of fewer items nothing is remembered: reading them takes no longer. */
const WORTH_REMEMBERING = 20;

/** Says everything about modules that can be known without building them. */
export async function check(request: CheckRequest = {}): Promise<CheckReport> {
  const { cache } = request;
  return checkWith(request, cache === undefined ? undefined : { folder: cache, name: undefined });
}

/** Where a check is remembered. */
export interface ChecksPlace {
  readonly folder: string;
  /** Where others keep theirs in the same folder, and nothing is said if it cannot be written: what tells this one from them. */
  readonly name: string | undefined;
}

/** As `check`; `place` is where it is remembered. */
export async function checkWith(request: CheckRequest, place: ChecksPlace | undefined): Promise<CheckReport> {
  const workingFolder = posix.resolve(request.workingFolder ?? process.cwd());
  const host = requestHost(request, workingFolder);
  const program = process.env.CARTWRIGHT_BUILD;
  const remembers = place !== undefined && program !== undefined && request.files === undefined;
  let memory: CheckMemory | undefined;
  const memoryFor = async (items: number) => {
    if (!remembers || items < WORTH_REMEMBERING) return undefined;
    const { checksFileOf, CHECKS_FILE, openChecks } = await import('./check-cache.ts');
    const name = place.name === undefined ? CHECKS_FILE : checksFileOf(place.name);
    const path = posix.resolve(workingFolder, place.folder, name);
    memory = openChecks(path, workingFolder, program, request.fresh === true);
    return memory;
  };
  return untilAborted(request.signal, async () => {
    const { signal, onFault, shard } = request;
    const divided =
      shard && (async (items: readonly BuildItem[]) => (await import('./shards/costs.ts')).itemsOf(items, shard, host));
    const options = { ...(signal && { signal }), ...(onFault && { onFault }), ...(divided && { divided }), memoryFor };
    const report = await checkThrough(host, workingFolder, request.paths ?? [], ownFilesOnDisk, options);
    try {
      await memory?.save();
      return report;
    } catch (error) {
      if (place?.name !== undefined) return report;
      const found = failedWriteDiagnostic(error, posix.resolve(workingFolder, place?.folder ?? ''), host);
      return { ...report, diagnostics: [...report.diagnostics, found] };
    }
  });
}
