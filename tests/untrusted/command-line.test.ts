import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cartwright } from '../support/cli.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

const workspace = (): string =>
  writeWorkspace({ 'modules/one/module.json': JSON.stringify(smallModule({ id: 'one' })) });

describe('what is typed about untrusted input', () => {
  it.each([
    [['--limit', 'files=3'], "option '--limit' has a meaning with --untrusted only"],
    [['--workspace', '.'], "option '--workspace' has a meaning with --untrusted only"],
    [['--untrusted', '--limit', 'memry=1GB'], 'There is no limit “memry”.'],
    [['--untrusted', '--limit', 'files=3,memory=2'], 'The limit “memory=2” has no value like `200MB`, `2GB`.'],
    [['--untrusted', '--workspace', ''], 'an empty name is often an unset variable'],
    [['--untrusted', '--workspace', 'nowhere'], 'There is no `cartwright.json` in the folder `nowhere`'],
  ])('is wrong usage: %j', async (args, says) => {
    const { code, stderr } = await cartwright(['check', ...args], workspace());
    expect(stderr).toContain(says);
    expect(code).toBe(64);
  });

  it('holds for building and for reading the packages again; a limit that is met is the input’s fault', async () => {
    const folder = workspace();
    const args = ['build', '--untrusted', '-t', 'canvas', '--verify', '--json'];
    const { code, stdout } = await cartwright(args, folder);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ packages: [{ file: 'one.canvas.imscc' }] });
    const before = readFileSync(join(folder, 'dist', 'one.canvas.imscc'));
    const limited = await cartwright([...args, '--limit', 'time=5min,package=1KB', '--limit', 'files=50'], folder);
    expect(limited.code).toBe(1);
    const { packages, diagnostics } = JSON.parse(limited.stdout);
    expect(packages).toEqual([]);
    expect(diagnostics.map(({ code: one }: { code: string }) => one)).toEqual([
      'untrusted/package-limit',
      'build/package-outdated',
    ]);
    expect(readFileSync(join(folder, 'dist', 'one.canvas.imscc'))).toEqual(before);
    expect(existsSync(join(folder, 'dist', '.cartwright-cache.json'))).toBe(false);
  });

  it('holds for verify', async () => {
    const folder = writeWorkspace({ 'one.zip': 'no zip' });
    const { code, stdout } = await cartwright(
      ['verify', '--untrusted', '--limit', 'read=3B', '--json', 'one.zip'],
      folder,
    );
    expect(JSON.parse(stdout).diagnostics).toMatchObject([{ code: 'untrusted/read-limit', file: 'one.zip' }]);
    expect(code).toBe(1);
  });
});
