import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cartwright, emptyFolder, startCartwright } from '../support/cli.ts';
import { cartridge } from './support/cartridge.ts';

const folder = emptyFolder();
beforeAll(() => {
  writeFileSync(join(folder, 'good.imscc'), cartridge(1).build());
  mkdirSync(join(folder, 'unpacked'));
});

interface Document {
  readonly packages: readonly { readonly name: string; readonly kind: string }[];
  readonly diagnostics: readonly { readonly code: string; readonly message: string; readonly file: string }[];
}

/** Exit code and the one document; `JSON.parse` fails where there is none, or more than one. */
async function json(...args: readonly string[]): Promise<{ readonly code: number; readonly document: Document }> {
  const { code, stdout } = await cartwright([...args, '--json'], folder);
  return { code, document: JSON.parse(stdout) };
}

describe('verify --json always prints one document', () => {
  it('of a package that is not there, beside one that is', async () => {
    const { code, document } = await json('verify', 'nothere.imscc', 'good.imscc');
    expect(code).toBe(1);
    expect(document.packages.map(({ name, kind }) => [name, kind])).toEqual([
      ['nothere.imscc', 'unknown'],
      ['good.imscc', 'common-cartridge'],
    ]);
    expect(document.diagnostics.filter(({ file }) => file === 'nothere.imscc')).toMatchObject([
      { code: 'verify/cannot-read', message: 'The package "nothere.imscc" does not exist.' },
    ]);
  });

  it.each([
    ['an unknown platform', ['verify', 'good.imscc', '--for', 'moodel'], 'There is no platform “moodel”.'],
    ['an unknown option', ['verify', 'good.imscc', '--fro', 'moodle'], "unknown option '--fro'"],
    ['no package', ['verify'], "missing required argument 'package'"],
    ['an unknown command', ['verfy', 'good.imscc'], "unknown command 'verfy'"],
  ])('of %s', async (_, args, message) => {
    const { code, document } = await json(...args);
    expect(code).toBe(64);
    expect(document.packages).toEqual([]);
    expect(document.diagnostics).toMatchObject([{ code: 'command/wrong-usage', file: 'command line' }]);
    expect(document.diagnostics[0]?.message).toContain(message);
  });

  it('of a report that cannot be written', async () => {
    const { code, document } = await json('verify', 'good.imscc', '--html', '/dev/null/report.html');
    expect(code).toBe(2);
    expect(document.packages).toHaveLength(1);
    expect(document.diagnostics.at(-1)).toMatchObject({ code: 'archive/cannot-write', file: '/dev/null/report.html' });
  });
});

describe('verify for people', () => {
  it('says in a line what cannot be read, and prints nothing on stdout', async () => {
    const { code, stdout, stderr } = await startCartwright(['verify', 'nothere.imscc', 'unpacked'], folder);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('error: The package "nothere.imscc" does not exist.\n');
    expect(stderr).toContain('error: The package "unpacked" is a folder, not a zip.\n');
    expect(stderr).not.toContain('bytes');
  });

  it('names the platforms where another was asked for', async () => {
    const { code, stderr } = await cartwright(['verify', 'good.imscc', '--for', 'moodel'], folder);
    expect(code).toBe(64);
    expect(stderr).toContain('It is one of: moodle, canvas, new-quizzes, open-edx.');
  });
});
