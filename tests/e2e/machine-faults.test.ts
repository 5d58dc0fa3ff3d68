import { spawn } from 'node:child_process';
import { openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CliRun, repository } from '../support/cli.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

const cli = join(repository, 'lib', 'cli.js');

const workspace = (): string =>
  writeWorkspace({ 'modules/one/module.json': JSON.stringify(smallModule({ id: 'one' })) });

interface Outputs {
  /** A file descriptor in its place, or `closed`: whoever reads it ends at once. */
  readonly stdout?: number | 'closed';
  readonly stderr?: number | 'closed';
}

function run(args: readonly string[], cwd: string, outputs: Outputs = {}): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const ways = [outputs.stdout, outputs.stderr].map((way) => (typeof way === 'number' ? way : 'pipe'));
    const child = spawn(process.execPath, [cli, ...args], { cwd, stdio: ['ignore', ...ways] as never });
    const text = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      if (outputs[name] === 'closed') child[name]?.destroy();
      else child[name]?.on('data', (chunk) => (text[name] += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, ...text }));
  });
}

const READER_GONE =
  'cartwright: not all output was read, because the program that it went to has ended; write it into a file with `>` and look at that.\n';
const DISK_FULL =
  'cartwright: the output cannot be written: the disk is full; free some space, or send it elsewhere.\n';

describe.skipIf(process.platform === 'win32')('output that nobody reads', () => {
  it.each([
    ['a check', ['check', '--json']],
    ['a build', ['build', '-t', 'canvas', '--json']],
    ['help', ['--help']],
    ['the help of a command', ['build', '--help']],
    ['the version', ['--version']],
    ['wrong usage', ['build', '--nonsense', '--json']],
  ])('of %s ends with one sentence and exit code 2', async (_, args) => {
    const { code, stderr } = await run(args, workspace(), { stdout: 'closed' });
    expect(stderr).toContain(READER_GONE);
    expect(stderr).not.toMatch(/fault of the program|\n {4}at /);
    expect(code).toBe(2);
  });

  it('costs no package', async () => {
    const folder = workspace();
    for (const outputs of [{ stdout: 'closed' }, { stderr: 'closed' }] as const) {
      const { code } = await run(['build', '-t', 'canvas,website', '--fresh'], folder, outputs);
      // Nothing goes to stdout without --json.
      expect(code).toBe('stderr' in outputs ? 2 : 0);
      expect(readdirSync(join(folder, 'dist'))).toEqual(['build-report.json', 'one.canvas.imscc', 'one.website.zip']);
    }
  });
});

describe.runIf(process.platform === 'linux')('a full disk', () => {
  const full = (): number => openSync('/dev/full', 'w');

  it.each([
    ['a check', ['check', '--json']],
    ['a build', ['build', '-t', 'canvas', '--json']],
    ['a verification', ['verify', 'none.zip', '--json']],
    ['help', ['--help']],
    ['the version', ['--version']],
  ])('under the output of %s ends with one sentence and exit code 2', async (_, args) => {
    const { code, stderr } = await run(args, workspace(), { stdout: full() });
    expect(stderr).toContain(DISK_FULL);
    expect(stderr).not.toMatch(/fault of the program|\n {4}at /);
    expect(code).toBe(2);
  });

  it('under what is said to people has exit code 2, too', async () => {
    expect((await run(['check'], workspace(), { stderr: full() })).code).toBe(2);
  });
});

describe.skipIf(process.platform === 'win32')('too few files that may be open', () => {
  const limited = (limit: number, args: readonly string[]): Promise<CliRun> =>
    new Promise((resolve) => {
      const command = `ulimit -n ${limit} && exec "$0" "$@"`;
      const child = spawn('sh', ['-c', command, process.execPath, cli, ...args], { cwd: workspace() });
      const text = { stdout: '', stderr: '' };
      for (const name of ['stdout', 'stderr'] as const) child[name].on('data', (chunk) => (text[name] += chunk));
      child.on('close', (code) => resolve({ code: code ?? -1, ...text }));
    });

  // With fewer, Node itself does not start; from some number on, there are enough.
  it.each([24, 26, 28, 30, 32])('(%i) end with exit code 2 and what to do', async (limit) => {
    const { code, stderr } = await limited(limit, ['build', '-t', 'canvas,moodle']);
    expect(stderr).toContain('too many files are open at once');
    expect(stderr).toContain('`ulimit -n 4096`');
    expect(stderr).not.toMatch(/fault of the program|\n {4}at /);
    expect(code).toBe(2);
  });

  it('are a finding for whoever asks for JSON', async () => {
    const { code, stdout } = await limited(32, ['build', '--json']);
    expect(code).toBe(2);
    if (stdout !== '') expect(JSON.parse(stdout).diagnostics).toMatchObject([{ code: 'source/machine-fault' }]);
  });

  it('are enough at 256, the least that a system in use has', async () => {
    expect((await limited(256, ['build', '-t', 'canvas,moodle'])).code).toBe(0);
  });
});
