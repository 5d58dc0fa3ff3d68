import { type IncomingHttpHeaders, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalServer, send, startLocalServer } from '../../src/server/local-server.ts';

const HTML = 'text/html; charset=utf-8';
let server: LocalServer;

beforeAll(async () => {
  server = await startLocalServer(({ method, path, query }, response) => {
    if (path === 'broken') throw new Error('It broke.');
    send(response, 200, HTML, `${method} ${path} ${query}`);
  }, 0);
});
afterAll(() => server.close());

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
    });
    asked.on('error', reject).end();
  });
}

describe('a local server', () => {
  it.each([
    ['/', 'GET  '],
    ['/a/b.html?5&c=d', 'GET a/b.html 5&c=d'],
    ['/a?b?c', 'GET a b?c'],
    ['/%D0%B1', 'GET \u0431 '],
    ['/%', 'GET \ufffd '],
  ])('hands on the path of %s decoded, and what follows it', async (path, body) => {
    expect((await ask(path)).body).toBe(body);
  });

  it.each([
    ['its address', '127.0.0.1:80', 200],
    ['its name', 'localhost', 200],
    ['a name pointed at this machine', 'evil.example', 403],
    ['a name that begins like its address', '127.0.0.1.evil.example', 403],
  ])('answers who calls it by %s or not', async (_name, host, status) => {
    expect((await ask('/', { host })).status).toBe(status);
  });

  it.each([
    ['cross-site', 'no-cors', 'script'],
    ['cross-site', 'cors', 'empty'],
    ['cross-site', 'navigate', 'iframe'],
    ['same-site', 'no-cors', 'script'],
    ['same-site', 'cors', 'empty'],
    ['same-site', 'navigate', 'iframe'],
    ['unheard-of', 'no-cors', 'image'],
  ])('gives nothing to a page that is %s (%s, %s)', async (site, mode, dest) => {
    const answer = await ask('/', { 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest });
    expect([answer.status, answer.body]).toEqual([403, 'Pages of other sites may not look.']);
  });

  it.each([
    ['a link on another site', { site: 'cross-site', mode: 'navigate', dest: 'document' }],
    ['the address bar', { site: 'none', mode: 'navigate', dest: 'document' }],
    ['its own page', { site: 'same-origin', mode: 'no-cors', dest: 'script' }],
  ])('answers %s', async (_name, { site, mode, dest }) => {
    const headers = { 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest };
    expect((await ask('/', headers)).status).toBe(200);
  });

  it.each([
    ['an answer', '/', {}, 'GET', 200],
    ['a failure', '/broken', {}, 'GET', 500],
    ['a refusal', '/', { host: 'evil.example' }, 'GET', 403],
    ['a refused method', '/', {}, 'POST', 405],
  ])('sends every header that keeps it to itself with %s', async (_name, path, headers, method, status) => {
    const answer = await ask(path, headers, method);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'content-security-policy': "frame-ancestors 'self'",
      'referrer-policy': 'same-origin',
    });
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('does not answer %s', async (method) => {
    const answer = await ask('/', {}, method);
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('answers HEAD as GET, without the body', async () => {
    const answer = await ask('/', {}, 'HEAD');
    expect([answer.status, answer.headers['content-type'], answer.body]).toEqual([200, HTML, '']);
  });
});
