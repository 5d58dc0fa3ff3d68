import { describe, expect, it } from 'vitest';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { builtPackage } from '../support/built-package.ts';
import { smallModule } from '../support/small-module.ts';

/** A tagged PDF of a size. */
function pdfOf(size: number): Uint8Array {
  const bytes = new Uint8Array(size).fill(0x20);
  bytes.set(new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<< /Type /Catalog /StructTreeRoot 2 0 R >>\nendobj\n'));
  return bytes;
}

const files = {
  'media/handout.pdf': pdfOf(1_249_000),
  'media/small.pdf': pdfOf(120),
  'media/edge.pdf': pdfOf(999_600),
  'media/figures.csv': 'year;loaves\n1938;12\n',
  'media/all.zip': 'PK\u0003\u0004',
};

function moduleOf(parts: Partial<ModuleDefinition> = {}): ModuleDefinition {
  const asset = (id: string, file: string, more = {}) => ({ id, file, credit: 'A', license: 'CC0-1.0', ...more });
  const [text, ...others] = smallModule().activities;
  const body =
    '![](asset:handout)\n\nSee [the *figures*](asset:figures), ![](asset:small), ![Half](asset:edge).\n\n![](asset:all)\n\n[Alone](asset:small)\n';
  return smallModule({
    assets: [
      asset('handout', 'media/handout.pdf', { title: 'How to cite', caption: 'In *two* pages.' }),
      asset('small', 'media/small.pdf'),
      asset('edge', 'media/edge.pdf', { title: 'The whole' }),
      asset('figures', 'media/figures.csv', { title: 'Figures' }),
      asset('all', 'media/all.zip', { title: 'All' }),
    ],
    activities: [{ ...text, body }, ...others],
    ...parts,
  } as Partial<ModuleDefinition>);
}

/** The words of the links to files in a package, in order. */
async function linksIn(target: string, definition = moduleOf()): Promise<readonly string[]> {
  const { contents } = await builtPackage(definition, target, { files });
  const found = [...contents.values()].flatMap((text) => {
    if (typeof text !== 'string' || !text.includes('How to cite (')) return [];
    const html = text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    return [...html.matchAll(/<a [^>]*href="[^"]*\.(?:pdf|csv|zip)[^"]*"[^>]*>(.*?)<\/a>/g)].map(([, words = '']) =>
      words.replace(/<[^>]+>/g, ''),
    );
  });
  return [...new Set(found)];
}

const WORDS = [
  'How to cite (PDF, 1.2 MB)',
  'the figures (CSV table, 1 KB)',
  'small.pdf (PDF, 1 KB)',
  'Half (PDF, 1 MB)',
  'All (ZIP archive, 1 KB)',
  'Alone (PDF, 1 KB)',
];

describe('a document', () => {
  it.each(['website', 'scorm-1.2', 'scorm-2004', 'canvas', 'moodle', 'common-cartridge'])(
    'says in %s what it is and how large',
    async (target) => expect(await linksIn(target)).toEqual(WORDS),
  );

  it('says so in the module’s language', async () => {
    expect(await linksIn('website', moduleOf({ language: 'ru' }))).toEqual([
      'How to cite (PDF, 1,2 МБ)',
      'the figures (таблица CSV, 1 КБ)',
      'small.pdf (PDF, 1 КБ)',
      'Half (PDF, 1 МБ)',
      'All (архив ZIP, 1 КБ)',
      'Alone (PDF, 1 КБ)',
    ]);
  });

  it.each(['website', 'scorm-1.2'])('is downloaded in %s, so that no page gives way to it', async (target) => {
    const { contents } = await builtPackage(moduleOf(), target, { files });
    const page = [...contents.values()].find((text) => typeof text === 'string' && text.includes('How to cite ('));
    expect(page).toMatch(/<a href="media\/handout\.pdf" download>/);
    expect(page).toContain('<figcaption class="cw-caption">In <em>two</em> pages. ');
  });

  it('opens in Canvas on its own page, with a preview', async () => {
    const { contents } = await builtPackage(moduleOf(), 'canvas', { files });
    expect(contents.get('wiki_content/small-text.html')).toContain(
      '<a class="instructure_file_link instructure_scribd_file" href="$IMS-CC-FILEBASE$/small/handout.pdf?canvas_=1&amp;canvas_qs_wrap=1" data-canvas-previewable="true">How to cite (PDF, 1.2 MB)</a>',
    );
  });
});
