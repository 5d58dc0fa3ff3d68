import { type ChildProcess, fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyFolder } from './cli.ts';

const folder = emptyFolder();
let host: ChildProcess;

beforeAll(() => {
  const program = join(folder, 'program.mjs');
  writeFileSync(
    program,
    `process.stdout.write(process.argv.slice(2).join(' '));
process.on('exit', () => {});
process.stderr.write(process.cwd());
if (process.argv.includes('stay')) setInterval(() => {}, 1000);
else process.exitCode = 3;`,
  );
  const path = fileURLToPath(new URL('command-host.mjs', import.meta.url));
  host = fork(path, [pathToFileURL(program).href, '50'], { silent: true, execArgv: [] });
});
afterAll(() => {
  host.kill();
});

function run(...args: readonly string[]): Promise<unknown> {
  return new Promise((resolve) => {
    host.once('message', resolve);
    host.send({ args, cwd: folder, env: process.env });
  });
}

it('gives what each command printed and its exit code, and says which one would not end', async () => {
  const ended = (stdout: string, code: number) => ({ stdout, stderr: folder, code, stillAwake: [] });
  expect(await run('first')).toEqual(ended('first', 3));
  expect(await run('stay')).toEqual({ ...ended('stay', 0), stillAwake: ['Timeout'] });
  expect(await run('third', 'time')).toEqual(ended('third time', 3));
});
