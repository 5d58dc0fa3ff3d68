import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic, MadeModule, ThingsToFinish, UnpackResult, UpdateReport } from '../../src/browser.ts';
import type { BuildReport } from '../../src/pipeline/report.ts';
import { visit } from '../support/browser.ts';
import { cartwright, repository } from '../support/cli.ts';
import { png } from '../support/kitchen-sink/media.ts';
import { writeWorkspace } from '../support/workspace.ts';
import { published } from '../update/story.ts';

const ORIGIN = 'https://studio.test';
const NAMESPACE = '7d3c2f0e-6a51-4c8e-9b1d-2f4a6c8e0b13';

/** Bytes as they leave a page. */
type Files = Readonly<Record<string, string | { readonly bytes: readonly number[] }>>;

interface Seen {
  readonly imported: {
    readonly before: ThingsToFinish;
    readonly after: ThingsToFinish;
    readonly finished: Files;
    readonly packages: BuildReport['packages'];
    readonly pages: readonly string[];
    readonly again: Omit<UnpackResult, 'made'> & { readonly made: { readonly folder: string; readonly files: Files } };
  };
  readonly customized: {
    readonly updated: UpdateReport;
    readonly files: Files;
    readonly words: string;
    readonly diagnostics: readonly Diagnostic[];
  };
  readonly fresh: { readonly made: MadeModule; readonly text: string };
}

/** What the worker of `story-worker.js` makes of a document and of a module that is published. */
async function seen(): Promise<Seen> {
  const own = ['browser.js', ...readdirSync(join(repository, 'lib', 'browser')).map((name) => `browser/${name}`)];
  const site = new Map<string, string | Uint8Array>([
    ['index.html', '<!doctype html><title>Editor</title>'],
    ['worker.js', readFileSync(join(repository, 'tests/browser/story-worker.js'), 'utf8')],
    ['lesson.docx', readFileSync(join(repository, 'tests/import/docx/documents/docx-media-en.docx'))],
    ['seal.png', png],
    ...own.map((name) => [`lib/${name}`, readFileSync(join(repository, 'lib', name))] as const),
  ]);
  const { context, page, complaints } = await visit(site, {}, ORIGIN);
  await page.goto(`${ORIGIN}/index.html`);
  const json = await page.evaluate(
    async ({ namespace, definition }) => {
      const bytes = async (path: string) => new Uint8Array(await (await fetch(path)).arrayBuffer());
      const document = { name: 'lesson.docx', contents: await bytes('/lesson.docx') };
      const original = {
        'cartwright.json': '{}',
        'modules/letters/module.json': definition,
        'modules/letters/media/seal.png': await bytes('/seal.png'),
      };
      const told = await new Promise<{ readonly thrown?: string }>((resolve, reject) => {
        const worker = new Worker('/worker.js', { type: 'module' });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message: fault }) => reject(new Error(fault));
        worker.postMessage({ document, original, namespace });
      });
      if (told.thrown !== undefined) throw new Error(told.thrown);
      return JSON.stringify(told, (_, value) => (value instanceof Uint8Array ? { bytes: [...value] } : value));
    },
    { namespace: NAMESPACE, definition: JSON.stringify(published(), null, 2) },
  );
  expect(complaints).toEqual([]);
  await context.close();
  return JSON.parse(json);
}

function onDisk(files: Files): string {
  const stored = Object.entries(files).map(([path, one]) => [
    path,
    typeof one === 'string' ? one : Uint8Array.from(one.bytes),
  ]);
  return writeWorkspace(Object.fromEntries(stored));
}

function bytesOf(one: Files[string] | undefined): readonly number[] | undefined {
  return typeof one === 'string' ? [...new TextEncoder().encode(one)] : one?.bytes;
}

test('a worker takes a document to packages, updates a copy of a module, and makes a new one', async () => {
  const { imported, customized, fresh } = await seen();

  const kinds = imported.before.groups.map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['to-do/authors', 'to-do/license', 'to-do/objectives']));
  expect(imported.before.groups.some((group) => group.class === 'imported')).toBe(true);
  expect(imported.after.groups.map(({ kind }) => kind)).not.toContain('to-do/authors');
  expect(imported.after.count).toBe(imported.before.count - 1);
  expect(imported.pages).toContain('index.html');
  const run = await cartwright(['build', '-t', 'canvas,moodle', '--json'], onDisk(imported.finished));
  expect(imported.packages).toEqual(JSON.parse(run.stdout).packages);
  const { made } = imported.again;
  expect(imported.again.diagnostics).toEqual([]);
  expect(Object.keys(made.files).sort()).toEqual(Object.keys(imported.finished).sort());
  for (const [path, one] of Object.entries(made.files))
    expect(bytesOf(one), path).toEqual(bytesOf(imported.finished[path]));

  expect(customized.updated.conflicts.map(({ id, theirs, mine }) => [id, theirs, mine])).toEqual([
    ['summary', 'What they say of it.', 'What we say of it.'],
  ]);
  expect(customized.updated.modules[0]?.taken.map(({ where }) => where)).toContain('The title');
  expect(Object.keys(customized.files)).not.toContain('modules/ours/conflicts.json');
  expect(JSON.parse(String(customized.files['modules/ours/module.json']))).toMatchObject({
    summary: 'What they say of it.',
    title: 'Their title',
    namespace: NAMESPACE,
  });
  expect(customized.words).toContain('1.1.0');
  expect(customized.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);

  expect(fresh.made.folder).toBe('modules/bread-and-salt');
  expect(Object.keys(fresh.made.files)).toContain('modules/bread-and-salt/media/four-questions.svg');
  expect(JSON.parse(String(fresh.made.files['modules/bread-and-salt/module.json']))).toMatchObject({
    id: 'bread-and-salt',
    title: 'Bread and salt',
    namespace: NAMESPACE,
  });
  expect(fresh.text).toBe('* Two\n');
});
