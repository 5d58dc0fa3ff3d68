import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../src/start/cache-folder.ts';
import { CodeCache } from '../../src/start/code-cache.ts';
import { readCodeFile, writeCodeFile } from '../../src/start/code-file.ts';
import { emptyFolder } from '../support/cli.ts';

const NAME = 'check-1.bin';
const CODE = '(function () { return (function twice(n) { return 2 * n; })(21); })';

/** A run of a command: compiles what it loads, runs it, and ends. */
function run(folder: string, files: Readonly<Record<string, string>> = { 'a.cjs': CODE }): Script[] {
  const cache = new CodeCache(folder, NAME);
  const scripts = Object.entries(files).map(([name, code]) => cache.compile(`/program/${name}`, code));
  for (const script of scripts) expect(script.runInThisContext()()).toBe(42);
  cache.keep();
  return scripts;
}

/** Whether the engine took what was kept; nothing, where it was given nothing. */
const wasTaken = (scripts: readonly Script[]) =>
  scripts.map(({ cachedDataRejected }) => (cachedDataRejected === undefined ? undefined : !cachedDataRejected));

describe('what was compiled', () => {
  it('is kept for the next run, in a folder of this user’s alone', () => {
    const folder = join(emptyFolder(), 'cache', 'cartwright');
    expect(wasTaken(run(folder))).toEqual([undefined]);
    expect(readdirSync(folder)).toEqual([NAME]);
    expect(wasTaken(run(folder))).toEqual([true]);
  });

  it('is written again where more was compiled, and only there', () => {
    const folder = join(emptyFolder(), 'cartwright');
    run(folder);
    const before = readFileSync(join(folder, NAME));
    run(folder);
    expect(readFileSync(join(folder, NAME))).toEqual(before);
    expect(wasTaken(run(folder, { 'a.cjs': CODE, 'b.cjs': CODE }))).toEqual([true, undefined]);
    expect(wasTaken(run(folder, { 'b.cjs': CODE }))).toEqual([true]);
    expect(wasTaken(run(folder))).toEqual([true]);
  });

  it('is compiled again where the engine does not take it', () => {
    const folder = join(emptyFolder(), 'cartwright');
    run(folder);
    const other = { 'a.cjs': `${CODE} ` };
    expect(wasTaken(run(folder, other))).toEqual([false]);
    expect(wasTaken(run(folder, other))).toEqual([true]);
  });

  it.each([
    ['cut off', (file: Uint8Array) => file.slice(0, -1)],
    ['empty', () => new Uint8Array()],
  ])('is not taken from a file that is %s', (_, damaged) => {
    const folder = join(emptyFolder(), 'cartwright');
    run(folder);
    writeFileSync(join(folder, NAME), damaged(readFileSync(join(folder, NAME))));
    expect(wasTaken(run(folder))).toEqual([undefined]);
    expect(wasTaken(run(folder))).toEqual([true]);
  });

  it.skipIf(process.getuid === undefined)('is neither taken from nor put into a folder that others may write', () => {
    const folder = join(emptyFolder(), 'cartwright');
    run(folder);
    chmodSync(folder, 0o777);
    expect(wasTaken(run(folder))).toEqual([undefined]);
    const other = join(emptyFolder(), 'cartwright');
    mkdirSync(other);
    chmodSync(other, 0o777);
    run(other);
    expect(readdirSync(other)).toEqual([]);
  });

  it('makes room: the oldest files go', () => {
    const folder = join(emptyFolder(), 'cartwright');
    mkdirSync(folder, { mode: 0o700 });
    for (let at = 0; at < 20; at += 1) writeFileSync(join(folder, `old-${at}.bin`), '');
    run(folder);
    const names = readdirSync(folder);
    expect(names).toHaveLength(16);
    expect(names).toContain(NAME);
  });

  it('costs nothing where nothing can be kept', () => {
    const file = join(emptyFolder(), 'a-file');
    writeFileSync(file, '');
    run(join(file, 'cartwright'));
    expect(existsSync(join(file, 'cartwright'))).toBe(false);
  });
});

describe('the file of what was compiled', () => {
  it('gives each part back, at a place that the engine need not copy', () => {
    const parts = new Map(
      [0, 1, 7, 8, 9, 1000].map((length) => [`${length}.cjs`, new Uint8Array(length).fill(length)]),
    );
    const read = readCodeFile(writeCodeFile(parts));
    expect(read).toEqual(parts);
    for (const { byteOffset } of read?.values() ?? []) expect(byteOffset % 8).toBe(0);
  });
});

describe('a file of which a disk lost a block', () => {
  it('is noticed', () => {
    const file = writeCodeFile(new Map([['a.cjs', new Uint8Array(4096).fill(1)]]));
    expect(readCodeFile(file)?.size).toBe(1);
    expect(readCodeFile(file.fill(0, 1024, 1536))).toBeUndefined();
  });
});

describe('the folder for what can be made again', () => {
  it.each([
    ['linux', { HOME: '/home/ann' }, '/home/ann/.cache/cartwright'],
    ['darwin', { HOME: '/Users/ann' }, '/Users/ann/Library/Caches/cartwright'],
    ['linux', { HOME: '/home/ann', XDG_CACHE_HOME: '/quick' }, '/quick/cartwright'],
    ['linux', { HOME: '/home/ann', XDG_CACHE_HOME: '' }, '/home/ann/.cache/cartwright'],
    ['linux', { HOME: '/home/ann', XDG_CACHE_HOME: 'beside' }, undefined],
    ['linux', { HOME: '/home/ann', NODE_DISABLE_COMPILE_CACHE: '1' }, undefined],
    ['linux', {}, undefined],
    ['win32', { HOME: '/home/ann' }, undefined],
  ])('on %s with %j is %s', (platform, env, expected) => {
    expect(cacheFolder(env, platform)).toBe(expected);
  });
});
