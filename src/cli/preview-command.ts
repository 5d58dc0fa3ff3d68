import { posix } from 'node:path';
import { discover } from '../pipeline/discover.ts';
import { ownFilesOnDisk } from '../pipeline/own-files-on-disk.ts';
import { requestHost } from '../pipeline/request-host.ts';
import { type PreviewState, renderPreview } from '../preview/render-preview.ts';
import { type PreviewServer, startPreviewServer } from '../preview/server.ts';
import type { Host } from '../source/host.ts';
import { exitCodes } from './exit-codes.ts';
import { followChanges } from './follow-changes.ts';
import { print, printDiagnostics, summary } from './output.ts';

export interface PreviewFlags {
  readonly port?: number;
}

const DEFAULT_PORT = 4321;

/** So many previews may be side by side before any free port is taken. */
const PORTS_TRIED = 10;

/** Serves a module's website until the process is stopped, and again whenever a file changes. */
export async function runPreview(path: string | undefined, flags: PreviewFlags): Promise<number> {
  const workingFolder = posix.resolve(process.cwd());
  const host = requestHost({}, workingFolder);
  const { items, diagnostics } = await discover(host, workingFolder, path === undefined ? [] : [path]);
  const [item] = items;
  if (item === undefined) {
    printDiagnostics(diagnostics);
    return exitCodes.author;
  }
  if (items.length > 1) print(`Showing ${host.nameOf(item.path)}; name another module to see that one.\n`);
  const context = { host, workingFolder, own: ownFilesOnDisk };
  const since = Date.now();
  const first = await renderPreview(item, context);
  const server = await startServer(host, first, flags.port);
  if (server === undefined) {
    print(
      `Port ${flags.port} cannot be used: another program has it, or it needs more rights. Choose another, or none.\n`,
    );
    return exitCodes.fault;
  }
  const folder = item.kind === 'module' ? item.path : posix.dirname(item.path);
  const rebuild = async () => {
    const state = await renderPreview(item, context);
    changes.follow(state.read);
    printDiagnostics(state.diagnostics);
    print(`Rebuilt; ${summary(state.diagnostics)}.\n`);
    server.show(state);
  };
  const paths = [folder, posix.join(workingFolder, 'templates'), ...first.read];
  const changes = followChanges({ paths, since, rebuild });
  await changes.ready;
  printDiagnostics(first.diagnostics);
  print(`${server.url} shows the module and follows its changes. Ctrl-C ends it.\n`);
  await changes.ended;
  return exitCodes.clean;
}

/** At the port that was asked for, or at the first free one; undefined where that port cannot be had. */
async function startServer(host: Host, first: PreviewState, port?: number): Promise<PreviewServer | undefined> {
  const ports =
    port === undefined ? [...Array.from({ length: PORTS_TRIED }, (_, next) => DEFAULT_PORT + next), 0] : [port];
  for (const candidate of ports) {
    try {
      return await startPreviewServer(host, first, candidate);
    } catch (error) {
      if (!isPortRefused(error)) throw error;
    }
  }
  return undefined;
}

function isPortRefused(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EADDRINUSE' || code === 'EACCES';
}
