import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { noCache } from '../pipeline/build-cache.ts';
import { buildItem } from '../pipeline/build-item.ts';
import type { BuildRun } from '../pipeline/build-run.ts';
import type { OnFault } from '../pipeline/contained.ts';
import type { ItemResult } from '../pipeline/item-result.ts';
import type { Output } from '../pipeline/output.ts';
import { ownFilesOnDisk } from '../pipeline/own-files-on-disk.ts';
import { prepare } from '../pipeline/prepare.ts';
import { sameIds, writtenId } from '../pipeline/same-ids.ts';
import type { Workspaces } from '../pipeline/workspaces.ts';
import type { LoadedWorkspace } from '../source/document.ts';
import type { Host } from '../source/host.ts';
import { hostWith } from '../source/host-with.ts';
import { nodeHost } from '../source/node-host.ts';
import { readOnceHost } from '../source/read-once-host.ts';
import { confinedHost } from './confined-host.ts';
import { isOutOfMemory, OUT_OF_MEMORY } from './exits.ts';
import {
  type BuildJob,
  type CheckJob,
  type CustomizeJob,
  type ImportJob,
  type ItemDone,
  receivedWorkspace,
  type Taken,
  type VerifyJob,
} from './job.ts';
import { meterOf } from './meter.ts';
import { packageWithin } from './package-within.ts';
import { openParentLine, type ParentLine } from './parent-line.ts';

/** Does the job that this process was started for, says what came of it, and ends the process. */
export async function work(): Promise<void> {
  const line = await openParentLine();
  await line.tell('done', await resultOf(line));
  process.exit(0);
}

async function resultOf(line: ParentLine): Promise<unknown> {
  const { job } = line;
  if (job.kind === 'verify') return verifyPackage(job);
  if (job.kind === 'import') return importOriginals(job, line);
  if (job.kind === 'customize') return customizeOne(job, line);
  return job.kind === 'build' ? buildOne(job, line) : checkOne(job, line);
}

async function verifyPackage({ place, name, for: platforms }: VerifyJob): Promise<unknown> {
  const { verify } = await import('../verify-entry.ts');
  return verify(place, { name, for: platforms });
}

async function importOriginals(job: ImportJob, line: ParentLine): Promise<unknown> {
  const { importWithin } = await import('./import-within.ts');
  return importWithin(job, (path, chunks) => line.sendPackage(path, chunks));
}

async function customizeOne(job: CustomizeJob, line: ParentLine): Promise<unknown> {
  const { customizeWithin } = await import('./customize-within.ts');
  return customizeWithin(job, (path, chunks) => line.sendPackage(path, chunks));
}

/** What a job reads its item through, and what is known of it. */
interface Item {
  readonly host: Host;
  /** The operator's own files. */
  readonly trusted: Host;
  readonly workspace: ReturnType<typeof receivedWorkspace>;
  readonly id: ItemDone['id'];
  readonly same: readonly Diagnostic[];
  readonly refused: boolean;
  readonly onFault: OnFault;
}

async function itemOf(job: BuildJob | CheckJob, line: ParentLine): Promise<Item> {
  const { item, place, limits } = job;
  const disk = nodeHost(job.workingFolder);
  const workspace = receivedWorkspace(job.workspace);
  const trusted = hostWith(disk, {
    realPath: async (path) => (path === workspace.value?.root ? job.realRoot : disk.realPath(path)),
  });
  const host = withOperatorsFiles(
    confinedHost(disk, place, meterOf(limits, trusted.nameOf(item.path))),
    trusted,
    workspace.value,
  );
  // An id alone is no reason to end: reading the whole says what is wrong.
  const written = await writtenId(item, confinedHost(disk, place, meterOf(limits, '')), place);
  const earlier = job.taken.map(([id, file]) => ({ id, file, item: { ...item, path: '' } }));
  const { refused, diagnostics } = sameIds(written === undefined ? [] : [...earlier, written]);
  return {
    host,
    trusted,
    workspace,
    id: written && { id: written.id, file: written.file },
    same: diagnostics,
    refused: refused.size > 0,
    onFault: (thrown, finding) => {
      if (isOutOfMemory(thrown)) process.exit(OUT_OF_MEMORY);
      const { message, stack } = thrown instanceof Error ? thrown : new Error(String(thrown));
      void line.tell('fault', { message, stack, finding });
    },
  };
}

/** Folders and a logo that the operator's settings name travel, though they lie elsewhere. */
function withOperatorsFiles(host: Host, trusted: Host, workspace: LoadedWorkspace | undefined): Host {
  const named = Object.values(workspace?.optionFolders ?? {}).flatMap((options) => Object.values(options).flat());
  const paths = new Set(named.map(({ file }) => file.path));
  if (workspace?.logo !== undefined) paths.add(workspace.logo.file.path);
  return hostWith(host, {
    openAgain: (file) => (paths.has(file.path) ? trusted.openAgain(file) : host.openAgain(file)),
  });
}

async function checkOne(job: CheckJob, line: ParentLine): Promise<ItemDone> {
  const { host, workspace, id, same, onFault } = await itemOf(job, line);
  const context = { host, root: job.place, mostFindings: job.limits.findings, onFault };
  const { diagnostics } = await prepare(job.item, workspace, context);
  return { ...(id && { id }), same, packages: [], unwritten: [], diagnostics };
}

async function buildOne(job: BuildJob, line: ParentLine): Promise<ItemDone> {
  const { host, trusted, workspace, id, same, refused, onFault } = await itemOf(job, line);
  const { item, targets, withInstructor, accessibility, paths, workingFolder, outFolder, timestamp } = job;
  const run: BuildRun = {
    request: {
      ...(targets && { targets }),
      withInstructor,
      accessibility,
      paths,
      onProgress: (progress) => void line.tell('progress', progress),
    },
    host,
    root: job.place,
    mostFindings: job.limits.findings,
    workingFolder,
    workspaces: oneWorkspace(workspace),
    outFolder,
    output: outputTo(line, job, host.nameOf(item.path)),
    own: ownFilesOnDisk,
    timestamp,
    themes: new Map(),
    themeHost: readOnceHost(trusted),
    cache: noCache,
    onFault,
  };
  const { made: _, ...result }: ItemResult = await buildItem({ item, workspace, refused }, run, job.count);
  return { ...(id && { id }), same, ...result };
}

function oneWorkspace(workspace: Item['workspace']): Workspaces {
  return { of: async () => workspace, found: async () => [workspace] };
}

function outputTo(line: ParentLine, { limits }: BuildJob, item: string): Output {
  return {
    async write(name, chunks) {
      const taken: Taken = await line.sendPackage(name, packageWithin(limits, chunks, { name, item }));
      if ('written' in taken) return taken.written;
      const { code, message } = taken.refused;
      throw Object.assign(new Error(message), code === '' ? {} : { code });
    },
  };
}
