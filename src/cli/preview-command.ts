import { posix } from 'node:path';
import { watch } from 'chokidar';
import { discover } from '../pipeline/discover.ts';
import { renderPreview } from '../preview/render-preview.ts';
import { startPreviewServer } from '../preview/server.ts';
import { nodeHost } from '../source/node-host.ts';
import { exitCodes } from './exit-codes.ts';
import { summary, tell, tellDiagnostics } from './output.ts';

export interface PreviewFlags {
  readonly port: number;
}

/** Saving writes a file in several steps; what comes within this time is one change. */
const SETTLE_MS = 80;

/** Serves a module's website until the process is stopped, and again whenever a file changes. */
export async function runPreview(path: string | undefined, flags: PreviewFlags): Promise<number> {
  const workingFolder = posix.resolve(process.cwd());
  const host = nodeHost(workingFolder);
  const { items, diagnostics } = await discover(host, workingFolder, path === undefined ? [] : [path]);
  const [item] = items;
  if (item === undefined) {
    tellDiagnostics(diagnostics);
    return exitCodes.author;
  }
  if (items.length > 1) tell(`Showing ${host.nameOf(item.path)}; name another module to see that one.\n`);
  const context = { host, workingFolder };
  const first = await renderPreview(item, context);
  const server = await startPreviewServer(host, first, flags.port);
  const folder = item.kind === 'module' ? item.path : posix.dirname(item.path);
  const watched = [folder, posix.join(workingFolder, 'cartwright.json'), posix.join(workingFolder, 'templates')];
  const changes = followChanges(watched, async () => {
    const state = await renderPreview(item, context);
    tellDiagnostics(state.diagnostics);
    tell(`Rebuilt; ${summary(state.diagnostics)}.\n`);
    server.show(state);
  });
  await changes.ready;
  tellDiagnostics(first.diagnostics);
  tell(`${server.url} shows the module and follows its changes. Ctrl-C ends it.\n`);
  await changes.ended;
  return exitCodes.clean;
}

/**
 * Rebuilds on every change. `ready` when changes are noticed; `ended` only rejects, with a fault of ours, since a
 * preview ends with its process. Changes during a rebuild lead to one more rebuild.
 */
function followChanges(
  paths: readonly string[],
  rebuild: () => Promise<void>,
): { ready: Promise<void>; ended: Promise<never> } {
  const watcher = watch([...paths], { ignoreInitial: true });
  const ready = new Promise<void>((resolve) => {
    watcher.once('ready', () => resolve());
  });
  const ended = new Promise<never>((_resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let running = Promise.resolve();
    watcher.on('all', () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(rebuild).catch(reject);
      }, SETTLE_MS);
    });
  });
  return { ready, ended };
}
