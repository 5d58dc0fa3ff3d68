import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { filesWith, writeFiles } from '../guarantees/workspaces.ts';
import { emptyFolder, repository } from '../support/cli.ts';
import { kitchenSink } from '../support/kitchen-sink/index.ts';

const run = promisify(execFile);
const cli = join(repository, 'lib', 'cli.js');

/** The packages of a module with signs of many scripts, by a command that is started as a user starts it. */
async function built(workspace: string, out: string, env: Readonly<Record<string, string>>): Promise<unknown> {
  const args = [cli, 'build', 'modules/kitchen-sink', '--target', 'website,canvas', '--out', out, '--json'];
  const { stdout } = await run(process.execPath, args, {
    cwd: workspace,
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '', ...env },
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(stdout).packages.map(({ sha256 }: { sha256: string }) => sha256);
}

it('the program does the same as a file, compiled for the first time, and from what was kept of it', async () => {
  const workspace = emptyFolder();
  const cache = emptyFolder();
  writeFiles(workspace, filesWith(kitchenSink()));
  const asFile = await built(workspace, 'as-file', { NODE_DISABLE_COMPILE_CACHE: '1' });
  expect(asFile).toHaveLength(2);
  expect(await built(workspace, 'first', { XDG_CACHE_HOME: cache })).toEqual(asFile);
  expect(await built(workspace, 'kept', { XDG_CACHE_HOME: cache })).toEqual(asFile);
});
