import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/pipeline/check.ts';
import { loadModule } from '../../src/source/load-module.ts';
import { nodeHost } from '../../src/source/node-host.ts';
import { memberOf } from '../../src/source/unknown-value.ts';
import { customize, update } from '../../src/update/on-disk.ts';
import { full, tried } from '../guarantees/scale.ts';
import { emptyFolder, repository } from '../support/cli.ts';

/** Versions of the modules of this repository that its own history holds, as a publisher would have published them. */

/** How many versions are taken over, the newest; in full as many as are valid by today's format. */
const MOST = full ? 50 : 2;

function git(...args: readonly string[]): Buffer {
  return execFileSync('git', args, {
    cwd: repository,
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** Commits that changed a module, the oldest first; none in a tarball, and hardly any in a shallow clone. */
function commitsOf(id: string): readonly string[] {
  try {
    return git('log', '--format=%H', '--', `modules/${id}`).toString().split('\n').filter(Boolean).reverse();
  } catch {
    return [];
  }
}

/** The module as a commit has it; undefined where it is not valid by the format of today. */
async function versionAt(commit: string, id: string): Promise<string | undefined> {
  const folder = emptyFolder();
  const archive = git('archive', '--format=tar', commit, `modules/${id}`);
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  asToday(join(folder, 'modules', id, 'module.json'));
  const { diagnostics } = await check({ workingFolder: folder, paths: [`modules/${id}`] });
  return diagnostics.some(({ severity }) => severity === 'error') ? undefined : join(folder, 'modules', id);
}

/** Retired ids were once written as texts, and the gaps of a question were called blanks. */
function asToday(file: string): void {
  const text = readFileSync(file, 'utf8').replaceAll('"blanks":', '"gaps":');
  const definition: { retired?: readonly (string | object)[] } = JSON.parse(text);
  const retired = definition.retired?.map((one) => (typeof one === 'string' ? { id: one } : one));
  writeFileSync(file, JSON.stringify({ ...definition, ...(retired === undefined ? {} : { retired }) }, null, 2));
}

async function versionsOf(id: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const commit of [...commitsOf(id)].reverse()) {
    const folder = await versionAt(commit, id);
    if (folder === undefined || found.length === MOST) break;
    found.unshift(folder);
  }
  return found;
}

type Definition = {
  title: string;
  activities: { id: string; type: string; title: string; questions?: { points?: number }[] }[];
};

const isMine = ({ title }: { readonly title: string }): boolean => title.startsWith('Mine: ');

/** The activities of a module without their titles, by their ids, with the texts that are in files. */
async function activitiesIn(folder: string, id: string): Promise<ReadonlyMap<string, unknown>> {
  const { value } = await loadModule(nodeHost(), folder, join(folder, 'modules', id));
  const activities = memberOf(value?.value, 'activities');
  if (!Array.isArray(activities)) throw new Error(`${id} cannot be read`);
  return new Map(activities.map((one: object) => [String(memberOf(one, 'id')), { ...one, title: '' }]));
}

/** Those that are not as their publisher has them now, of a module of which only titles were changed. */
async function otherThanPublished(folder: string, mine: string, theirs: string): Promise<readonly string[]> {
  const own = await activitiesIn(folder, mine);
  return [...(await activitiesIn(folder, theirs))].flatMap(([id, there]) =>
    isDeepStrictEqual(own.get(id), there) ? [] : [id],
  );
}

/** What teachers do with a module, and what must still be there after every update. */
const customizations: readonly (readonly [
  string,
  (definition: Definition) => void,
  (definition: Definition) => unknown,
])[] = [
  [
    'other titles',
    (mine) => {
      mine.title = 'Mine';
      for (const activity of mine.activities) activity.title = `Mine: ${activity.id}`;
    },
    // Also those that the publisher takes away: what mine has changed stays.
    ({ title, activities }) => [title, ...activities.flatMap((one) => (isMine(one) ? [one.title] : []))].sort(),
  ],
  [
    'no links',
    (mine) => {
      mine.activities = mine.activities.filter(({ type }) => type !== 'link');
    },
    ({ activities }) => activities.filter(({ type }) => type === 'link').length,
  ],
  [
    'other points',
    (mine) => {
      for (const { questions = [] } of mine.activities)
        for (const question of questions.slice(0, 1)) question.points = 7;
    },
    ({ activities }) =>
      activities.flatMap(({ questions = [] }) => questions.filter(({ points }) => points === 7)).length,
  ],
];

const modules = ['krumgolts-kurushin', 'norms-rates-and-pay'] as const;
const hasHistory = modules.every((id) => commitsOf(id).length > 1);

describe.skipIf(!hasHistory)('the history of a module, taken over version by version', () => {
  it.each(modules)('%s, by three teachers', { timeout: full ? 3_600_000 : 120_000 }, async (id) => {
    const versions = await versionsOf(id);
    const [first] = versions;
    if (first === undefined) throw new Error('not even the newest version is valid');
    expect(versions.length).toBeGreaterThan(1);
    for (const [name, change, kept] of customizations) {
      const folder = emptyFolder();
      const published = join(folder, 'modules', id);
      mkdirSync(join(folder, 'modules'));
      cpSync(first, published, { recursive: true });
      await customize({ module: id, folder: 'modules/ours', identity: 'own-module', workingFolder: folder });
      const file = join(folder, 'modules/ours/module.json');
      const read = (): Definition => JSON.parse(readFileSync(file, 'utf8'));
      const mine = read();
      change(mine);
      writeFileSync(file, JSON.stringify(mine, null, 2));
      const wanted = kept(read());
      for (const version of versions.slice(1)) {
        rmSync(published, { recursive: true });
        cpSync(version, published, { recursive: true });
        const { diagnostics } = await update({ folder: 'modules/ours', workingFolder: folder });
        // A commit of this repository took a version back.
        expect(
          diagnostics.filter(({ code }) => code !== 'update/older-version'),
          name,
        ).toEqual([]);
        expect(kept(read()), name).toEqual(wanted);
        if (name === 'other titles') expect(await otherThanPublished(folder, 'ours', id)).toEqual([]);
      }
      const { diagnostics } = await check({ workingFolder: folder, paths: ['modules/ours'] });
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      tried('versions taken over', versions.length - 1);
    }
  });
});
