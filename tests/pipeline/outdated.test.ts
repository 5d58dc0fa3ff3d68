import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { build } from '../../src/pipeline/build.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

const ids = ['one', 'two', 'three'];

/** What stops a module's build, and why its earlier packages are old. */
const broken: readonly (readonly [string, string])[] = [
  ['text that is no JSON', '{ "id": '],
  ['a property that does not exist', JSON.stringify({ ...smallModule({ id: 'one' }), titel: 'x' })],
  ['no title', JSON.stringify({ ...smallModule({ id: 'one' }), title: undefined })],
  [
    'an activity that does not exist',
    JSON.stringify({
      ...smallModule({ id: 'one' }),
      summary: 'S',
      retired: [{ id: 'one-quiz' }],
      instructor: { guide: '[a](activity:nope)' },
    }),
  ],
  ['another id than its folder', JSON.stringify(smallModule({ id: 'uno' }))],
];

interface Reported {
  readonly file: string;
  readonly outdated?: true;
}

function outdated(folder: string): readonly string[] {
  const report = JSON.parse(readFileSync(join(folder, 'dist/build-report.json'), 'utf8')) as { packages: Reported[] };
  return report.packages.filter((one) => one.outdated === true).map(({ file }) => file);
}

it.each(broken)('packages of a module are old once it has %s', async (_name, text) => {
  const folder = writeWorkspace(
    Object.fromEntries(ids.map((id) => [`modules/${id}/module.json`, JSON.stringify(smallModule({ id }))])),
  );
  const request = { workingFolder: folder, targets: ['canvas', 'website'] };
  await build(request);
  expect(outdated(folder)).toEqual([]);
  const definition = join(folder, 'modules/one/module.json');
  const before = readFileSync(definition);
  writeFileSync(definition, text);
  const old = ['one.canvas.imscc', 'one.website.zip'];
  const said = {
    code: 'build/package-outdated',
    severity: 'warning',
    file: 'dist',
    message: `dist holds packages of \`one\` from an earlier build, without your latest changes: ${old.join(', ')}.`,
  };
  expect((await build(request)).diagnostics).toContainEqual(expect.objectContaining(said));
  expect(outdated(folder)).toEqual(old);
  // Alone, too, where nothing is built at all.
  const { packages, diagnostics } = await build({ ...request, paths: ['modules/one'] });
  expect(packages).toEqual([]);
  expect(diagnostics).toContainEqual(expect.objectContaining(said));
  expect(outdated(folder)).toEqual(old);
  writeFileSync(definition, before);
  expect((await build(request)).diagnostics.map(({ code }) => code)).not.toContain('build/package-outdated');
  expect(outdated(folder)).toEqual([]);
});

it('nothing is written where nothing was ever built', async () => {
  const folder = writeWorkspace({ 'modules/one/module.json': '{' });
  await build({ workingFolder: folder });
  expect(() => readFileSync(join(folder, 'dist/build-report.json'))).toThrow();
  rmSync(folder, { recursive: true });
});
