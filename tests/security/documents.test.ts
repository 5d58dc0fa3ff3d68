import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { importFiles } from '../../src/browser.ts';
import { reportHtml } from '../../src/import/report/html.ts';
import { build } from '../../src/index.ts';
import { diffModules } from '../../src/update/diff.ts';
import { diffHtml } from '../../src/update/diff-html.ts';
import { diskWorkplace } from '../../src/update/disk-workplace.ts';
import { formatVerifyHtml, verify } from '../../src/verify-entry.ts';
import { full, tried } from '../guarantees/scale.ts';
import { leave, ORIGIN, visit } from '../support/browser.ts';
import { mp4 } from '../support/kitchen-sink/media.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';
import { FOREIGN_HOST, MARKER, type Payload } from './corpus.ts';
import { CAPTIONS, hostileModule, PICTURES } from './hostile-module.ts';
import { type Accepted, acceptedPayloads, loadable } from './hostile-packages.ts';
import { actsIn, dangersIn } from './in-page.ts';

let accepted: Accepted;

beforeAll(async () => {
  accepted = await acceptedPayloads();
});

/** The hostile module with the payloads from `start` on, one after the other. */
function withPayloads(start: number): object {
  const next = { block: start, markdown: start, line: start };
  return hostileModule((_, place) => {
    const own: readonly Payload[] = accepted[place];
    return own[next[place]++ % own.length]?.text ?? '';
  });
}

type Files = Readonly<Record<string, string | Uint8Array>>;

/** What a build of files at hand makes, by name. */
async function built(request: {
  files: Files;
  paths?: readonly string[];
  targets: readonly string[];
  accessibility?: boolean;
}) {
  const made = new Map<string, Uint8Array>();
  const { diagnostics } = await build({
    ...request,
    receive: ({ file, bytes }) => {
      made.set(file, bytes);
    },
  });
  return { made, errors: diagnostics.filter((one) => one.severity === 'error') };
}

const ALL = 'all-of-them.html';

/** Opens pages without their policies, all at once; says what ran, what could at a touch, and what was asked of another site. */
async function actsOf(pages: ReadonlyMap<string, string>): Promise<string[]> {
  const frames = [...pages.keys()].map((name) => `<iframe src="/${name}"></iframe>`).join('');
  const { page, complaints } = await visit(new Map([...pages, [ALL, `<!doctype html>${frames}`]]), { bypassCSP: true });
  await page.goto(`${ORIGIN}/${ALL}`);
  expect(page.frames()).toHaveLength(pages.size + 1);
  const acts = await page.evaluate(dangersIn, { texts: [...pages.values()], host: FOREIGN_HOST, decode: false });
  for (const frame of page.frames()) acts.push(...(await frame.evaluate(actsIn, MARKER)));
  await leave(page);
  return [...acts, ...complaints.filter((complaint) => complaint.includes(FOREIGN_HOST))];
}

describe('scripts in a module run in no document about it', () => {
  it('the comparison of two versions', async () => {
    const pages = new Map<string, string>();
    for (let start = 0; start < loadable.length; start += 150) {
      const media = (name: string) =>
        Object.fromEntries(
          [...PICTURES, ...CAPTIONS, 'media/film.mp4'].map((path) => [`${name}/hostile/${path}`, `of ${path}`]),
        );
      const folder = writeWorkspace({
        'old/hostile/module.json': JSON.stringify(withPayloads(start)),
        'new/hostile/module.json': JSON.stringify(withPayloads(start + 75)),
        ...media('old'),
        ...media('new'),
      });
      const report = await diffModules('old/hostile', 'new/hostile', diskWorkplace(folder));
      expect(report.diagnostics).toEqual([]);
      expect(report.modules[0]?.changes.length).toBeGreaterThan(50);
      pages.set(`diff-${start}.html`, diffHtml(report));
    }
    expect([...pages.values()].join('')).toContain(MARKER);
    expect(await actsOf(pages)).toEqual([]);
    tried('pages of comparisons', pages.size);
  });

  it('its accessibility record', async () => {
    const pages = new Map<string, string>();
    for (let start = 0; start < loadable.length; start += 150) {
      const files = {
        'modules/hostile/module.json': JSON.stringify(withPayloads(start)),
        'modules/hostile/media/film.mp4': mp4,
        ...Object.fromEntries(CAPTIONS.map((path) => [`modules/hostile/${path}`, 'WEBVTT\n'])),
        ...Object.fromEntries(
          PICTURES.map((path) => [`modules/hostile/${path}`, '<svg xmlns="http://www.w3.org/2000/svg"/>']),
        ),
      };
      const { made, errors } = await built({ files, targets: ['canvas'], accessibility: true });
      expect(errors).toEqual([]);
      for (const [name, bytes] of made)
        if (name.endsWith('.html')) pages.set(`${start}-${name}`, String(Buffer.from(bytes)));
    }
    expect(pages.size).toBeGreaterThan(0);
    expect([...pages.values()].join('')).toContain(MARKER);
    expect(await actsOf(pages)).toEqual([]);
    tried('accessibility records', pages.size);
  });

  it('the report of what is wrong with a package', async () => {
    const zip = new JSZip();
    for (const { text } of accepted.line) zip.file(`${text.replaceAll('/', '∕')}.html`, `<p>${text}</p>`);
    zip.file('imsmanifest.xml', '<manifest><resources><resource href="javascript:1"/></resources></manifest>');
    const report = await verify(await zip.generateAsync({ type: 'uint8array' }), {
      name: '<img src=x onerror=1>.imscc',
    });
    const html = formatVerifyHtml([report]);
    expect(report.diagnostics.length).toBeGreaterThan(0);
    expect(await actsOf(new Map([['verify.html', html]]))).toEqual([]);
    tried('reports of packages');
  });
});

describe('scripts in what is imported', () => {
  /** So many in one original. */
  const PART = 60;
  /** Of payloads alone there may be no words left, and no module. */
  const PLAIN: readonly Payload[] = loadable.slice(0, 1).map((payload) => ({ ...payload, text: 'Plain words' }));
  const bytes = (text: string) => new TextEncoder().encode(text);
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const gift = (text: string) => text.replace(/[~=#{}:\\]/g, '\\$&').replaceAll('\n', ' ');
  const xml = (text: string) => `<text><![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]></text>`;
  const question = ({ text }: Payload, index: number) =>
    `<question type="multichoice"><name>${xml(text)}</name><questiontext format="html">${xml(`<p>${text}</p>`)}</questiontext>` +
    `<single>true</single><answer fraction="100" format="html">${xml(`${text} ${index}`)}<feedback format="html">${xml(text)}</feedback></answer>` +
    `<answer fraction="0" format="html">${xml('no')}</answer></question>`;

  /** An original of each kind whose texts are payloads, in the way that the kind writes a text. */
  const originals: Readonly<Record<string, (payloads: readonly Payload[]) => string>> = {
    'page.html': (payloads) =>
      `<html><body><h1>A page</h1>${payloads.map(({ text }) => `<h2>${text}</h2><p title="${text}">${text}</p>`).join('')}</body></html>`,
    'page.md': (payloads) => `# A page\n\n${payloads.map(({ text }) => `## ${text}\n\n${text}`).join('\n\n')}\n`,
    'questions.csv': (payloads) =>
      `question,choice 1,choice 2,right,feedback\n${payloads.map(({ text }, index) => [`${text} ${index}`, text, 'no', '1', text].map(cell).join(',')).join('\n')}\n`,
    'questions.gift': (payloads) =>
      payloads.map(({ text }, index) => `${gift(text)} ${index} {=${gift(text)}#${gift(text)} ~no}`).join('\n\n'),
    'questions.txt': (payloads) =>
      payloads
        .map(
          ({ text }, index) => `${index + 1}. ${text.replaceAll('\n', ' ')}\n*a) ${text.replaceAll('\n', ' ')}\nb) no`,
        )
        .join('\n\n'),
    'questions.xml': (payloads) => `<?xml version="1.0"?><quiz>${payloads.map(question).join('')}</quiz>`,
  };

  it.each(Object.keys(originals))('run in no page of a module made of %s, nor in the report', async (name) => {
    const original = originals[name];
    const pages = new Map<string, string>();
    const kinds = Object.keys(originals);
    // In short each payload is in one original, in full in one of each kind.
    const own = full ? loadable : loadable.filter((_, index) => index % kinds.length === kinds.indexOf(name));
    for (let start = 0; start < own.length; start += PART) {
      const { made, report, diagnostics } = await importFiles({
        files: [{ name, contents: bytes(original?.([...PLAIN, ...own.slice(start, start + PART)]) ?? '') }],
        namespace: smallModule().namespace,
      });
      if (report !== undefined) pages.set(`report-${start}.html`, reportHtml(report));
      expect(made, JSON.stringify(diagnostics)).toBeDefined();
      if (made === undefined) continue;
      const site = await built({ files: made.files, paths: [made.folder], targets: ['website'] });
      for (const bytes of site.made.values())
        for (const file of Object.values((await JSZip.loadAsync(bytes)).files))
          if (file.name.endsWith('.html')) pages.set(`${start}/${file.name}`, await file.async('string'));
    }
    expect([...pages.values()].join('')).toContain(MARKER);
    expect([...pages.keys()].filter((path) => path.includes('/')).length).toBeGreaterThan(0);
    expect(await actsOf(pages)).toEqual([]);
    tried(`pages of imported ${name}`, pages.size);
  });
});
