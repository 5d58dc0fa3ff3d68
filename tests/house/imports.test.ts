import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breaches, readFolderTable, unneeded } from './folder-table.ts';
import { type Import, importsOf } from './imports-of.ts';

const top = join(import.meta.dirname, '../..');
const table = readFolderTable(readFileSync(join(top, 'ARCHITECTURE.md'), 'utf8'));

const files = readdirSync(join(top, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => posix.join('src', ...path.split(sep)))
  .filter((path) => /\.[cm]?[jt]sx?$/.test(path));
const imports = files.flatMap((file) => importsOf(file, readFileSync(join(top, file), 'utf8')));

function edge(from: string, to: string, typeOnly = false): Import {
  return { from, to, typeOnly };
}

describe('the table of folders in ARCHITECTURE.md', () => {
  it('allows what the files import, and no more', () => {
    expect(imports.length).toBeGreaterThan(files.length);
    expect(breaches(imports, table)).toEqual([]);
    expect(unneeded(imports, table)).toEqual([]);
  });

  it('has one row for each folder', () => {
    const inSource = readdirSync(join(top, 'src')).map((name) => `src/${name}`);
    const inTable = table.map(({ folder }) => folder).filter((folder) => /^src\/[^/]*$/.test(folder));
    expect(inTable.sort()).toEqual(inSource.sort());
  });

  it.each([
    ['a target imports another', edge('src/targets/canvas/plan.ts', 'src/targets/moodle/plan.ts')],
    ['a target takes a type of another', edge('src/targets/canvas/plan.ts', 'src/targets/moodle/plan.ts', true)],
    ['what targets share imports a target', edge('src/targets/shared/xml.ts', 'src/targets/moodle/plan.ts')],
    ['a target imports the list of all', edge('src/targets/canvas/plan.ts', 'src/targets/registry.ts')],
    ['render imports the registry', edge('src/render/page-source.ts', 'src/targets/registry.ts')],
    ['render runs a part of the targets', edge('src/render/page-source.ts', 'src/targets/page-source.ts')],
    ['a reader of packages imports the preview', edge('src/verify/index.ts', 'src/preview/server.ts')],
    ['a reader of packages imports a writer', edge('src/verify/index.ts', 'src/targets/shared/xml.ts')],
    ['a writer runs a part of the player', edge('src/targets/shared/points.ts', 'src/player/quiz/questions.ts')],
    ['a writer imports what makes the module', edge('src/targets/moodle/plan.ts', 'src/resolve/session.ts')],
    ['the player imports the model', edge('src/player/index.ts', 'src/model/quiz-questions.ts')],
    ['something imports the command line', edge('src/pipeline/build.ts', 'src/cli/main.ts')],
    ['the studio imports what is behind the library', edge('src/studio/page.tsx', 'src/source/memory-files.ts')],
    ['something leaves the source', edge('src/cli/main.ts', 'tests/support/workspace.ts')],
  ])('fails where %s', (_, wrong) => {
    expect(breaches([wrong], table)).toEqual([expect.stringContaining(`${wrong.from} -> ${wrong.to}: `)]);
  });

  it('fails where it allows what no file needs', () => {
    const row = (folder: string, mayImport: string[], mayImportTypes: string[] = []) => ({
      folder,
      mayImport,
      mayImportTypes,
    });
    const generous = [row('src/text', ['src/source']), row('src/source', [], ['src/text'])];
    expect(unneeded([edge('src/source/a.ts', 'src/text/b.ts', true)], generous)).toEqual(['src/text -> src/source']);
    expect(unneeded([edge('src/text/a.ts', 'src/source/b.ts')], generous)).toEqual(['src/source -> types of src/text']);
  });
});

describe('importsOf', () => {
  it.each([
    ["import { a } from '../source/a.ts';", false],
    ["import a, { type B } from '../source/a.ts';", false],
    ["import '../source/a.ts';", false],
    // What stays of it when it runs is the import of a file.
    ["import { type A } from '../source/a.ts';", false],
    ["import type { A } from '../source/a.ts';", true],
    ["export { a } from '../source/a.ts';", false],
    ["export * from '../source/a.ts';", false],
    ["export type { A } from '../source/a.ts';", true],
    ["const a = await import('../source/a.ts');", false],
    ["let a: import('../source/a.ts').A;", true],
  ])('%s', (code, typeOnly) => {
    expect(importsOf('src/render/x.ts', code)).toEqual([edge('src/render/x.ts', 'src/source/a.ts', typeOnly)]);
  });

  it('leaves packages out, and refuses paths that are worked out', () => {
    expect(importsOf('src/render/x.ts', "import Handlebars from 'handlebars';")).toEqual([]);
    expect(() => importsOf('src/render/x.ts', 'await import(name);')).toThrow('worked out');
  });
});
