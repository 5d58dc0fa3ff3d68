import { hostOfFiles, MEMORY_ROOT } from '../source/memory-files.ts';
import { noCache } from './build-cache.ts';
import { checkThrough } from './check-through.ts';
import { discover } from './discover.ts';
import type { MemoryBuildReport, MemoryBuildRequest, MemoryCheckRequest } from './memory-request.ts';
import { receivedOutput } from './output.ts';
import type { OwnFiles } from './own-files.ts';
import type { CheckReport } from './report.ts';
import { buildItems, startRun } from './run-build.ts';
import { DEFAULT_TIMESTAMP } from './source-date.ts';
import { untilAborted } from './stopped.ts';
import { chooseTargets } from './targets.ts';

/** Says everything about modules in memory that can be known without building them. */
export function checkInMemory(request: MemoryCheckRequest, own: OwnFiles): Promise<CheckReport> {
  const { files, paths = [], signal } = request;
  return untilAborted(signal, () => checkThrough(hostOfFiles(files), MEMORY_ROOT, paths, own, request));
}

/** Builds the packages of modules in memory. A module at fault is reported and the others are built. */
export function buildInMemory(request: MemoryBuildRequest, own: OwnFiles): Promise<MemoryBuildReport> {
  return untilAborted(request.signal, () => buildFiles(request, own));
}

async function buildFiles(request: MemoryBuildRequest, own: OwnFiles): Promise<MemoryBuildReport> {
  const { files, paths = [], date = DEFAULT_TIMESTAMP, signal, onFault, ...rest } = request;
  const asked = chooseTargets(request.targets);
  if (asked.diagnostics.length > 0) return { packages: [], diagnostics: asked.diagnostics };
  const host = hostOfFiles(files);
  const contents = new Map<string, Blob>();
  const output = receivedOutput(
    ({ file, bytes }) => {
      contents.set(file, new Blob([bytes as Uint8Array<ArrayBuffer>]));
    },
    host,
    signal,
  );
  const run = startRun({
    request: { ...rest, paths, ...(signal && { signal }), ...(onFault && { onFault }) },
    host,
    workingFolder: MEMORY_ROOT,
    outFolder: MEMORY_ROOT,
    output,
    cache: noCache,
    timestamp: date,
    own,
  });
  const { report } = await buildItems(await discover(host, MEMORY_ROOT, paths, onFault), run);
  const packages = report.packages.map(({ accessibility, ...built }) => ({
    ...built,
    contents: received(contents, built.file),
    ...(accessibility && { accessibility: { ...accessibility, contents: received(contents, accessibility.file) } }),
  }));
  return { packages, diagnostics: report.diagnostics };
}

function received(contents: ReadonlyMap<string, Blob>, file: string): Blob {
  const blob = contents.get(file);
  if (blob === undefined) throw new Error(`${file} was built, but not received.`);
  return blob;
}
