/// <reference lib="dom" />
import { describe, expect, it } from 'vitest';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { chooseTargets } from '../../src/pipeline/targets.ts';
import { firstUnwritable } from '../../src/source/decode.ts';
import { targets } from '../../src/targets/registry.ts';
import { launchBrowser, ORIGIN, visit } from '../support/browser.ts';
import { emitInMemory, type PreparedInMemory, prepareInMemory } from '../support/build-in-memory.ts';
import { smallModule } from '../support/small-module.ts';
import { addressPayloads, sharpAddresses } from './corpus/films.ts';
import { FOREIGN_HOST, linePayloads, MARKER } from './corpus.ts';

const WORKSPACE = { remoteOrigins: ['https://allowed.example'] };

const films = (...parts: readonly object[]): ModuleDefinition => {
  const assets = parts.map((part, index) => ({
    id: `film-${index}`,
    url: 'https://allowed.example/film',
    title: 'A film',
    captions: 'provider',
    credit: 'A',
    license: 'CC0-1.0',
    ...part,
  }));
  const [text, ...others] = smallModule().activities;
  const body = assets
    .map(({ id }) => `![](asset:${id})\n\nIn a line: ![](asset:${id}) and [words](asset:${id}).\n`)
    .join('\n');
  return smallModule({ assets, activities: [{ ...text, body }, ...others] } as Partial<ModuleDefinition>);
};

const prepare = (...parts: readonly object[]): Promise<PreparedInMemory> =>
  prepareInMemory(films(...parts), {}, WORKSPACE);

/** Every text of a package that a platform or browser reads as HTML. */
async function htmlOf(target: string, { prepared, diagnostics }: PreparedInMemory): Promise<Map<string, string>> {
  const [chosen] = chooseTargets([target]).chosen;
  if (prepared === undefined || chosen === undefined) throw new Error(JSON.stringify(diagnostics));
  const { files } = await emitInMemory(prepared, chosen);
  return new Map(files.flatMap((file) => (file.kind === 'text' ? [[file.path, file.text] as const] : [])));
}

/** What in a text runs, or loads from a site that nobody allowed. Runs in the page, so it stands for itself. */
function foundIn(texts: readonly string[]): string[] {
  const found: string[] = [];
  for (const text of texts) {
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    for (const element of parsed.querySelectorAll('*:not(link[rel=stylesheet][href^="data:text/css;"])')) {
      const name = element.tagName.toLowerCase();
      const own =
        element.getAttribute('type') === 'application/json' || /^assets\//.test(element.getAttribute('src') ?? '');
      if (name === 'script' && !own) found.push('<script>');
      for (const { name: attribute, value } of element.attributes) {
        if (/^on|^srcdoc$/i.test(attribute)) found.push(`${name}@${attribute}`);
        if (
          /^(src|href|data-remote-src|action|data)$/.test(attribute) &&
          /^\s*(javascript|vbscript|data:text)/i.test(value)
        )
          found.push(`${name}@${attribute}=${value}`);
        if (name === 'iframe' && attribute === 'src' && !value.startsWith('https://allowed.example/'))
          found.push(`a frame of ${value}`);
        if (attribute === 'data-remote-src' && !value.startsWith('https://allowed.example/'))
          found.push(`plays ${value}`);
      }
    }
  }
  return found;
}

describe('a film’s address', () => {
  it.each(addressPayloads)('%s becomes no frame', async (url) => {
    const { prepared, diagnostics } = await prepare({ url });
    expect(prepared).toBeUndefined();
    const codes = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) expect(code).toMatch(/^(?:resolve\/remote-(?:address|origin)|source\/|definition\/)/);
  });

  it('is written so that none of its signs ends it', async () => {
    const prepared = await prepare(...sharpAddresses.map((url) => ({ url })));
    const page = await (await launchBrowser()).newPage();
    for (const { name } of targets) {
      // A script is no page: read as one, its signs would be tags.
      const written = [...(await htmlOf(name, prepared))].filter(([path]) => !path.endsWith('.js'));
      const texts = written.map(([, text]) => text);
      expect([name, await page.evaluate(foundIn, texts)]).toEqual([name, []]);
    }
    await page.close();
  });
});

/** What may be in a definition at all. */
const titles = linePayloads.map(({ text }) => text).filter((text) => firstUnwritable(text) === -1);

it('titles of films that hold scripts are words, in every package', async () => {
  const prepared = await prepare(
    ...titles.map((text, index) => ({
      title: `${index} ${text}`.slice(0, 255),
      credit: `${index} ${text}`.slice(0, 255),
    })),
  );
  const page = await (await launchBrowser()).newPage();
  for (const { name } of targets) {
    const texts = await htmlOf(name, prepared);
    const shown = [...texts].flatMap(([path, text]) => {
      if (path.endsWith('.html')) return [text];
      // One decoding away from what an importer reads.
      return /\.(?:xml|qti)$/.test(path)
        ? [text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')]
        : [];
    });
    const found = await page.evaluate(
      foundIn,
      name === 'website' || name.startsWith('scorm')
        ? shown
        : shown.filter((text) => text.startsWith('<!DOCTYPE') || text.startsWith('<html')),
    );
    expect([name, found]).toEqual([name, []]);
  }
  await page.close();
});

it('and run nowhere when a page is opened and everything in it is pressed', async () => {
  const prepared = await prepare(...titles.slice(0, 40).map((text) => ({ title: text.slice(0, 255) })));
  const [chosen] = chooseTargets(['website']).chosen;
  if (prepared.prepared === undefined || chosen === undefined) throw new Error(JSON.stringify(prepared.diagnostics));
  const { files } = await emitInMemory(prepared.prepared, chosen);
  const site = new Map(
    files.map(
      (file) =>
        [
          file.path,
          file.kind === 'text' ? file.text : file.kind === 'constant' ? file.bytes : new Uint8Array(),
        ] as const,
    ),
  );
  const { context, page, complaints } = await visit(site);
  await context.route(/allowed\.example/, (route) => route.fulfill({ contentType: 'text/html', body: 'A player' }));
  await page.goto(`${ORIGIN}/text.html`);
  for (const button of await page.locator('.cw-remote-play').all())
    await button.evaluate((element: HTMLElement) => element.click());
  expect(await page.locator('iframe').count()).toBeGreaterThan(30);
  expect(await page.evaluate((marker) => marker in window, MARKER)).toBe(false);
  expect(complaints.filter((complaint) => complaint.includes(FOREIGN_HOST))).toEqual([]);
  await context.close();
});
