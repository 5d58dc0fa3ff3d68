import { describe, expect, it } from 'vitest';
import { type PackageReading, readPackage } from '../../src/read/index.ts';
import { canvasCartridge, qtiZip } from '../verify/support/canvas.ts';
import { cartridge } from '../verify/support/cartridge.ts';
import { moodleBackup } from '../verify/support/moodle-backup.ts';
import { PackageDraft } from '../verify/support/package-draft.ts';
import { scorm12 } from '../verify/support/scorm.ts';

const website = () => new PackageDraft({ 'index.html': '<title>W</title><p>x</p>' });

const read = async (bytes: Uint8Array): Promise<PackageReading> => {
  const { value, diagnostics } = await readPackage(bytes, { name: 'course' });
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
};

describe('readPackage', () => {
  it.each([
    ['common-cartridge', cartridge(1)],
    ['canvas', canvasCartridge()],
    ['moodle-backup', moodleBackup()],
    ['scorm', scorm12()],
    ['qti', qtiZip()],
    ['website', website()],
  ] as const)('reads %s, with nothing to say against it', async (kind, draft) => {
    const { value, diagnostics } = await readPackage(draft.build());
    expect(value?.kind).toBe(kind);
    expect(diagnostics).toEqual([]);
    expect(value?.contents.files.map(({ path }) => path)).toEqual(draft.paths);
  });

  it('gives the documents of the format with their places', async () => {
    const reading = await read(cartridge(1).build());
    if (reading.kind !== 'common-cartridge') throw new Error(reading.kind);
    const { manifest } = reading.cartridge;
    const source = reading.files.text('imsmanifest.xml') ?? '';
    for (const { element } of manifest.resources) {
      const { line, column } = element.position;
      expect(source.split('\n')[line - 1]?.slice(column - 1)).toMatch(/^<resource\b/);
    }
  });

  it('judges nothing: what a standard forbids or a platform loses is read all the same', async () => {
    const draft = cartridge(1)
      .replace('imsmanifest.xml', '<schemaversion>1.1.0', '<schemaversion>9')
      .replace('imsmanifest.xml', '<resources>', '<resources><unheard-of/>');
    const { value, diagnostics } = await readPackage(draft.build());
    expect([value?.version, diagnostics]).toEqual(['9', []]);
  });

  it('says what is wrong with the container, and which file it is in', async () => {
    const draft = cartridge(1).set('topics/free.xml', '<topic>');
    const { value, diagnostics } = await readPackage(draft.build(), { name: 'course' });
    expect(diagnostics).toMatchObject([{ code: 'xml/not-well-formed', file: 'course!/topics/free.xml' }]);
    expect(value?.contents.discussions).toHaveLength(
      (await read(cartridge(1).build())).contents.discussions.length - 1,
    );
  });

  it.each([
    ['not a zip', Buffer.from('%PDF-1.7'), 'zip/not-a-zip'],
    ['nothing known', new PackageDraft({ 'a.txt': 'x' }).build(), 'verify/unknown-kind'],
    [
      'a manifest in a folder',
      cartridge(1).rename('imsmanifest.xml', 'a/imsmanifest.xml').build(),
      'verify/manifest-misplaced',
    ],
  ])('has no value for %s, and a reason', async (_, bytes, code) => {
    const { value, diagnostics } = await readPackage(bytes);
    expect([value, diagnostics.map((one) => one.code)]).toEqual([undefined, [code]]);
  });
});
