import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { emptyFolder, repository } from '../support/cli.ts';
import { smallModule } from '../support/small-module.ts';

let preview: ChildProcess;
const cli = join(repository, 'lib', 'cli.js');
let url: string;
let file: string;
let people: string;

const save = (changes: object) => writeFileSync(file, JSON.stringify({ ...smallModule(), ...changes }));

beforeEach(async () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'modules', 'small'), { recursive: true });
  file = join(folder, 'modules', 'small', 'module.json');
  people = join(folder, 'people.json');
  save({});
  preview = spawn(process.execPath, [cli, 'preview', 'modules/small', '--port', '0'], {
    cwd: folder,
  });
  url = await new Promise((resolve, reject) => {
    let text = '';
    preview.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = /(http:\/\/127\.0\.0\.1:\d+\/) shows/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    preview.once('exit', () => reject(new Error(text)));
  });
});

afterEach(() => preview.kill('SIGTERM'));

describe('the preview', () => {
  it('shows the module, follows its changes, and says what is wrong with it', async () => {
    const page = await (await launchBrowser()).newPage();
    await page.goto(url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.content()).toContain('A reading, a discussion and a quiz.');
    save({ summary: 'Another summary.' });
    await page.getByText('Another summary.').waitFor();
    save({ summery: 'A misspelt one.' });
    await page.getByText('unknown property summery').waitFor();
    expect(await page.locator('.cartwright-problems').textContent()).toContain('Did you mean summary?');
    expect(await page.locator('.cartwright-problems').textContent()).toContain('The page shows the module as it was');
    expect(await page.locator('main').textContent()).toContain('Another summary.');
    save({});
    await page.getByText('A reading, a discussion and a quiz.').first().waitFor();
    expect(await page.locator('.cartwright-error').count()).toBe(0);
    await page.close();
  });

  it('follows files that are read from elsewhere, from the moment that the module names them', async () => {
    const page = await (await launchBrowser()).newPage();
    await page.goto(url);
    writeFileSync(people, '[{ "id": "nobody" }]');
    save({ people: { file: '../../people.json' } });
    await page.getByText('people.json, line 1').first().waitFor();
    writeFileSync(people, '[]');
    await page.locator('.cartwright-error').first().waitFor({ state: 'detached' });
    await page.close();
  });

  it('says that a page is gone, and leads back', async () => {
    const page = await (await launchBrowser()).newPage();
    await page.goto(`${url}gone.html`);
    await page.getByRole('link', { name: 'Go to the first page' }).click();
    await page.getByText('A reading, a discussion and a quiz.').first().waitFor();
    await page.close();
  });

  it('says that a port is taken when that very port was asked for', () => {
    const port = new URL(url).port;
    const second = spawnSync(process.execPath, [cli, 'preview', 'modules/small', '--port', port], {
      cwd: dirname(people),
      encoding: 'utf8',
    });
    expect(second.stderr).toContain(`Port ${port} cannot be used`);
    expect(second.status).toBe(2);
  });

  it('lets no other page read what is wrong with the module', async () => {
    save({ summery: 'A misspelt one.' });
    const elsewhere = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(
        `<title>waiting</title><script>
           cartwrightPreview = { show: function () { document.title = 'read'; }, wait: function () {} };
         </script><script src="${url}__cartwright/state.js" onload="document.title = 'loaded'"
           onerror="document.title = 'refused'"></script>`,
      );
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const page = await (await launchBrowser()).newPage();
    await page.goto(`http://localhost:${(elsewhere.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => document.title !== 'waiting');
    expect(await page.title()).toBe('refused');
    await page.close();
    elsewhere.close();
  });
});
