import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { questionFragments } from '../../src/questions/registry.ts';
import { targets } from '../../src/targets/registry.ts';
import { type CliRun, cartwright, emptyFolder, repository, startCartwright } from '../support/cli.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function definitionIn(folder: string, id: string): ModuleDefinition {
  return JSON.parse(readFileSync(join(folder, 'modules', id, 'module.json'), 'utf8'));
}

describe('new', () => {
  const folder = emptyFolder();
  let made: CliRun;
  let definition: ModuleDefinition;

  beforeAll(async () => {
    made = await startCartwright(['new', 'my-module'], folder);
    definition = definitionIn(folder, 'my-module');
  });

  it('makes a module in an empty folder, and says what to do with it', () => {
    expect(made).toMatchObject({ code: 0, stdout: '' });
    expect(made.stderr).toContain('cartwright preview modules/my-module');
    expect(readdirSync(join(folder, 'modules'))).toEqual(['my-module']);
  });

  it('writes a table of questions, and never over another', async () => {
    const table = await cartwright(['new', '--questions'], folder);
    expect(table).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(join(folder, 'questions.csv'), 'utf8')).toMatch(/^\ufeffquiz,type,question,/);
    expect((await cartwright(['new', '--questions'], folder)).code).toBe(1);
    expect((await cartwright(['new'], folder)).code).toBe(64);
  });

  it('gives it an identity of its own', async () => {
    expect(definition).toMatchObject({ id: 'my-module', title: 'My module' });
    expect(definition.namespace).toMatch(UUID);
    await cartwright(['new', 'second', '--title', 'Bread & work'], folder);
    const second = definitionIn(folder, 'second');
    expect(second.title).toBe('Bread & work');
    expect(second.namespace).not.toBe(definition.namespace);
    const starter = JSON.parse(readFileSync(join(repository, 'starter', 'full', 'module.json'), 'utf8'));
    expect([definition.namespace, second.namespace]).not.toContain(starter.namespace);
  });

  it('reads as the starter does: short lists stay on one line', () => {
    const lines = (file: string) => readFileSync(file, 'utf8').split('\n');
    const starter = lines(join(repository, 'starter', 'full', 'module.json'));
    const changed = lines(join(folder, 'modules', 'my-module', 'module.json')).flatMap((line, index) =>
      line === starter[index] ? [] : [/\w+/.exec(line)?.[0]],
    );
    expect(changed.filter((name) => name !== 'schema')).toEqual(['namespace', 'id', 'title']);
  });

  it('makes a small one, in YAML where that is asked for, with the same text', async () => {
    const [json, yaml] = [
      await cartwright(['new', 'small', '--minimal'], folder),
      await cartwright(['new', 'small-yaml', '--minimal', '--yaml', '--title', 'Small'], folder),
    ];
    expect([json.code, yaml.code]).toEqual([0, 0]);
    expect(yaml.stderr).toContain('modules/small-yaml/module.yaml');
    expect(readdirSync(join(folder, 'modules', 'small-yaml')).sort()).toEqual(['module.yaml', 'readings']);
    const text = readFileSync(join(folder, 'modules', 'small-yaml', 'module.yaml'), 'utf8');
    const { $schema, namespace, id, ...small } = definitionIn(folder, 'small');
    expect(parse(text)).toEqual({ ...small, namespace: expect.stringMatching(UUID), id: 'small-yaml' });
    const both = ['modules/small', 'modules/small-yaml'];
    const { code, stdout } = await cartwright(['check', '--json', ...both], folder);
    const codes = JSON.parse(stdout).diagnostics.map((one: { code: string }) => one.code);
    expect([code, new Set(codes)]).toEqual([0, new Set(['resolve/author-note'])]);
    expect((await cartwright(['build', '--json', ...both], folder)).code).toBe(0);
    expect((await cartwright(['new', '--questions', '--yaml'], folder)).code).toBe(64);
  });

  it('is valid as it stands, but for one warning of its notes to the author', async () => {
    const { code, stdout } = await cartwright(['check', '--json', 'modules/my-module'], folder);
    const found: { code: string }[] = JSON.parse(stdout).diagnostics;
    const codes = new Set(found.map((diagnostic) => diagnostic.code));
    expect(codes).toEqual(new Set(['resolve/author-note', 'resolve/quotation-unchecked']));
    expect(code).toBe(0);
    expect((await cartwright(['check', '--strict', 'modules/my-module'], folder)).code).toBe(1);
  });

  it('builds for every target', async () => {
    const { code, stdout } = await cartwright(['build', '--json', 'modules/my-module'], folder);
    const { packages, diagnostics } = JSON.parse(stdout);
    expect(packages.map((one: { target: string }) => one.target)).toEqual(targets.map(({ name }) => name));
    const codes = diagnostics.map((one: { code: string }) => one.code);
    expect(new Set(codes)).toEqual(
      new Set(['build/answers-readable', 'resolve/author-note', 'resolve/quotation-unchecked']),
    );
    expect(code).toBe(0);
  });

  it('shows one of everything, and tells the author what it shows', () => {
    const { activities, instructor } = definition;
    const questions = activities.flatMap((activity) =>
      activity.type === 'quiz'
        ? activity.questions.flatMap((entry) => (entry.type === 'pool' ? [entry, ...entry.questions] : [entry]))
        : [],
    );
    expect(new Set(activities.map(({ type }) => type)).size).toBe(8);
    expect(new Set(questions.map(({ type }) => type))).toEqual(
      new Set(['pool', ...questionFragments.map(({ type }) => type)]),
    );
    const passages = activities.flatMap((activity) => (activity.type === 'excerpt' ? activity.passages : []));
    expect(passages.some(({ original }) => original !== undefined)).toBe(true);
    const gaps = questions.flatMap((entry) => (entry.type === 'cloze' ? entry.gaps : []));
    expect(new Set(gaps.map((gap) => ('accept' in gap ? 'typed' : 'chosen')))).toEqual(new Set(['typed', 'chosen']));
    expect(activities.some(({ audience }) => audience === 'instructor')).toBe(true);
    expect(instructor?.lessonPlan?.length).toBeGreaterThan(0);
    for (const list of ['people', 'glossary', 'sources', 'assets', 'rubrics'] as const)
      expect(definition[list]?.length, list).toBeGreaterThan(0);
    expect(JSON.stringify(definition).match(/To the author/g)?.length).toBeGreaterThan(8);
  });

  it('counts in its figures what stands in its source', () => {
    const { activities } = definition;
    const excerpt = activities.find((activity) => activity.type === 'excerpt');
    const dataset = activities.find((activity) => activity.type === 'dataset');
    const quoted = excerpt?.passages.filter(({ kind }) => kind === 'quoted').map(({ text }) => text.toLowerCase());
    const words = quoted?.join(' ').match(/[a-z-]+/g) ?? [];
    for (const row of dataset?.rows ?? [])
      expect([row.word, words.filter((word) => word === row.word).length]).toEqual([row.word, row.times]);
  });
});

describe('new refuses', () => {
  it.each([
    ['capital letters and a gap', 'My Module', 'use small letters, digits and hyphens between them, as in my-module'],
    ['a path', '../elsewhere'],
    ['two hyphens', 'my--module'],
    ['nothing', ''],
    ['65 characters', 'a'.repeat(65), 'it has 65 characters, and 64 is the most'],
  ])('an id with %s', async (_name, id, why = 'use small letters, digits and hyphens') => {
    const folder = emptyFolder();
    const { code, stderr } = await cartwright(['new', id], folder);
    expect(code).toBe(64);
    expect(stderr).toContain(`cannot be an id: ${why}`);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['no title', ''],
    ['a title that no platform takes', 'x'.repeat(256)],
  ])('%s', async (_name, title) => {
    const folder = emptyFolder();
    const { code, stderr } = await cartwright(['new', 'mine', '--title', title], folder);
    expect(code).toBe(64);
    expect(stderr).toContain('a title has 1 to 255 characters');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('no id at all', async () => {
    expect((await cartwright(['new'], emptyFolder())).code).toBe(64);
  });

  it('a folder that is there already, and leaves it as it is', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'modules', 'mine'), { recursive: true });
    writeFileSync(join(folder, 'modules', 'mine', 'notes.txt'), 'My notes.');
    const { code, stderr } = await cartwright(['new', 'mine'], folder);
    expect(code).toBe(1);
    expect(stderr).toContain('modules/mine is there already');
    expect(readdirSync(join(folder, 'modules', 'mine'))).toEqual(['notes.txt']);
  });

  it('to leave a half-made module behind where a file is in the way', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'modules'), 'a file');
    const { code, stderr } = await cartwright(['new', 'mine'], folder);
    expect(code).toBe(2);
    expect(stderr).toContain(
      '`modules/mine` cannot be made: a file is in the way where a folder should be.\n    Work in another folder',
    );
    expect(readdirSync(folder)).toEqual(['modules']);
  });
});
