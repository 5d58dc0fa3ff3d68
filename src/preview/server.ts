import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
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
import type { PreviewState } from './render-preview.ts';

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

const mediaTypes: Readonly<Record<string, string>> = {
  html: HTML,
  css: 'text/css; charset=utf-8',
  js: SCRIPT,
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  vtt: 'text/vtt; charset=utf-8',
  pdf: 'application/pdf',
};

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

/** Serves previews on the loopback interface only. Port 0 takes a free one. */
export async function startPreviewServer(host: Host, first: PreviewState, port: number): Promise<PreviewServer> {
  const session: Session = { state: first, files: first.files, version: 0, waiting: new Set() };
  const server = createServer((request, response) => {
    respond(request, response, session, host).catch((error: unknown) => {
      response
        .writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
        .end(error instanceof Error ? error.message : 'failed');
    });
  });
  await listen(server, port);
  const { port: chosen } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${chosen}/`,
    show(next) {
      session.state = next;
      if (next.files.size > 0) session.files = next.files;
      session.version += 1;
      for (const waiting of session.waiting) end(waiting, 200, SCRIPT, RELOAD_SCRIPT);
      session.waiting.clear();
    },
    close: () =>
      new Promise((resolve) => {
        for (const waiting of session.waiting) waiting.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  session: Session,
  host: Host,
): Promise<void> {
  // A page elsewhere must not read the preview through a name that it points at this machine (DNS rebinding).
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? ''))
    return end(response, 403, 'text/plain', 'Only this machine may look.');
  const path = decodePath(request.url ?? '/');
  if (path === '__cartwright/wait.js') return wait(response, Number(request.url?.split('?')[1]), session);
  if (path === '__cartwright/state.js')
    return end(response, 200, SCRIPT, stateScript(session.version, session.state.diagnostics, isStale(session)));
  if (path === '__cartwright/preview.js') return end(response, 200, SCRIPT, CLIENT_SCRIPT);
  if (path === '__cartwright/preview.css') return end(response, 200, 'text/css; charset=utf-8', CLIENT_STYLE);
  const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const file = session.files.get(name);
  if (file !== undefined) return sendFile(response, file, host);
  if (name.endsWith('.html')) {
    const nothing = session.files.size === 0;
    return end(response, nothing ? 200 : 404, HTML, (nothing ? BROKEN_PAGE : ABSENT_PAGE) + ADDITION);
  }
  return end(response, 404, 'text/plain; charset=utf-8', `${name} is not part of this module.`);
}

function isStale({ state, files }: Session): boolean {
  return state.files.size === 0 && files.size > 0;
}

function decodePath(url: string): string {
  const path = url.split(/[?#]/)[0] ?? '/';
  try {
    return decodeURIComponent(path).replace(/^\//, '');
  } catch {
    return '\ufffd';
  }
}

/** Answers when the state is no longer the one that the page shows. */
function wait(response: ServerResponse, shown: number, session: Session): void {
  if (shown !== session.version) {
    end(response, 200, SCRIPT, RELOAD_SCRIPT);
    return;
  }
  session.waiting.add(response);
  const timer = setTimeout(() => end(response, 200, SCRIPT, waitAgainScript(session.version)), WAIT_MS);
  response.once('close', () => {
    clearTimeout(timer);
    session.waiting.delete(response);
  });
}

async function sendFile(response: ServerResponse, file: PackageFile, host: Host): Promise<void> {
  const type = mediaTypes[file.path.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
  if (file.kind === 'text') return end(response, 200, type, type === HTML ? file.text + ADDITION : file.text);
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
  if (file.kind === 'constant') response.end(file.bytes);
  else {
    for await (const chunk of host.open(file.file.path)) response.write(chunk);
    response.end();
  }
}

function end(response: ServerResponse, status: number, type: string, body: string): void {
  response
    .writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    .end(body);
}
