import { posix } from 'node:path';
import { discover } from '../pipeline/discover.ts';
import { ownFilesOnDisk } from '../pipeline/own-files-on-disk.ts';
import { requestHost } from '../pipeline/request-host.ts';
import { renderPreview } from '../preview/render-preview.ts';
import { startPreviewServer } from '../preview/server.ts';
import { exitCodes } from './exit-codes.ts';
import { followChanges } from './follow-changes.ts';
import { print, printDiagnostics, summary } from './output.ts';
import { startAtPort } from './start-at-port.ts';

export interface PreviewFlags {
  readonly port?: number;
}

const DEFAULT_PORT = 4321;

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
  const server = await startAtPort((port) => startPreviewServer(host, first, port), DEFAULT_PORT, flags.port);
  if (server === undefined) return exitCodes.fault;
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
