import type { PreviewPage } from '../../browser.ts';
import { marked } from '../preview/mark.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { methods, type TellProgress } from './methods.ts';
import { givePage } from './shown-pages.ts';

/** All of Cartwright runs here, beside the page, so that the page never waits. */
addEventListener('message', ({ data, ports }: MessageEvent<ToWorker>) => {
  if (data.kind === 'start') hold(data.lock);
  else if (data.kind === 'page')
    givePage(data.token, data.path, (page) => ports[0]?.postMessage(page && withMark(page)));
  else void call(data);
});

function withMark(page: PreviewPage): PreviewPage {
  const { type, content } = page;
  return typeof content === 'string' && type.startsWith('text/html') ? { ...page, content: marked(content) } : page;
}

/** Nobody says that a worker has ended; but its locks are free then. */
function hold(lock: string): void {
  void navigator.locks.request(lock, () => {
    say({ kind: 'started' });
    return new Promise<never>(() => {});
  });
}

async function call({ id, method, request }: Extract<ToWorker, { kind: 'call' }>): Promise<void> {
  try {
    const run = methods[method] as (request: unknown, tell: TellProgress) => Promise<unknown>;
    const value = await run(request, (done, all) => say({ kind: 'progress', id, done, all }));
    say({ kind: 'answer', id, value });
  } catch (error) {
    say({ kind: 'thrown', id, message: error instanceof Error ? error.message : String(error) });
  }
}

function say(message: FromWorker): void {
  postMessage(message);
}
