import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeModuleSchema } from '../../src/definition/schema/module.ts';
import { questionFragments } from '../../src/questions/registry.ts';
import { targets } from '../../src/targets/registry.ts';
import { full, tried } from '../guarantees/scale.ts';
import { launchBrowser, ORIGIN, type Visit, visit } from '../support/browser.ts';
import { SchemaUse } from '../support/kitchen-sink/schema-use.ts';
import { everything, FOREIGN_HOST, MARKER } from './corpus.ts';
import { hostileFields, hostileModule } from './hostile-module.ts';
import {
  type Accepted,
  acceptedPayloads,
  type Contents,
  HostileModules,
  loadable,
  rotations,
} from './hostile-packages.ts';
import { htmlOf, picturesOf } from './html-of.ts';
import { actsIn, dangersIn, show } from './in-page.ts';

/** Packages that Moodle's importer of plain cartridges reads, which decodes once more (decision 0008). */
const DECODED_ONCE_MORE = new Set(['common-cartridge']);

/** Targets whose pages a browser opens as they are. */
const OPENED = ['website', 'scorm-1.2', 'instructor-guide'];
const PLAYED = ['website', 'scorm-1.2'];

let accepted: Accepted;
let modules: HostileModules;

beforeAll(async () => {
  accepted = await acceptedPayloads();
  modules = new HostileModules(accepted);
});

const PAGE = 'every-page.html';

/** A page that shows many of a site's files at once, each in a frame. */
const frames = (paths: readonly string[]): string =>
  `<!doctype html>${paths.map((path) => `<iframe src="${path}"></iframe>`).join('')}`;

/** Opens files of a package, the policies of its pages switched off, and says what ran there or asked another site. */
async function actsOfOpened(contents: Contents, paths: readonly string[]): Promise<string[]> {
  return visited(new Map([...contents, [PAGE, frames(paths)]]), async ({ page }) => {
    await page.goto(`${ORIGIN}/${PAGE}`);
    expect(page.frames()).toHaveLength(paths.length + 1);
    return actsOfFrames(page);
  });
}

async function actsOfFrames(page: Page): Promise<string[]> {
  const acts: string[] = [];
  for (const frame of page.frames())
    for (const act of await frame.evaluate(actsIn, MARKER)) acts.push(`${frame.url()}: ${act}`);
  return acts;
}

/** Does something in a window without policies, and adds what it asked of another site. */
async function visited(site: Contents, look: (visit: Visit) => Promise<string[]>): Promise<string[]> {
  const opened = await visit(site, { bypassCSP: true });
  const acts = await look(opened);
  await opened.context.close();
  // Canvas's own service, which is not there, has the TeX of a formula in its address.
  const isForeign = (complaint: string) =>
    complaint.includes(FOREIGN_HOST) && !complaint.startsWith('missing /equation_images/');
  return [...acts, ...opened.complaints.filter(isForeign)];
}

describe('scripts in every text field of a module', () => {
  it('are put into every field that takes any text; some are refused at once', () => {
    const use = new SchemaUse(composeModuleSchema(questionFragments, { includes: 'loaded' }), ['QuestionFeedback']);
    const used = use.usedBy(hostileModule(() => 'text'));
    // No part of a package; an address of a site that the workspace names (tests/render).
    const kept = new Set(['module.$schema', 'Asset.url']);
    expect([...use.texts()].filter((path) => !used.has(path) && !kept.has(path))).toEqual([]);
    expect(loadable.length).toBeGreaterThanOrEqual(500);
    expect(accepted.line.length).toBeGreaterThanOrEqual(400);
    expect(accepted.picture.length).toBeGreaterThanOrEqual(50);
    tried('payloads', everything.length);
    tried('fields', hostileFields().length);
    tried('modules', rotations(accepted).length);
  });

  it('are found by this very test where a writer lets one through', async () => {
    const texts = [
      '<p>fine</p>',
      '<img src=x onerror=1>',
      '&lt;script&gt;1&lt;/script&gt;',
      '<a href="javascript:1">x</a>',
    ];
    const page = await (await launchBrowser()).newPage();
    expect(await page.evaluate(dangersIn, { texts, host: FOREIGN_HOST, decode: true })).toEqual([
      'as it is: img@onerror',
      'decoded once more: img@onerror',
      'decoded once more: <script>',
      'as it is: a@href=javascript:1',
      'decoded once more: a@href=javascript:1',
    ]);
    await page.close();
  });

  it.each([
    ['a script', `<script>window.${MARKER}=1</script>`, false],
    ['a picture that fails', `<p><img src=x onerror=window.${MARKER}=1></p>`, false],
    ['a script, decoded once more', `&lt;script&gt;window.${MARKER}=1&lt;/script&gt;`, true],
  ])('would be seen to run: %s', async (_, text, decode) => {
    const acts = await visited(new Map([[PAGE, '']]), async ({ page }) => {
      await page.goto(`${ORIGIN}/${PAGE}`);
      await page.evaluate(show, { texts: [text], decode });
      return actsOfFrames(page);
    });
    expect(acts).toContain(`${ORIGIN}/${PAGE}: ran`);
  });

  it('would be seen in a picture that is opened by itself, or in a page whose policy forbids them', async () => {
    const policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">';
    const contents = new Map([
      ['a.svg', `<svg xmlns="http://www.w3.org/2000/svg" onload="window.${MARKER}=1"/>`],
      ['b.html', `${policy}<img src="https://${FOREIGN_HOST}/x.png">`],
      ['c.html', `${policy}<script>parent.${MARKER}=1</script>`],
    ]);
    expect((await actsOfOpened(contents, ['a.svg', 'b.html', 'c.html'])).sort()).toEqual([
      `${ORIGIN}/a.svg: ran`,
      `${ORIGIN}/a.svg: svg@onload=window.${MARKER}=1`,
      `${ORIGIN}/${PAGE}: ran`,
      `request to https://${FOREIGN_HOST}/x.png`,
    ]);
  });

  it.each(targets.map((target) => target.name))(
    'survive in no HTML of %s, nor after the decoding of an import',
    { timeout: full ? 3_600_000 : 120_000 },
    async (target) => {
      const decode = DECODED_ONCE_MORE.has(target);
      const isOpened = OPENED.includes(target) || target.startsWith('scorm');
      const acts = await visited(new Map([[PAGE, '']]), async ({ page }) => {
        await page.goto(`${ORIGIN}/${PAGE}`);
        for (const rotation of rotations(accepted)) {
          const texts = htmlOf(await modules.package(target, rotation));
          const found = await page.evaluate(dangersIn, { texts, host: FOREIGN_HOST, decode });
          expect(found, `rotation ${rotation}`).toEqual([]);
          // Whole pages are opened as pages, below.
          if (!isOpened) await page.evaluate(show, { texts, decode });
        }
        return actsOfFrames(page);
      });
      expect(acts).toEqual([]);
      tried('packages', rotations(accepted).length);
    },
  );

  it.each(OPENED)(
    'run in no page of %s when it is opened without its policy, and in no picture of it that is opened by itself',
    { timeout: full ? 3_600_000 : 120_000 },
    async (target) => {
      const opened = new Set<string>();
      for (const rotation of rotations(accepted)) {
        // The pages of both hold the same: in short, each module is opened as one of them.
        if (!full && PLAYED.indexOf(target) === rotation % 2) continue;
        const contents = await modules.package(target, rotation);
        const pictures = [...new Set(picturesOf(contents))].filter((picture) => !opened.has(picture));
        for (const picture of pictures) opened.add(picture);
        const shown = new Map([...contents, ...pictures.map((picture, index) => [`${index}.svg`, picture] as const)]);
        const pages = [...contents.keys()].filter((name) => name.endsWith('.html'));
        const acts = await actsOfOpened(shown, [...pages, ...pictures.map((_, index) => `${index}.svg`)]);
        expect(acts, `rotation ${rotation}`).toEqual([]);
        tried('pages and pictures opened', pages.length + pictures.length);
      }
    },
  );
});
