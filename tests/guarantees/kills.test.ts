import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedAnswer } from '../../src/source/shared-answer.ts';
import { emptyFolder, repository } from '../support/cli.ts';
import { kitchenSink } from '../support/kitchen-sink/index.ts';
import { randomNumbers } from '../verify/support/xml-mutations.ts';
import { full, seed, tried } from './scale.ts';
import { filesModule, filesWith, packagesIn, writeFiles } from './workspaces.ts';

const cli = join(repository, 'lib', 'cli.js');
const targets = full ? 'canvas,moodle,website,scorm-1.2,instructor-guide' : 'website,instructor-guide';
const module = full ? kitchenSink() : filesModule();

function start(folder: string, out: string, ...flags: string[]): ChildProcess {
  const args = [cli, 'build', '-t', targets, '-o', out, ...flags];
  return spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** The exit code, and what was said; null where the process was killed. */
function ended(child: ChildProcess): Promise<{ readonly code: number | null; readonly stderr: string }> {
  let stderr = '';
  child.stderr?.on('data', (text) => {
    stderr += text;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stderr })));
}

async function built(folder: string, out: string, ...flags: string[]): Promise<ReadonlyMap<string, string>> {
  const { code, stderr } = await ended(start(folder, out, ...flags));
  expect(code, stderr).toBe(0);
  return packagesIn(join(folder, out));
}

const temporary = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

/** A workspace and the two texts between which its module changes, with the packages of each. */
async function twoVersions() {
  const folder = emptyFolder();
  writeFiles(folder, filesWith(module));
  const path = join(folder, 'modules', module.id, 'module.json');
  const first = readFileSync(path, 'utf8');
  const texts = [first, first.replace('"subtitle":"', '"subtitle":"Another ')];
  const versions: ReadonlyMap<string, string>[] = [];
  for (const text of texts) {
    writeFileSync(path, text);
    versions.push(await built(folder, 'clean', '--fresh'));
  }
  const turn = (round: number) => {
    writeFileSync(path, texts[round % 2] ?? '');
    return versions[round % 2] ?? new Map<string, string>();
  };
  const isOf = (packages: ReadonlyMap<string, string>) =>
    [...packages].filter(([name, hash]) => !versions.some((version) => version.get(name) === hash));
  return { folder, turn, isOf };
}

const LONG = { timeout: full ? 36_000_000 : 120_000 };

describe.skipIf(process.platform === 'win32')('builds that meet', () => {
  const workspace = sharedAnswer(twoVersions);
  const kills = full ? 200 : 1;

  it(
    `a kill, at ${kills} random moments: packages are whole, and the next build is right and clears up`,
    LONG,
    async () => {
      const { folder, turn, isOf } = await workspace();
      const random = randomNumbers(seed);
      const dist = join(folder, 'dist');
      turn(0);
      let began = Date.now();
      await built(folder, 'dist');
      const takes = Date.now() - began;
      let killed = 0;
      for (let round = 1; round <= kills; round += 1) {
        const expected = turn(round);
        began = Date.now();
        const child = start(folder, 'dist');
        const end = ended(child);
        const timer = setTimeout(() => child.kill('SIGKILL'), random(takes));
        if ((await end).code === null) killed += 1;
        clearTimeout(timer);
        const what = `round ${round} of seed ${seed}`;
        expect(isOf(packagesIn(dist)), what).toEqual([]);
        for (const name of ['build-report.json', '.cartwright-cache.json'])
          if (existsSync(join(dist, name))) JSON.parse(readFileSync(join(dist, name), 'utf8'));
        expect(await built(folder, 'dist'), what).toEqual(expected);
        expect(temporary(dist), what).toEqual([]);
      }
      tried('kills', killed);
    },
  );

  const pairs = full ? 50 : 1;

  it(`another build into the same folder, ${pairs} times: both end well, and packages are whole`, LONG, async () => {
    const { folder, turn } = await workspace();
    for (let round = 0; round < pairs; round += 1) {
      const expected = turn(round);
      const both = await Promise.all([ended(start(folder, 'dist')), ended(start(folder, 'dist', '--fresh'))]);
      expect(
        both.map(({ code }) => code),
        both.map(({ stderr }) => stderr).join(),
      ).toEqual([0, 0]);
      expect(packagesIn(join(folder, 'dist'))).toEqual(expected);
      expect(temporary(join(folder, 'dist'))).toEqual([]);
      expect(await built(folder, 'dist')).toEqual(expected);
    }
    tried('pairs of builds', pairs);
  });
});
