import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { exitCodeFor } from '../../src/cli/exit-codes.ts';
import { buildUntrusted } from '../../src/untrusted/build-untrusted.ts';
import { MEMORY_WORDS } from '../../src/untrusted/exits.ts';
import { repository } from '../support/cli.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';
import { HEAVY_TEXT, withBody } from './offenders.ts';
import { textAt, untilGone, workerOf, workersOf } from './processes.ts';

/** A module that takes a while, and one after it. */
const slowWorkspace = (): string =>
  writeWorkspace({
    'modules/a-slow/module.json': withBody('a-slow', { file: 'heavy.md' }),
    'modules/a-slow/heavy.md': HEAVY_TEXT,
    'modules/b-good/module.json': JSON.stringify(smallModule({ id: 'b-good' })),
  });

describe.runIf(process.platform === 'linux')('a process that works on a stranger’s module', () => {
  it('has no secrets and few rights, and costs only its own module where it is ended from outside', async () => {
    vi.stubEnv('SECRET_TOKEN', 'a secret');
    const folder = slowWorkspace();
    const building = buildUntrusted({ workingFolder: folder, targets: ['canvas'] });
    const pid = await workerOf(process.pid);
    // The shell that sets its limits says where it is.
    expect(textAt(pid, 'environ')).toMatch(/^PATH=[^\0]*\0(?:(?:OLD)?PWD=[^\0]*\0)*$/);
    const words = textAt(pid, 'cmdline').split('\0');
    expect(words.filter((word) => /^--(?:experimental-)?permission$/.test(word))).toHaveLength(1);
    const readable = words.filter((word) => word.startsWith('--allow-')).map((word) => word.split('=')[1]);
    const own = ['lib', 'templates', 'package.json'].map((name) => join(repository, name));
    expect(readable).toEqual([...own, join(folder, 'modules', 'a-slow')]);
    process.kill(pid, 'SIGKILL');
    const { packages, diagnostics } = await building;
    vi.unstubAllEnvs();
    expect(packages.map(({ file }) => file)).toEqual(['b-good.canvas.imscc']);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([
      {
        code: 'untrusted/process-ended',
        file: 'modules/a-slow',
        message: 'The process that worked on `modules/a-slow` was ended from outside (SIGKILL).',
      },
    ]);
    expect(exitCodeFor(errors, false)).toBe(2);
    expect(readdirSync(join(folder, 'dist'))).toEqual(['b-good.canvas.imscc', 'build-report.json']);
  });

  it('that crashes is a fault of the program’s, in its module alone', async () => {
    const folder = slowWorkspace();
    const building = buildUntrusted({ workingFolder: folder, targets: ['canvas'] });
    process.kill(await workerOf(process.pid), 'SIGSEGV');
    const { packages, diagnostics } = await building;
    expect(packages.map(({ file }) => file)).toEqual(['b-good.canvas.imscc']);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'build/program-fault', file: 'modules/a-slow', message: expect.stringContaining('SIGSEGV') },
    ]);
  });

  it('ends where the run is aborted', async () => {
    const folder = slowWorkspace();
    const stop = new AbortController();
    const building = buildUntrusted({ workingFolder: folder, targets: ['canvas'], signal: stop.signal });
    const pid = await workerOf(process.pid);
    stop.abort();
    await expect(building).rejects.toMatchObject({ name: 'AbortError' });
    await untilGone(pid);
    expect(workersOf(process.pid)).toEqual([]);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  const outlives = existsSync('/usr/bin/setpriv') ? (['SIGINT', 'SIGTERM', 'SIGKILL'] as const) : (['SIGINT'] as const);
  it.each(outlives)('does not outlive the command line that started it and gets %s', async (signal) => {
    const folder = slowWorkspace();
    const cli = join(repository, 'lib', 'cli.js');
    const command = spawn(process.execPath, [cli, 'build', '--untrusted', '-t', 'canvas'], {
      cwd: folder,
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => command.on('close', (code, by) => resolve(code ?? by)));
    const pid = await workerOf(command.pid ?? -1);
    command.kill(signal);
    expect(await ended).toBe({ SIGINT: 130, SIGTERM: 143, SIGKILL: 'SIGKILL' }[signal]);
    await untilGone(pid);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });
});

it('a process that nobody can watch from outside watches itself', async () => {
  const entry = join(repository, 'lib', 'item-process.js');
  const child = spawn(process.execPath, [entry, '1000000'], { stdio: ['pipe', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  const ended = new Promise((resolve) => child.on('close', (code, by) => resolve(code ?? by)));
  expect(await ended).toBe(process.platform === 'win32' ? 1 : 'SIGKILL');
  expect(said.trim()).toBe(MEMORY_WORDS);
});
