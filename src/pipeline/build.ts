import { posix } from 'node:path';
import type { BuildRequest } from './build-request.ts';
import { buildThrough } from './build-through.ts';
import type { BuildReport } from './report.ts';
import { requestHost } from './request-host.ts';
import { untilAborted } from './stopped.ts';

/**
 * Builds packages. Never throws for an author's fault: a module at fault is reported and the others are built. The
 * packages and `build-report.json` are each written whole or not at all.
 */
export async function build(request: BuildRequest = {}): Promise<BuildReport> {
  const workingFolder = posix.resolve(request.workingFolder ?? process.cwd());
  const host = requestHost(request, workingFolder);
  return untilAborted(request.signal, () => buildThrough(host, workingFolder, request));
}
