import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { wordsFor } from '../../src/cli/update-command.ts';
import { check } from '../../src/pipeline/check.ts';
import { diffModules } from '../../src/update/diff.ts';
import { diffText } from '../../src/update/diff-words.ts';
import { diskWorkplace } from '../../src/update/disk-workplace.ts';
import { customize, keepTexts, resolveConflicts, update } from '../../src/update/on-disk.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

const unit = (changes: object = {}): string =>
  JSON.stringify({
    format: 1,
    namespace: 'b1f5c3d8-6c52-4c2e-8d7a-0d7a5b9a4f21',
    id: 'course',
    version: '1.0.0',
    language: 'en',
    title: 'A course',
    summary: 'Two modules.',
    modules: ['one', 'two'],
    ...changes,
  });

it('a unit’s own changes are told, and a module that is gone from the publisher’s', async () => {
  const workingFolder = writeWorkspace({
    'cartwright.json': '{}',
    'modules/unit.json': unit(),
    'modules/one/module.json': JSON.stringify(smallModule({ id: 'one' })),
    'modules/two/module.json': JSON.stringify(smallModule({ id: 'two', title: 'The second' })),
  });
  await customize({ module: 'modules/unit.json', folder: 'mine', identity: 'same-module', workingFolder });
  writeFileSync(
    join(workingFolder, 'modules/unit.json'),
    unit({ version: '1.1.0', title: 'A new course', modules: ['one'] }),
  );
  const differs = await diffModules('mine', 'modules/unit.json', diskWorkplace(workingFolder));
  expect(diffText(differs)).toContain('  The unit: the title changed from “A course” to “A new course”\n');
  expect(diffText(differs)).toContain('  The module “The second” is gone\n');
  const report = await update({ folder: 'mine', workingFolder });
  expect(report.diagnostics).toEqual([]);
  const words = wordsFor(report, false);
  expect(words).toContain('The unit: the title changed from “A course” to “A new course”\n');
  expect(words).toContain('Gone from the publisher’s unit, and kept in yours:\n  two\n');
  const { added, unit: own } = await diffModules('mine', undefined, diskWorkplace(workingFolder));
  expect(own).toEqual([]);
  expect(added).toEqual([{ id: 'two', title: 'two' }]);
});

it('a module that comes into a unit of one’s own is called as those that were there from the beginning', async () => {
  const long = 'x'.repeat(60);
  const files = (ids: readonly string[]) =>
    Object.fromEntries(ids.map((id) => [`modules/${id}/module.json`, JSON.stringify(smallModule({ id }))]));
  const workingFolder = writeWorkspace({
    'cartwright.json': '{}',
    'modules/unit.json': unit(),
    ...files(['one', 'two', 'three', long]),
  });
  await customize({ module: 'modules/unit.json', folder: 'mine', identity: 'own-module', workingFolder });
  writeFileSync(
    join(workingFolder, 'modules/unit.json'),
    unit({ version: '1.1.0', modules: ['one', 'two', 'three', long] }),
  );
  const { diagnostics, newModules } = await update({ folder: 'mine', workingFolder });
  expect([diagnostics, newModules]).toEqual([[], ['mine-three', `${long}-own`]]);
  const read = (file: string) => JSON.parse(readFileSync(join(workingFolder, 'mine', file), 'utf8'));
  const { namespace, modules } = read('unit.json');
  expect(modules).toEqual(['mine-one', 'mine-two', 'mine-three', `${long}-own`]);
  expect(read('mine-three/module.json')).toMatchObject({ id: 'mine-three', namespace });
});

it('a translated unit’s own title and summary are texts to translate, and what is open about them is told', async () => {
  const workingFolder = writeWorkspace({
    'cartwright.json': '{}',
    'modules/unit.json': unit(),
    'modules/one/module.json': JSON.stringify(smallModule({ id: 'one' })),
    'modules/two/module.json': JSON.stringify(smallModule({ id: 'two' })),
  });
  const identity = 'own-module';
  const { made } = await customize({
    module: 'modules/unit.json',
    folder: 'curso',
    identity,
    language: 'es',
    workingFolder,
  });
  expect(made?.id).toBe('curso');
  const file = join(workingFolder, 'curso/unit.json');
  const state = async () => {
    const { translations, diagnostics } = await check({ workingFolder, paths: ['curso/unit.json'] });
    const [own] = translations.filter(({ id }) => id === 'course').flatMap(({ languages }) => languages);
    const codes = diagnostics
      .filter((one) => one.file === 'curso/unit.json')
      .map(({ code, pointer }) => `${code} ${pointer}`);
    return { missing: own?.missing.map(({ key }) => key), stale: own?.stale.map(({ key }) => key), codes };
  };
  expect(await state()).toEqual({
    missing: ['title', 'summary'],
    stale: [],
    codes: ['customized/not-translated /title'],
  });
  expect(await keepTexts('curso', ['unit/summary'], workingFolder)).toMatchObject({ diagnostics: [] });
  writeFileSync(file, readFileSync(file, 'utf8').replace('A course', 'Un curso'));
  expect(await state()).toEqual({ missing: [], stale: [], codes: [] });
  writeFileSync(join(workingFolder, 'modules/unit.json'), unit({ version: '1.1.0', title: 'A new course' }));
  const { conflicts, unitTranslation } = await update({ folder: 'curso', workingFolder });
  expect(conflicts.map(({ id }) => id)).toEqual(['unit/title']);
  expect(unitTranslation).toMatchObject({ missing: [], stale: [{ key: 'title' }], of: { id: 'course' } });
  expect(await state()).toEqual({ missing: [], stale: ['title'], codes: ['customized/conflict-open /title'] });
  const decision = { take: 'text', text: 'Un curso nuevo' } as const;
  await resolveConflicts({ folder: 'curso', ids: ['unit/title'], decision, workingFolder });
  expect(await state()).toEqual({ missing: [], stale: [], codes: [] });
  expect(readFileSync(file, 'utf8')).toContain('Un curso nuevo');
});
