import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../src/importing/import-files.ts';
import { check } from '../../src/pipeline/check.ts';
import { undoUpdate } from '../../src/update/undo.ts';
import { full, seed, tried } from '../guarantees/scale.ts';
import { repository } from '../support/cli.ts';
import { randomNumbers } from '../verify/support/xml-mutations.ts';
import { Story, withActivity } from './story.ts';

const cli = join(repository, 'lib', 'cli.js');

/** A command that changes a folder, and how to have the folder again as it was. */
interface Command {
  readonly story: Story;
  readonly args: readonly string[];
  readonly folder: string;
  reset(): Promise<unknown>;
}

const rewrite = withActivity('text', (text) =>
  text.type === 'reading' ? { ...text, title: 'New', body: `${text.body}\nNew.\n` } : text,
);

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  update: async () => {
    const story = await Story.begin();
    story.publish(rewrite, '1.1.0');
    const reset = (): Promise<unknown> => undoUpdate('modules/ours', story.folder);
    return { story, args: ['update', 'modules/ours'], folder: 'modules/ours', reset };
  },
  resolve: async () => {
    const story = await Story.begin();
    story.edit('"The text"', '"Mine"');
    story.publish(rewrite, '1.1.0');
    await story.update();
    const args = ['resolve', 'activities/text/title', '--in', 'modules/ours', '--theirs'];
    const reset = (): Promise<unknown> => undoUpdate('modules/ours', story.folder);
    return { story, args, folder: 'modules/ours', reset };
  },
  customize: async () => {
    const story = await Story.begin();
    const folder = 'copies/letters';
    const args = ['customize', 'letters', folder, '--same-module'];
    const reset = (): Promise<void> => rm(join(story.folder, folder), { recursive: true, force: true });
    return { story, args, folder, reset };
  },
  'import again': async () => {
    const story = await Story.begin();
    const [folder, kept] = ['modules/bread', join(story.folder, 'kept')];
    story.write('bread.html', '<h1>Bread</h1><p>Bread and work.</p>');
    await importFiles({ files: ['bread.html'], to: folder, workingFolder: story.folder });
    cpSync(join(story.folder, folder), kept, { recursive: true });
    story.write('bread.html', '<h1>Bread</h1><p>Bread, work and peace.</p>');
    const reset = async (): Promise<void> => {
      rmSync(join(story.folder, folder), { recursive: true });
      cpSync(kept, join(story.folder, folder), { recursive: true });
    };
    return { story, args: ['import', 'bread.html', '--to', folder], folder, reset };
  },
};

/** What of the folder anybody reads; nothing where there is no folder. */
function stateOf({ story, folder }: Command): readonly string[] {
  const names = ['module.json', 'readings/text.md', 'readings/bread.md', 'media/seal.png'];
  return [...names, 'upstream.json', 'conflicts.json', 'imported.json'].map((name) => {
    const path = join(story.folder, folder, name);
    return existsSync(path) ? readFileSync(path, 'latin1') : 'not there';
  });
}

function run({ story, args }: Command, killAfter?: number): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd: story.folder, stdio: 'ignore' });
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}

/** How often each is killed. */
const kills = full ? 70 : 1;

describe.skipIf(process.platform === 'win32')('killed at random moments, what is read next is old or new', () => {
  it.each(Object.keys(commands))('%s', { timeout: full ? 7_200_000 : 60_000 }, async (name) => {
    const command = await commands[name]?.();
    if (command === undefined) throw new Error(name);
    const { story, folder, reset } = command;
    const before = stateOf(command);
    const began = Date.now();
    expect(await run(command)).toBe(0);
    const takes = Date.now() - began;
    const after = stateOf(command);
    expect(after).not.toEqual(before);
    await reset();
    const random = randomNumbers(seed);
    for (let round = 1; round <= kills; round += 1) {
      await run(command, random(takes));
      // Whoever comes next finishes what was begun: here, somebody who checks.
      if (existsSync(join(story.folder, folder))) {
        const { diagnostics } = await check({ workingFolder: story.folder, paths: [folder] });
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      }
      expect([before, after], `round ${round} of seed ${seed}`).toContainEqual(stateOf(command));
      if (JSON.stringify(stateOf(command)) === JSON.stringify(before)) expect(await run(command)).toBe(0);
      expect(stateOf(command)).toEqual(after);
      await reset();
    }
    tried(`kills of \`${name}\``, kills);
  });
});
