import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { check } from '../../src/pipeline/check.ts';
import { once } from '../../src/source/once.ts';
import { undoUpdate } from '../../src/update/undo.ts';
import { full, seed, tried } from '../guarantees/scale.ts';
import { repository } from '../support/cli.ts';
import { randomNumbers } from '../verify/support/xml-mutations.ts';
import { Story, withActivity } from './story.ts';

const cli = join(repository, 'lib', 'cli.js');

/** A customized module with an update that changes its definition, its reading and its upstream. */
async function twoStates() {
  const story = await Story.begin();
  const readAll = () => ['module.json', 'readings/text.md', 'upstream.json'].map((name) => story.ofMine(name));
  const before = readAll();
  story.publish(
    withActivity('text', (text) =>
      text.type === 'reading' ? { ...text, title: 'New', body: `${text.body}\nNew.\n` } : text,
    ),
    '1.1.0',
  );
  await story.update();
  const after = readAll();
  await undoUpdate('modules/ours', story.folder);
  return { story, before, after, readAll };
}

const states = once(twoStates);
const kills = full ? 200 : 2;

it.skipIf(process.platform === 'win32')(
  `an update that is killed, at ${kills} random moments: what is read next is old or new, nothing between`,
  { timeout: full ? 3_600_000 : 60_000 },
  async () => {
    const { story, before, after, readAll } = await states();
    const random = randomNumbers(seed);
    const run = (afterMs?: number) =>
      new Promise<void>((resolve) => {
        const child = spawn(process.execPath, [cli, 'update', 'modules/ours'], { cwd: story.folder, stdio: 'ignore' });
        const timer = afterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), afterMs);
        child.on('close', () => {
          clearTimeout(timer);
          resolve();
        });
      });
    const began = Date.now();
    await run();
    const takes = Date.now() - began;
    expect(readAll()).toEqual(after);
    await undoUpdate('modules/ours', story.folder);
    for (let round = 1; round <= kills; round += 1) {
      await run(random(takes));
      const { diagnostics } = await check({ workingFolder: story.folder, paths: ['modules/ours'] });
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const now = readAll();
      expect([before, after], `round ${round} of seed ${seed}`).toContainEqual(now);
      if (JSON.stringify(now) === JSON.stringify(after)) await undoUpdate('modules/ours', story.folder);
    }
    tried('killed updates', kills);
  },
);
