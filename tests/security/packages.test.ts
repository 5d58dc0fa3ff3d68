/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { chooseTargets } from '../../src/pipeline/targets.ts';
import { firstUnwritable } from '../../src/source/decode.ts';
import { targets } from '../../src/targets/registry.ts';
import { closeBrowser, launchBrowser, ORIGIN, visit } from '../support/browser.ts';
import { emitInMemory, prepareInMemory } from '../support/build-in-memory.ts';
import { FOREIGN_HOST, linePayloads, MARKER, type Payload } from './corpus.ts';
import { hostileModule, hostileTextCount } from './hostile-module.ts';

/** Payloads with control characters are refused when a module is loaded (tests/source); the others must be harmless. */
const loadable = linePayloads.filter(({ text }) => firstUnwritable(text) === -1);

/** Packages that Moodle's importer of plain cartridges reads, which decodes once more (decision 0008). */
const DECODED_ONCE_MORE = new Set(['common-cartridge']);

/** Elements whose text is HTML to the platform that reads it, by the document's root or file. */
function isHtml(path: string, name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (name === 'mattext' || name === 'text') return attributes.texttype === 'text/html' || attributes.format === '1';
  if (/^(?:activities|course|sections)\//.test(path) || path === 'questions.xml') return MOODLE_HTML.has(name);
  return name === 'description' && path.endsWith('assessment_meta.xml');
}

const MOODLE_HTML = new Set(
  'intro content questiontext answertext feedback generalfeedback summary subquestiontext correctfeedback partiallycorrectfeedback incorrectfeedback graderinfo hint feedbacktext'.split(
    ' ',
  ),
);

/** The HTML inside an XML document: one decoding away from what stands in the file. */
function htmlInXml(path: string, xml: string): string[] {
  const found: string[] = [];
  const stack: { name: string; html: boolean; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    // Moodle compares the accepted words of a short answer letter by letter and shows them as words.
    const typed = name === 'answertext' && stack.some((one) => one.name === 'plugin_qtype_shortanswer_question');
    const html = isHtml(path, name, attributes) && !typed;
    stack.push({ name, html, text: '' });
  });
  const add = (text: string) => {
    const top = stack.at(-1);
    if (top !== undefined) top.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const top = stack.pop();
    if (top?.html === true && /[<&]/.test(top.text)) found.push(top.text);
  });
  parser.write(xml).close();
  return found;
}

/** Everything of a package that some platform or browser reads as HTML. */
function htmlOf(contents: ReadonlyMap<string, Uint8Array | string>): string[] {
  return [...contents].flatMap(([path, content]) => {
    if (typeof content !== 'string') return [];
    if (path.endsWith('.html')) return [content];
    return /\.(xml|qti)$/.test(path) ? htmlInXml(path, content) : [];
  });
}

/**
 * Parses each text as Chromium would, as it is and decoded once more, and lists what could act. Runs in the page, so it
 * stands for itself.
 */
function dangersIn({ texts, host, decode }: { texts: string[]; host: string; decode: boolean }): string[] {
  const active =
    'iframe,object,embed,applet,frame,frameset,base,meta[http-equiv=refresh i],form[action],math,foreignObject,animate,set';
  const dangers: string[] = [];
  const look = (html: string, how: string) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const isOwn = (element: Element) =>
      element.tagName === 'SCRIPT' &&
      (element.getAttribute('type') === 'application/json' || /^assets\//.test(element.getAttribute('src') ?? ''));
    for (const element of parsed.querySelectorAll('*:not(link[rel=stylesheet][href^="data:text/css;"])')) {
      const name = element.tagName.toLowerCase();
      if ((name === 'script' && !isOwn(element)) || element.matches(active)) dangers.push(`${how}: <${name}>`);
      for (const { name: attribute, value } of element.attributes) {
        if (/^on/i.test(attribute)) dangers.push(`${how}: ${name}@${attribute}`);
        if (
          /^(javascript|vbscript|data):/i.test(value.trim()) &&
          /^(href|src|action|formaction|xlink:href|data|poster)$/i.test(attribute)
        )
          dangers.push(`${how}: ${name}@${attribute}=${value.slice(0, 40)}`);
        if (/^(src|srcset|poster|background|data)$/i.test(attribute) && value.includes(host))
          dangers.push(`${how}: ${name}@${attribute} loads from elsewhere`);
        if (attribute === 'style' && /url\(|expression|@import/i.test(value))
          dangers.push(`${how}: style ${value.slice(0, 40)}`);
      }
    }
  };
  const decoder = document.createElement('textarea');
  for (const text of texts) {
    look(text, 'as it is');
    if (!decode) continue;
    decoder.innerHTML = text.replaceAll('</textarea', '&lt;/textarea');
    look(decoder.value, 'decoded once more');
  }
  return [...new Set(dangers)];
}

/** Payloads with which nothing is built: the author is told of the link that would run something, or of the character. */
async function isRefused({ text }: Payload): Promise<boolean> {
  const { prepared } = await prepareInMemory(
    hostileModule((field) => (field === BODY ? text : 'harmless')) as ModuleDefinition,
  );
  return prepared === undefined;
}

/** The number of a field of block Markdown. */
const BODY = 0;

const accepted: Payload[] = [];

beforeAll(async () => {
  for (const payload of loadable) if (!(await isRefused(payload))) accepted.push(payload);
});

/** What a target makes of the hostile module. */
async function hostilePackage(target: string, rotation: number): Promise<ReadonlyMap<string, Uint8Array | string>> {
  const definition = hostileModule((field) => payloadFor(field, rotation).text) as ModuleDefinition;
  const { prepared, diagnostics } = await prepareInMemory(definition);
  const [chosen] = chooseTargets([target]).chosen;
  if (prepared === undefined || chosen === undefined)
    throw new Error(JSON.stringify(diagnostics.filter((one) => one.severity === 'error')));
  const { files } = await emitInMemory(prepared, chosen, true);
  return new Map(
    files.map((file) => [
      file.path,
      file.kind === 'text' ? file.text : file.kind === 'constant' ? file.bytes : new Uint8Array(),
    ]),
  );
}

afterAll(closeBrowser);

describe('scripts in every text field of a module', () => {
  it('are put into many fields, and every payload into each; some are refused at once', () => {
    expect(loadable.length).toBeGreaterThanOrEqual(60);
    expect(accepted.length).toBeGreaterThanOrEqual(45);
    expect(hostileTextCount()).toBeGreaterThanOrEqual(60);
  });

  it('are found by this very test where a writer lets one through', async () => {
    const page = await (await launchBrowser()).newPage();
    const texts = [
      '<p>fine</p>',
      '<img src=x onerror=1>',
      '&lt;script&gt;1&lt;/script&gt;',
      '<a href="javascript:1">x</a>',
    ];
    const found = await page.evaluate(dangersIn, { texts, host: FOREIGN_HOST, decode: true });
    expect(found).toEqual([
      'as it is: img@onerror',
      'decoded once more: img@onerror',
      'decoded once more: <script>',
      'as it is: a@href=javascript:1',
      'decoded once more: a@href=javascript:1',
    ]);
    await page.close();
  });

  it.each(targets.map((target) => target.name))(
    'survive in no HTML of %s, nor after the decoding of an import',
    async (target) => {
      const page = await (await launchBrowser()).newPage();
      for (let rotation = 0; rotation < accepted.length; rotation += 1) {
        const contents = await hostilePackage(target, rotation);
        const found = await page.evaluate(dangersIn, {
          texts: htmlOf(contents),
          host: FOREIGN_HOST,
          decode: DECODED_ONCE_MORE.has(target),
        });
        expect(found, `rotation ${rotation}`).toEqual([]);
      }
      await page.close();
    },
  );

  it.each(['website', 'scorm-1.2', 'instructor-guide'])('run in no page of %s when it is opened', async (target) => {
    for (const rotation of [0, 7, 23]) {
      const contents = await hostilePackage(target, rotation);
      const { context, page, complaints } = await visit(contents);
      for (const path of [...contents.keys()].filter((name) => name.endsWith('.html'))) {
        await page.goto(`${ORIGIN}/${path}`);
        expect(await page.evaluate((marker) => marker in window, MARKER), path).toBe(false);
      }
      expect(complaints.filter((complaint) => complaint.includes(FOREIGN_HOST))).toEqual([]);
      await context.close();
    }
  });
});

function payloadFor(field: number, rotation: number): Payload {
  return accepted[(field + rotation) % accepted.length] as Payload;
}
