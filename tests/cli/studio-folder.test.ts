import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startStudioServer } from '../../src/cli/studio-command.ts';
import { StudioFolder } from '../../src/cli/studio-folder.ts';
import type { LocalServer } from '../../src/server/local-server.ts';
import { cartwright, emptyFolder } from '../support/cli.ts';

const outside = emptyFolder();
const folder = join(emptyFolder(), 'mine');
let server: LocalServer;

beforeAll(async () => {
  mkdirSync(join(folder, 'texts'), { recursive: true });
  writeFileSync(join(folder, 'module.json'), '{}');
  writeFileSync(join(folder, 'texts', 'a.md'), 'A.');
  writeFileSync(join(folder, '.secret'), 'x');
  writeFileSync(join(outside, 'other.txt'), 'Other.');
  symlinkSync(outside, join(folder, 'link'));
  server = await startStudioServer(new Map(), 0, { name: 'mine', folder: new StudioFolder(folder) });
});

afterAll(() => server.close());

const OWN = { 'sec-fetch-site': 'same-origin' };

interface Answer {
  readonly status: number | undefined;
  readonly body: string;
}

function ask(method: string, path: string, headers: Record<string, string> = OWN, sent?: string): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: `/folder/${path}`, method, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode, body }));
    });
    asked.on('error', reject).end(sent);
  });
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

it('lists the module’s files, without hidden ones and what a link leads to', async () => {
  const { body } = await ask('GET', '');
  expect(JSON.parse(body)).toEqual({ 'module.json': hash('{}'), 'texts/a.md': hash('A.') });
});

it('writes a file that is as the page knows it, and no other', async () => {
  const mine = { ...OWN, 'if-match': hash('A.') };
  expect((await ask('PUT', 'texts/a.md', mine, 'B.')).status).toBe(200);
  expect(readFileSync(join(folder, 'texts', 'a.md'), 'utf8')).toBe('B.');
  expect((await ask('PUT', 'texts/a.md', mine, 'C.')).status).toBe(412);
  expect((await ask('DELETE', 'texts/a.md', mine)).status).toBe(412);
  expect((await ask('PUT', 'texts/new.md', { ...OWN, 'if-match': 'none' }, 'New.')).status).toBe(200);
  expect((await ask('PUT', 'texts/new.md', { ...OWN, 'if-match': 'none' }, 'Newer.')).status).toBe(412);
  expect((await ask('DELETE', 'texts/new.md', { ...OWN, 'if-match': hash('New.') })).status).toBe(200);
  expect((await ask('GET', 'texts/new.md')).status).toBe(404);
});

it.each(['../other.txt', '%2e%2e/other.txt', 'link/other.txt', '.secret', 'texts//a.md', 'texts%5ca.md'])(
  'reads and writes nothing outside of the module: %s',
  async (path) => {
    expect((await ask('GET', path)).status).not.toBe(200);
    expect((await ask('PUT', path, { ...OWN, 'if-match': hash('Other.') }, 'Bad.')).status).toBe(403);
    expect(readFileSync(join(outside, 'other.txt'), 'utf8')).toBe('Other.');
  },
);

it.each([{}, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'none' }])(
  'lets only its own page write: %j',
  async (headers) => {
    const known = { ...headers, 'if-match': hash('{}') } as Record<string, string>;
    expect((await ask('PUT', 'module.json', known, 'Bad.')).status).toBe(403);
    expect(readFileSync(join(folder, 'module.json'), 'utf8')).toBe('{}');
  },
);

it('writes nothing of the page itself', async () => {
  const { hostname, port } = new URL(server.url);
  const status = await new Promise((resolve) => {
    request({ hostname, port, path: '/index.html', method: 'PUT', headers: OWN }, (answer) =>
      resolve(answer.statusCode),
    ).end('x');
  });
  expect(status).toBe(404);
});

it('says that a folder holds no module, and how to name one', async () => {
  const { code, stderr } = await cartwright(['studio', outside], outside);
  expect(code).toBe(1);
  expect(stderr).toContain('holds no module: there is no module.json in it');
});
