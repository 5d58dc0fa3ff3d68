import { spawn } from 'node:child_process';
import { createHash, randomFillSync } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CliRun, cartwright, repository } from '../support/cli.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

const cli = join(repository, 'lib', 'cli.js');
const PACKAGE = 'one.website.zip';

/** A module with so large a film that writing its package takes a while. */
function slowModule(title: string): string {
  const { activities } = smallModule();
  return JSON.stringify(
    smallModule({
      id: 'one',
      title,
      assets: [
        { id: 'film', file: 'film.mp4', credit: 'A.', license: 'CC0-1.0', alt: 'A film.', transcript: 'Words.' },
      ],
      activities: activities.map((one) => (one.type === 'reading' ? { ...one, body: '![](asset:film)' } : one)),
    }),
  );
}

/** Media of more than 16 MB are streamed into the package, which gives time to interrupt. */
function slowWorkspace(definition: string): string {
  return writeWorkspace({
    'modules/one/module.json': definition,
    'modules/one/film.mp4': randomFillSync(new Uint8Array(18 * 1024 * 1024)),
  });
}

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
const temporary = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

/** Starts a build and sends it a signal as soon as it has begun to write. */
function interrupted(folder: string, signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<CliRun> {
  const dist = join(folder, 'dist');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, 'build', '-t', 'website', '--fresh'], { cwd: folder });
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    const watch = setInterval(() => {
      if (existsSync(dist) && temporary(dist).length > 0) child.kill(signal);
    }, 5);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({ code: code ?? -1, stdout: '', stderr });
    });
  });
}

describe.skipIf(process.platform === 'win32')('a build that is interrupted', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'by %s exits with %i, and leaves the packages as they were and nothing half-written',
    async (signal, code) => {
      const folder = slowWorkspace(JSON.stringify(smallModule({ id: 'one' })));
      expect((await cartwright(['build', '-t', 'website'], folder)).code).toBe(0);
      const before = [PACKAGE, 'build-report.json'].map((name) => hashOf(join(folder, 'dist', name)));
      const names = readdirSync(join(folder, 'dist'));
      writeFileSync(join(folder, 'modules', 'one', 'module.json'), slowModule('Another title'));
      const run = await interrupted(folder, signal);
      expect(run.code).toBe(code);
      expect(run.stderr).toBe('');
      expect(readdirSync(join(folder, 'dist'))).toEqual(names);
      expect([PACKAGE, 'build-report.json'].map((name) => hashOf(join(folder, 'dist', name)))).toEqual(before);
    },
  );

  it('by SIGKILL leaves what it was writing to the next, which removes it', async () => {
    const folder = slowWorkspace(slowModule('A title'));
    const dist = join(folder, 'dist');
    await interrupted(folder, 'SIGKILL');
    expect(temporary(dist)).toHaveLength(1);
    expect((await cartwright(['build', '-t', 'canvas'], folder)).code).toBe(0);
    expect(temporary(dist)).toEqual([]);
  });

  it('before anything was written leaves an empty folder at the most', async () => {
    const folder = slowWorkspace(slowModule('A title'));
    mkdirSync(join(folder, 'dist'));
    expect((await interrupted(folder, 'SIGINT')).code).toBe(130);
    expect(readdirSync(join(folder, 'dist'))).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('a disk that takes no more halfway', () => {
  it('leaves the old package, and no temporary file', async () => {
    const folder = writeWorkspace({ 'modules/one/module.json': JSON.stringify(smallModule({ id: 'one' })) });
    expect((await cartwright(['build', '-t', 'canvas'], folder)).code).toBe(0);
    const path = join(folder, 'dist', 'one.canvas.imscc');
    const before = hashOf(path);
    writeFileSync(
      join(folder, 'modules', 'one', 'module.json'),
      JSON.stringify(smallModule({ id: 'one', title: 'Another' })),
    );
    // The shell forbids files of more than 2 or 4 KB, so that the system refuses a write into a file that is begun.
    const run = await limited(folder, ['build', '-t', 'canvas']);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('`dist/one.canvas.imscc` cannot be written: it is larger than a file may be there.');
    expect(temporary(join(folder, 'dist'))).toEqual([]);
    expect(hashOf(path)).toBe(before);
  });
});

function limited(cwd: string, args: readonly string[]): Promise<CliRun> {
  return new Promise((resolve) => {
    const command = `ulimit -f 4 && exec "$0" "$@"`;
    const child = spawn('sh', ['-c', command, process.execPath, cli, ...args], { cwd });
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    child.on('close', (code) => resolve({ code: code ?? -1, stdout: '', stderr }));
  });
}
