import posix from 'path-browserify';
import { memoryHost } from '../source/memory-host.ts';
import { noCache } from './build-cache.ts';
import type { BuiltPackage } from './build-request.ts';
import type { Chunks } from './build-run.ts';
import { checkThrough } from './check-through.ts';
import { discover } from './discover.ts';
import type { MemoryBuildReport, MemoryBuildRequest, MemoryCheckRequest, MemoryFiles } from './memory-request.ts';
import type { OwnFiles } from './own-files.ts';
import type { CheckReport } from './report.ts';
import { buildItems, startRun } from './run-build.ts';
import { DEFAULT_TIMESTAMP } from './source-date.ts';
import { chooseTargets } from './targets.ts';

const ROOT = '/';

/** Says everything about modules in memory that can be known without building them. */
export function checkInMemory({ files, paths = [], onFault }: MemoryCheckRequest, own: OwnFiles): Promise<CheckReport> {
  return checkThrough(hostOf(files), ROOT, paths, own, onFault);
}

/** Builds the packages of modules in memory. A module at fault is reported and the others are built. */
export async function buildInMemory(request: MemoryBuildRequest, own: OwnFiles): Promise<MemoryBuildReport> {
  const { files, paths = [], date = DEFAULT_TIMESTAMP } = request;
  const asked = chooseTargets(request.targets);
  if (asked.diagnostics.length > 0) return { packages: [], diagnostics: asked.diagnostics };
  const host = hostOf(files);
  const contents = new Map<string, Blob>();
  const run = startRun({
    request,
    host,
    workingFolder: ROOT,
    outFolder: ROOT,
    cache: noCache,
    timestamp: date,
    own,
    async write(path, chunks) {
      const blob = await blobOf(chunks);
      const { sha256 } = await host.hashesOf(new Uint8Array(await blob.arrayBuffer()));
      contents.set(posix.basename(path), blob);
      return { bytes: blob.size, sha256 };
    },
  });
  const { packages, diagnostics } = await buildItems(await discover(host, ROOT, paths, request.onFault), run);
  return { packages: packages.map((built) => ({ ...built, contents: written(contents, built) })), diagnostics };
}

function hostOf(files: MemoryFiles) {
  const absolute = Object.entries(files).map(([path, content]) => [posix.resolve(ROOT, path), content] as const);
  return memoryHost(Object.fromEntries(absolute), ROOT);
}

async function blobOf(chunks: Chunks): Promise<Blob> {
  const parts: BlobPart[] = [];
  for await (const chunk of chunks) parts.push(chunk as Uint8Array<ArrayBuffer>);
  return new Blob(parts);
}

function written(contents: ReadonlyMap<string, Blob>, { file }: BuiltPackage): Blob {
  const blob = contents.get(file);
  if (blob === undefined) throw new Error(`${file} was built, but not written.`);
  return blob;
}
