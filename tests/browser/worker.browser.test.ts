import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { STREAM_ABOVE } from '../../src/archive/zip.ts';
import type { CheckReport, MemoryBuildReport } from '../../src/browser.ts';
import type { BuildReport } from '../../src/pipeline/report.ts';
import { targets } from '../../src/targets/registry.ts';
import { type Site, visit } from '../support/browser.ts';
import { cartwright, repository } from '../support/cli.ts';
import { kitchenSink, kitchenSinkFiles } from '../support/kitchen-sink/index.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

/** Browsers hash for pages that came over a safe connection only. */
const ORIGIN = 'https://studio.test';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** What a worker of a real browser makes of a workspace; packages with the hash that the page finds they have. */
interface Seen {
  readonly checked: CheckReport;
  readonly built: BuildReport;
  readonly found: readonly string[];
  readonly progress: readonly string[];
}

async function inWorker(files: Files, names: readonly string[]): Promise<Seen> {
  const { context, page, complaints } = await visit(siteOf(files), {}, ORIGIN);
  await page.goto(`${ORIGIN}/index.html`);
  const asked = { paths: Object.keys(files), request: { targets: names } };
  const seen = await page.evaluate(async (message) => {
    interface Answer extends Omit<Seen, 'found' | 'built'> {
      readonly built: MemoryBuildReport;
      readonly thrown?: string;
    }
    const answer = await new Promise<Answer>((resolve, reject) => {
      const worker = new Worker('/worker.js', { type: 'module' });
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message: fault }) => reject(new Error(fault));
      worker.postMessage(message);
    });
    if (answer.thrown !== undefined) throw new Error(answer.thrown);
    const found: string[] = [];
    for (const { contents } of answer.built.packages) {
      const bytes = await contents.arrayBuffer();
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      found.push(`${bytes.byteLength} ${[...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`);
    }
    const packages = answer.built.packages.map(({ contents: _, ...rest }) => rest);
    return { ...answer, built: { ...answer.built, packages }, found };
  }, asked);
  expect(complaints).toEqual([]);
  await context.close();
  return seen;
}

function siteOf(files: Files): Site {
  const chunks = readdirSync(join(repository, 'lib', 'browser')).map((name) => `browser/${name}`);
  return new Map<string, string | Uint8Array>([
    ['index.html', '<!doctype html><title>Studio</title>'],
    ['worker.js', readFileSync(join(repository, 'tests', 'browser', 'worker.js'), 'utf8')],
    ...['browser.js', ...chunks].map((name) => [`lib/${name}`, readFileSync(join(repository, 'lib', name))] as const),
    ...Object.entries(files).map(([path, content]) => [`workspace/${path}`, content] as const),
  ]);
}

/** The same by the command line. */
async function byCommand(files: Files, names: readonly string[]): Promise<BuildReport> {
  const run = await cartwright(['build', '-t', names.join(','), '--json'], writeWorkspace(files));
  expect(run.code, run.stderr).toBeLessThan(2);
  const { packages, diagnostics } = JSON.parse(run.stdout);
  return { packages, diagnostics };
}

const everyTarget = targets.flatMap(({ name, versions }) => versions.map(({ id }) => `${name}@${id}`));

/** More of media than is held in memory; and what is loaded only where it is needed: YAML, a theme of one's own. */
const withFilm: Files = {
  'cartwright.json': '{ "theme": "mine" }',
  'templates/mine/theme.json': '{ "name": "mine", "description": "Mine." }',
  'templates/mine/pages/link.hbs': '<p class="cw-mine">{{url}}</p>{{content description}}',
  'modules/with-film/module.yaml': stringify(
    smallModule({
      id: 'with-film',
      assets: [
        {
          id: 'film',
          file: 'media/film.mp4',
          alt: 'A film',
          credit: 'A. Author',
          license: 'CC-BY-4.0',
          transcript: 'Nobody speaks.',
        },
      ],
      activities: [
        { id: 'look', type: 'reading', title: 'Look', objectives: ['explain'], body: '![](asset:film)\n' },
        { id: 'more', type: 'link', title: 'More', url: 'https://example.org/', description: 'More of it.' },
      ],
    }),
  ),
  'modules/with-film/media/film.mp4': new Uint8Array(STREAM_ABOVE + 100_000).map((_, at) => (at >>> 9) * (at & 7)),
};

/** The worker's packages are those of the command line, byte for byte, and so is what is said of them. */
async function expectSame(files: Files, names: readonly string[]): Promise<Seen> {
  const seen = await inWorker(files, names);
  const written = await byCommand(files, names);
  expect(seen.built).toEqual(written);
  expect(seen.found).toEqual(written.packages.map(({ bytes, sha256 }) => `${bytes} ${sha256}`));
  expect(seen.progress).toEqual(written.packages.map(({ target }) => target));
  return seen;
}

describe('in a worker of a real browser', () => {
  test('every target of the kitchen sink has the bytes that the command line writes', async () => {
    const { id } = kitchenSink();
    const own = Object.entries(kitchenSinkFiles).map(([path, content]) => [`modules/${id}/${path}`, content] as const);
    const { built, checked } = await expectSame(
      { [`modules/${id}/module.json`]: JSON.stringify(kitchenSink()), ...Object.fromEntries(own) },
      everyTarget,
    );
    expect(built.packages).toHaveLength(everyTarget.length);
    expect(checked.checked).toHaveLength(1);
  });

  test('so have packages over 16 MB, those of a module in YAML, and those of a theme of the workspace’s own', async () => {
    const { built } = await expectSame(withFilm, ['canvas', 'moodle', 'website']);
    expect(built.packages).toHaveLength(3);
  });

  test('an author’s fault is a finding in its file, and stops no other module', async () => {
    const { built } = await expectSame(
      {
        'modules/broken/module.json': '{ "format": 1, }',
        'modules/small/module.json': JSON.stringify(smallModule()),
      },
      ['canvas'],
    );
    expect(built.packages.map(({ module }) => module)).toEqual(['small']);
    expect(built.diagnostics).toContainEqual(expect.objectContaining({ file: 'modules/broken/module.json' }));
  });
});
