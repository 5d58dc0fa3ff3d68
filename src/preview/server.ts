import type { ServerResponse } from 'node:http';
import { type LocalRequest, send, startLocalServer } from '../server/local-server.ts';
import type { Host } from '../source/host.ts';
import type { PackageFile } from '../targets/target.ts';
import {
  ABSENT_PAGE,
  BROKEN_PAGE,
  CLIENT_SCRIPT,
  CLIENT_STYLE,
  RELOAD_SCRIPT,
  stateScript,
  waitAgainScript,
} from './client.ts';
import { CSS, HTML, mediaTypeOfPage, SCRIPT } from './media-types.ts';
import type { PreviewState } from './render-preview.ts';

/** Appended to pages: after the document's end a parser still takes them into the body, and nothing is replaced. */
const ADDITION =
  '\n<link rel="stylesheet" href="/__cartwright/preview.css"><script src="/__cartwright/preview.js"></script>\n';

/** Shorter than anything on the way gives up. */
const WAIT_MS = 20_000;

interface Session {
  state: PreviewState;
  /** The last files that could be shown: an error does not take the page away from under its author. */
  files: PreviewState['files'];
  version: number;
  /** Pages that wait for the next state. */
  readonly waiting: Set<ServerResponse>;
}

export interface PreviewServer {
  readonly url: string;
  /** Shows another state, and reloads the pages that are open. */
  show(state: PreviewState): void;
  close(): Promise<void>;
}

/** Serves previews to this machine's own browser. Port 0 takes a free one. */
export async function startPreviewServer(host: Host, first: PreviewState, port: number): Promise<PreviewServer> {
  const session: Session = { state: first, files: first.files, version: 0, waiting: new Set() };
  const server = await startLocalServer((request, response) => respond(request, response, session, host), port);
  return {
    url: server.url,
    show(next) {
      session.state = next;
      if (next.files.size > 0) session.files = next.files;
      session.version += 1;
      for (const waiting of session.waiting) send(waiting, 200, SCRIPT, RELOAD_SCRIPT);
      session.waiting.clear();
    },
    close() {
      for (const waiting of session.waiting) waiting.end();
      return server.close();
    },
  };
}

async function respond(request: LocalRequest, response: ServerResponse, session: Session, host: Host): Promise<void> {
  const { path, query } = request;
  if (path === '__cartwright/wait.js') return wait(response, Number(query), session);
  if (path === '__cartwright/state.js')
    return send(response, 200, SCRIPT, stateScript(session.version, session.state.diagnostics, isStale(session)));
  if (path === '__cartwright/preview.js') return send(response, 200, SCRIPT, CLIENT_SCRIPT);
  if (path === '__cartwright/preview.css') return send(response, 200, CSS, CLIENT_STYLE);
  const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const file = session.files.get(name);
  if (file !== undefined) return sendFile(request, response, file, host);
  if (name.endsWith('.html')) {
    const nothing = session.files.size === 0;
    return send(response, nothing ? 200 : 404, HTML, (nothing ? BROKEN_PAGE : ABSENT_PAGE) + ADDITION);
  }
  return send(response, 404, 'text/plain; charset=utf-8', `${name} is not part of this module.`);
}

function isStale({ state, files }: Session): boolean {
  return state.files.size === 0 && files.size > 0;
}

/** Answers when the state is no longer the one that the page shows. */
function wait(response: ServerResponse, shown: number, session: Session): void {
  if (shown !== session.version) {
    send(response, 200, SCRIPT, RELOAD_SCRIPT);
    return;
  }
  session.waiting.add(response);
  const timer = setTimeout(() => send(response, 200, SCRIPT, waitAgainScript(session.version)), WAIT_MS);
  response.once('close', () => {
    clearTimeout(timer);
    session.waiting.delete(response);
  });
}

async function sendFile(
  { method }: LocalRequest,
  response: ServerResponse,
  file: PackageFile,
  host: Host,
): Promise<void> {
  const type = mediaTypeOfPage(file.path);
  if (file.kind === 'text') return send(response, 200, type, type === HTML ? file.text + ADDITION : file.text);
  if (file.kind === 'constant') return send(response, 200, type, file.bytes);
  response.writeHead(200, { 'content-type': type });
  if (method === 'GET') for await (const chunk of host.open(file.file.path)) response.write(chunk);
  response.end();
}
