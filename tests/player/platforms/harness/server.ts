import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { typeOf } from '../../../support/browser.ts';
import type { Network } from '../conditions.ts';

/**
 * One real server for all platforms of a test worker: requests at unload, synchronous ones and lost connections then
 * are what they are on the web, not what an interception makes of them. Each platform has a folder of addresses.
 */

/** A name that is no secure context (`crypto.subtle` and locks are missing), as on many schools' platforms. */
export const HOST = 'platform.test';

export interface Request {
  /** Below the platform's folder, without `?`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly form: FormData;
  readonly body: string;
}

export interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly body: string | Uint8Array;
}

/** Answers a request; undefined: there is no such thing. */
export type Handler = (request: Request) => Answer | undefined;

/** How long a slow network takes. */
const SLOW = 700;

export class Mount {
  network: Network = 'up';
  readonly folder: string;
  readonly origin: string;
  readonly #handler: Handler;
  readonly #farewells = new Set<string>();
  #busy = 0;

  constructor(folder: string, origin: string, handler: Handler) {
    this.folder = folder;
    this.origin = origin;
    this.#handler = handler;
  }

  address(path: string): string {
    return `${this.origin}/${this.folder}/${path}`;
  }

  async answer(incoming: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    this.#busy += 1;
    try {
      const body = await bodyOf(incoming);
      const path = decodeURIComponent(url.pathname.slice(this.folder.length + 2));
      if (path === 'farewell') {
        this.#farewells.add(url.search.slice(1));
        response.writeHead(204).end();
        return;
      }
      // What is lost is lost on its way to the server: pages and packages are there already.
      if (incoming.method === 'POST' && path !== 'violations') {
        if (this.network === 'silent' || this.network === 'down') return void incoming.socket.destroy();
        if (this.network === 'slow') await pause(SLOW);
        if (this.network === 'refusing') return void response.writeHead(503).end('Service unavailable');
      }
      const form = await formOf(incoming, body);
      const answer = this.#handler({ path, query: url.searchParams, form, body: body.toString() });
      response.writeHead(answer?.status ?? (answer === undefined ? 404 : 200), {
        'content-type': answer?.type ?? typeOf(path),
        // As Moodle's pages: asked for each time, but not by "Back".
        'cache-control': 'no-cache',
      });
      response.end(answer?.body ?? '');
    } finally {
      this.#busy -= 1;
    }
  }

  /** Waits until the window that sends `token` last has said everything. */
  async saidFarewell(token: string): Promise<void> {
    for (let waited = 0; waited < 3000; waited += 20) {
      if (this.#farewells.has(token) && this.#busy === 0) break;
      await pause(20);
    }
    await this.idle();
  }

  /** Requests that were sent just before the last may arrive just after it. */
  async idle(): Promise<void> {
    await pause(40);
    while (this.#busy > 0) await pause(20);
  }
}

const EMPTY = '<!DOCTYPE html><html lang="en"><title>Nothing</title><link rel="icon" href="data:,"></html>';

const mounts = new Map<string, Mount>();
let server: Promise<Server> | undefined;
let counter = 0;

/** Gives a platform a folder of addresses of its own. */
export async function mount(name: string, handler: Handler): Promise<Mount> {
  counter += 1;
  const folder = `${name.replace(/[^a-z0-9]+/gi, '-')}-${counter}`;
  const made = new Mount(folder, await origin(), handler);
  mounts.set(folder, made);
  return made;
}

/** What all platforms' addresses begin with; by itself it is the address of an empty page. */
export async function origin(): Promise<string> {
  server ??= listen();
  const { port } = (await server).address() as AddressInfo;
  return `http://${HOST}:${port}`;
}

export function unmount({ folder }: Mount): void {
  mounts.delete(folder);
}

function listen(): Promise<Server> {
  const made = createServer((incoming, response) => {
    const url = new URL(incoming.url ?? '/', `http://${HOST}`);
    if (url.pathname === '/') return void response.setHeader('content-type', 'text/html').end(EMPTY);
    const found = mounts.get(url.pathname.split('/')[1] ?? '');
    if (found === undefined) return void response.writeHead(404).end();
    found.answer(incoming, response, url).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  });
  made.unref();
  return new Promise((resolve) => made.listen(0, '127.0.0.1', () => resolve(made)));
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function formOf(incoming: IncomingMessage, body: Buffer): Promise<FormData> {
  const type = incoming.headers['content-type'] ?? '';
  if (body.length === 0 || !type.includes('form')) return new FormData();
  return new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
