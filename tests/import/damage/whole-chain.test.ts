import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { importInMemory } from '../../../src/importing/import-in-memory.ts';
import { pick, type Random, randomOf } from '../../guarantees/random.ts';
import { full, seed, tried } from '../../guarantees/scale.ts';
import { canvasCartridge, qtiZip } from '../../verify/support/canvas.ts';
import { cartridge } from '../../verify/support/cartridge.ts';
import { moodleBackup } from '../../verify/support/moodle-backup.ts';
import { mutateBytes, mutateFiles } from '../../verify/support/mutate-package.ts';
import { wholeCanvasExport } from '../../verify/support/others.ts';
import { PackageDraft } from '../../verify/support/package-draft.ts';
import { mutateXml } from '../../verify/support/xml-mutations.ts';
import { samples } from '../questions/support/samples.ts';
import { damaged } from './damaged.ts';
import { MARKDOWN, PAGE, QTI_1, QTI_3, TEXTS } from './originals.ts';

interface Damaged {
  readonly name: string;
  readonly contents: Uint8Array;
  readonly beside?: Readonly<Record<string, Uint8Array>>;
}

const encoder = new TextEncoder();

/** How many damaged files of each kind become modules. */
const COUNT = full ? 100 : 2;

/** XML mostly in its structure, since a byte that is wrong makes it unreadable. */
function spoilt(contents: Uint8Array, random: Random): Uint8Array {
  if (contents[0] === 0x3c && random(3) > 0)
    return encoder.encode(mutateXml(new TextDecoder().decode(contents), random).xml);
  let bytes = contents;
  for (let times = 1 + random(3); times > 0; times -= 1) bytes = damaged(bytes, random);
  return bytes;
}

const text = (name: string, content: string) => (random: Random) => ({
  name,
  contents: spoilt(encoder.encode(content), random),
});

const packed = (name: string, make: () => PackageDraft) => (random: Random) => ({
  name,
  contents: random(3) === 0 ? mutateBytes(make().build(), random) : mutateFiles(make(), random),
});

/** A zip whose texts are damaged as texts are. */
const pages = (name: string, files: Readonly<Record<string, string>>) => (random: Random) => {
  const draft = new PackageDraft(files);
  const path = pick(Object.keys(files), random);
  draft.set(path, spoilt(encoder.encode(files[path]), random));
  return { name, contents: random(4) === 0 ? mutateBytes(draft.build(), random) : draft.build() };
};

const sample = (kind: string) => async (random: Random) => {
  const { name, content, wrap } = samples[kind] ?? { name: '', content: '' };
  const contents = spoilt(encoder.encode(content), random);
  return { name, contents: wrap === undefined ? contents : await wrap(contents) };
};

const DOCUMENTS = ['docx-structure-en', 'libreoffice-structure-ar', 'docx-review-ru', 'libreoffice-media-es'].map(
  (name) => new URL(`../docx/documents/${name}.docx`, import.meta.url),
);

const KINDS: Readonly<Record<string, (random: Random) => Damaged | Promise<Damaged>>> = {
  ...Object.fromEntries(Object.keys(samples).map((kind) => [kind, sample(kind)])),
  aiken: text('a.txt', TEXTS.aiken),
  'qti 1.2': text('a.xml', QTI_1),
  'qti 3.0': text('a.xml', QTI_3),
  'zip of QTI 1.2': packed('quiz.zip', qtiZip),
  markdown: (random) => ({
    name: 'a.md',
    contents: spoilt(encoder.encode(MARKDOWN), random),
    beside: { 'works.bib': spoilt(encoder.encode(TEXTS.bib), random) },
  }),
  'folder of Markdown': pages('notes.zip', {
    'one.md': MARKDOWN,
    'two/b.md': '# B\n\n[one](../one.md)\n',
    'works.bib': TEXTS.bib,
  }),
  page: text('a.html', PAGE),
  'zip of pages': pages('site.zip', { 'index.html': PAGE, 'b.html': '<h1>B</h1><p><a href="index.html#x">A</a></p>' }),
  'Word document': (random) => ({
    name: 'a.docx',
    contents: mutateFiles(new PackageDraft(unzipSync(new Uint8Array(readFileSync(pick(DOCUMENTS, random))))), random),
  }),
  'Common Cartridge': packed('a.imscc', () => cartridge(3)),
  'Canvas export': packed('a.imscc', canvasCartridge),
  'whole Canvas export': packed('a.imscc', wholeCanvasExport),
  'Moodle backup': packed('a.mbz', moodleBackup),
};

it.each(Object.entries(KINDS))(
  '%s, however damaged, becomes a module, or one message says why not',
  {
    timeout: full ? 3_600_000 : 60_000,
  },
  async (kind, make) => {
    const outcomes = { made: 0, refused: 0 };
    for (let index = 0; index < COUNT; index += 1) {
      const random = randomOf(index);
      const { beside = {}, ...file } = await make(random);
      const namespace = '7b0c1a52-0f3b-4d55-9a63-0f6f0e6a2d11';
      const { made, report, diagnostics } = await importInMemory({ files: [file], beside, language: 'en', namespace });
      const label = `${kind}, case ${index} of seed ${seed}`;
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      if (made === undefined) {
        expect(
          errors.map(({ code }) => code.replace(/\/.*/, '')),
          label,
        ).toHaveLength(1);
        expect(errors[0]?.code, `${label}: ${errors[0]?.message}`).not.toBe('build/program-fault');
        outcomes.refused += 1;
      } else {
        expect(errors, label).toEqual([]);
        expect(report?.modules.length, label).toBeGreaterThan(0);
        outcomes.made += 1;
      }
    }
    if (full) expect(outcomes.made, JSON.stringify(outcomes)).toBeGreaterThan(COUNT / 10);
    tried('damaged originals', COUNT);
  },
);
