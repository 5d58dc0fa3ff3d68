import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { discover } from '../../src/pipeline/discover.ts';
import { nodeHost } from '../../src/source/node-host.ts';

let folder = '';

/** Files by their path in the working folder; what is in them is not read. */
async function make(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), '{}');
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'discover-'));
  await make(
    'modules/alone/module.json',
    'modules/alone/media/inside/module.json',
    'modules/history/soviet/workers/module.json',
    'modules/history/soviet/unit.json',
    'modules/history/rome/module.yaml',
    'modules/unit.yaml',
    'modules/shared/people.json',
    'modules/node_modules/theirs/module.json',
    'modules/.drafts/later/module.json',
    'elsewhere/linked/module.json',
    'elsewhere/deeper/down/module.json',
  );
  await symlink(join(folder, 'modules'), join(folder, 'modules', 'history', 'circle'));
  await symlink(join(folder, 'elsewhere', 'linked'), join(folder, 'modules', 'linked'));
  await symlink(join(folder, 'elsewhere', 'deeper'), join(folder, 'modules', 'deeper'));
});

afterAll(() => rm(folder, { recursive: true }));

const found = async (...paths: readonly string[]) => {
  const { items, searched, diagnostics } = await discover(nodeHost(folder), folder, paths);
  const named = (path: string) => path.slice(folder.length + 1);
  return { items: items.map(({ path }) => named(path)), searched: searched.map(named), diagnostics };
};

it('finds modules in folders of folders, and each folder’s units after its modules', async () => {
  expect(await found()).toEqual({
    items: [
      'modules/alone',
      'modules/history/rome',
      'modules/history/soviet/workers',
      'modules/history/soviet/unit.json',
      'modules/linked',
      'modules/unit.yaml',
    ],
    searched: ['modules', 'modules/history', 'modules/history/soviet'],
    diagnostics: [],
  });
});

it('finds them from any folder above', async () => {
  expect((await found('modules/history')).items).toHaveLength(3);
});
