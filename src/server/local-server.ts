import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers a request that was let in. What it throws becomes a 500. */
export type Respond = (request: LocalRequest, response: ServerResponse) => void | Promise<void>;

export interface LocalRequest {
  /** Without leave to write, `GET` and `HEAD` alone. */
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  /** Decoded, without the leading slash; U+FFFD where it cannot be decoded. */
  readonly path: string;
  /** What follows the `?`, as it was sent. */
  readonly query: string;
  /** The tag that a file must have, by `if-match`. */
  readonly ifMatch: string | undefined;
  /** What was sent with it. Rejects where that is more than `limit` bytes, or ends too early. */
  body(limit: number): Promise<Buffer>;
}

export interface LocalServerOptions {
  /** Whether requests may write; then those of this page alone, which only a browser that says where they come from makes. */
  readonly canWrite?: boolean;
}

export interface LocalServer {
  readonly url: string;
  close(): Promise<void>;
}

const TEXT = 'text/plain; charset=utf-8';

/**
 * On every answer, refusals included: nothing is guessed to be of another type, kept, shown in another site's frame or
 * loaded by another site's page.
 */
const HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'content-security-policy': "frame-ancestors 'self'",
  'referrer-policy': 'same-origin',
};

/** Serves this machine's own browser, on the loopback interface only. Port 0 takes a free one. */
export async function startLocalServer(
  respond: Respond,
  port: number,
  { canWrite = false }: LocalServerOptions = {},
): Promise<LocalServer> {
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    answer(request, response, respond, canWrite).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else send(response, 500, TEXT, error instanceof Error ? error.message : 'failed');
    });
  });
  await listen(server, port);
  const { port: chosen } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${chosen}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  respond: Respond,
  canWrite: boolean,
): Promise<void> {
  const { method } = request;
  const isWrite = canWrite && (method === 'PUT' || method === 'DELETE');
  if (method !== 'GET' && method !== 'HEAD' && !isWrite) {
    response.setHeader('allow', canWrite ? 'GET, HEAD, PUT, DELETE' : 'GET, HEAD');
    return send(response, 405, TEXT, canWrite ? 'This is not answered.' : 'Only GET and HEAD are answered.');
  }
  if (isWrite && request.headers['sec-fetch-site'] !== 'same-origin')
    return send(response, 403, TEXT, 'Only the page itself may write.');
  const refusal = refusalOf(request);
  if (refusal !== undefined) return send(response, 403, TEXT, refusal);
  const [path = '', query = ''] = (request.url ?? '/').split('#', 1)[0]?.split(/\?(.*)/s) ?? [];
  const ifMatch = request.headers['if-match'];
  const body = (limit: number) => bodyOf(request, limit);
  await respond({ method: method as LocalRequest['method'], path: decodePath(path), query, ifMatch, body }, response);
}

async function bodyOf(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > limit) throw new Error(`More than ${limit} bytes were sent.`);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function refusalOf({ headers }: IncomingMessage): string | undefined {
  // A page elsewhere must not read this through a name that it points at this machine (DNS rebinding).
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '')) return 'Only this machine may look.';
  // `same-site` is another port of this machine. Browsers without these headers are kept out by the resource policy.
  const from = headers['sec-fetch-site'];
  if (from === undefined || from === 'same-origin' || from === 'none') return undefined;
  const isVisit = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return isVisit ? undefined : 'Pages of other sites may not look.';
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path).replace(/^\//, '');
  } catch {
    return '\ufffd';
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}
