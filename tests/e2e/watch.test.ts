import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { cartwright, emptyFolder, repository } from '../support/cli.ts';
import { smallModule } from '../support/small-module.ts';

let watching: ChildProcess | undefined;
let said = '';

afterEach(() => watching?.kill('SIGTERM'));

function save(folder: string, id: string, changes: object = {}) {
  mkdirSync(join(folder, 'modules', id), { recursive: true });
  writeFileSync(join(folder, 'modules', id, 'module.json'), JSON.stringify({ ...smallModule(), id, ...changes }));
}

it('builds again what changed, what is new, and what was at fault once it is right', async () => {
  const folder = emptyFolder();
  save(folder, 'small');
  const child = spawn(process.execPath, [join(repository, 'lib', 'cli.js'), 'build', '-t', 'website', '--watch'], {
    cwd: folder,
  });
  watching = child;
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const made = (id: string) => {
    const file = join(folder, 'dist', `${id}.website.zip`);
    return existsSync(file) ? readFileSync(file).toString('latin1') : undefined;
  };
  await expect.poll(() => said).toContain('Waiting for changes. Ctrl-C ends it.');
  const first = made('small');
  expect(first).toBeDefined();
  // Nothing has changed: what is watched from now on is no news.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(said.match(/Waiting for changes/g)).toHaveLength(1);

  save(folder, 'small', { summary: 'Another summary.' });
  await expect.poll(() => made('small')).not.toBe(first);
  save(folder, 'second', { namespace: '6f2b0a52-7a1c-4f63-9c40-0d8f1f4f2a11' });
  await expect.poll(() => made('second')).toBeDefined();
  // As old as it is: made elsewhere, and moved here.
  save(join(folder, 'elsewhere'), 'third', { namespace: '0a4cbb0e-63c1-4a2c-9f35-5f6a3d0f7b22' });
  await new Promise((resolve) => setTimeout(resolve, 500));
  renameSync(join(folder, 'elsewhere', 'modules', 'third'), join(folder, 'modules', 'third'));
  await expect.poll(() => made('third')).toBeDefined();

  const before = made('small');
  save(folder, 'small', { summery: 'A misspelt one.' });
  await expect.poll(() => said).toContain('unknown property `summery`');
  expect(made('small')).toBe(before);
  writeFileSync(join(folder, 'words.md'), 'A text of its own.');
  const [reading, ...others] = smallModule().activities;
  save(folder, 'small', { activities: [{ ...reading, body: { file: '../../words.md' } }, ...others] });
  await expect.poll(() => made('small')).not.toBe(before);
  const included = made('small');
  writeFileSync(join(folder, 'words.md'), 'Another text of its own.');
  await expect.poll(() => made('small')).not.toBe(included);
});

it('is for people: it cannot be had in forms for programs', async () => {
  const { code, stderr } = await cartwright(['build', '--watch', '--format', 'sarif'], emptyFolder());
  expect(stderr).toContain("'--watch' cannot be used with option '--format <format>'");
  expect(code).toBe(64);
});
