import { posix } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nodeHost } from '../source/node-host.ts';
import { discover } from './discover.ts';
import { prepare } from './prepare.ts';

export interface CheckRequest {
  /** Modules' folders, units' files or folders of modules; without one everything in `modules`. */
  readonly paths?: readonly string[];
  /** Paths are relative to it; default: the process's. */
  readonly workingFolder?: string;
}

export interface CheckReport {
  readonly diagnostics: readonly Diagnostic[];
  /** How many modules and units were looked at. */
  readonly checked: number;
}

/** Says everything about modules that can be known without building them. */
export async function check(request: CheckRequest = {}): Promise<CheckReport> {
  const workingFolder = posix.resolve(request.workingFolder ?? process.cwd());
  const context = { host: nodeHost(workingFolder), workingFolder, workspaces: new Map() };
  const { items, diagnostics } = await discover(context.host, workingFolder, request.paths ?? []);
  const found: Diagnostic[] = [...diagnostics];
  for (const item of items) found.push(...(await prepare(item, context)).diagnostics);
  return { diagnostics: found, checked: items.length };
}
