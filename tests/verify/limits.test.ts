import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { XML_LIMITS } from '../../src/read/xml/limits.ts';
import { LIMITS } from '../../src/read/zip/limits.ts';
import { verify } from '../../src/verify-entry.ts';
import { emptyFolder } from '../support/cli.ts';
import { cartridge } from './support/cartridge.ts';
import { writeZip } from './support/zip-writer.ts';

const folder = emptyFolder();

async function codesOf(input: string | Uint8Array): Promise<readonly string[]> {
  return (await verify(input, { for: [] })).diagnostics.map((one) => one.code);
}

const text = (words: string) => Buffer.from(words);

describe('what is not a package', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), ['zip/not-a-zip']],
    ['a text', text('not a zip at all'), ['zip/not-a-zip']],
    ['a zip cut in the middle', cartridge(1).build().subarray(0, 3000), ['zip/not-a-zip']],
    ['an empty zip', writeZip([]), ['verify/unknown-kind']],
    ['a zip of something else', writeZip([{ name: 'a.txt', data: text('x') }]), ['verify/unknown-kind']],
  ])('%s is refused with a reason', async (_, bytes, codes) => {
    expect(await codesOf(bytes)).toEqual(codes);
  });

  it.each([
    ['a PDF', '%PDF-1.7', 'a PDF document'],
    ['a page', '\n<!DOCTYPE html><html>', 'a web page'],
    ['a RAR', 'Rar!\u001a', 'a RAR archive'],
    ['questions', '\ufeff<?xml version="1.0"?><questestinterop xmlns="x">', 'a single QTI document'],
    ['a manifest', '<?xml version="1.0"?>\n<manifest identifier="m">', 'a manifest without its package'],
    ['Moodle XML', '<?xml version="1.0"?><quiz>', 'questions as Moodle XML'],
    ['another document', '<?xml version="1.0"?><x/>', 'a single XML document'],
  ])('%s is called what it is', async (_, words, what) => {
    const [found] = (await verify(text(words))).diagnostics;
    expect(found?.code).toBe('zip/not-a-zip');
    expect(found?.message).toContain(`The file is ${what}`);
  });

  it.each([
    ['h5p.json', 'an H5P activity', 'unknown'],
    ['cmi5.xml', 'a cmi5 package', 'unknown'],
    ['course.crs', 'an AICC package', 'unknown'],
    ['[Content_Types].xml', 'a document of an office program', 'refused'],
    ['course.imscc', 'a zip around another package, "course.imscc"', 'refused'],
  ])('a zip with %s is called what it is', async (name, what, outcome) => {
    const bytes = writeZip([
      { name, data: text('<x/>') },
      { name: 'index.html', data: text('<p>x</p>') },
    ]);
    const alone = name.endsWith('.imscc') ? writeZip([{ name, data: text('x') }]) : bytes;
    const report = await verify(alone);
    expect(report.diagnostics.map(({ message }) => message)).toEqual([`The zip is ${what}.`]);
    expect(report.verdicts.map((one) => one.outcome)).toEqual([outcome, outcome]);
  });

  it('a sound at the top makes no AICC package of a website', async () => {
    const song = { name: 'song.au', data: text('.snd') };
    expect((await verify(writeZip([song, { name: 'index.html', data: text('<p>x</p>') }]))).kind).toBe('website');
    const [found] = (await verify(writeZip([song]))).diagnostics;
    expect(found?.message).not.toContain('AICC');
  });

  it('a manifest of a kind that nobody knows makes no website of what lies beside it', async () => {
    const manifest = { name: 'imsmanifest.xml', data: text('<manifest xmlns="http://example.org/else"/>') };
    const report = await verify(writeZip([manifest, { name: 'index.html', data: text('<p>x</p>') }]));
    expect([report.kind, ...report.diagnostics.map(({ code }) => code)]).toEqual(['unknown', 'verify/other-kind']);
  });

  it('a folder zipped with an entry of its own is refused by Moodle only', async () => {
    const entries = Object.entries(cartridge(1).files).map(([name, data]) => ({ name: `course/${name}`, data }));
    const report = await verify(writeZip([{ name: 'course/', data: text('') }, ...entries]));
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['verify/manifest-in-folder']);
    expect(report.verdicts.map((one) => one.outcome)).toEqual(['refused', 'unknown']);
  });

  it('reports an archive whose beginning is cut off', async () => {
    expect(await codesOf(cartridge(1).build().subarray(3000))).toEqual(['zip/cut-short']);
  });

  it('reports a path that does not exist, and a folder', async () => {
    const missing = await verify(join(folder, 'none.imscc'));
    expect(missing.diagnostics.map((one) => [one.code, one.message])).toEqual([
      ['verify/cannot-read', 'The package "none.imscc" does not exist.'],
    ]);
    expect(missing.verdicts.map((one) => one.outcome)).toEqual(['unknown', 'unknown']);
    expect((await verify(folder)).diagnostics[0]?.message).toContain('is a folder');
    expect((await verify('/dev/null')).diagnostics[0]?.message).toContain('is a pipe or a device');
  });
});

describe('reading from a file', () => {
  it.each([
    ['empty.zip', writeZip([])],
    ['cut.zip', cartridge(1).build().subarray(3000)],
    ['end.zip', writeZip([]).subarray(2)],
  ])(
    '%s, shorter than what is looked for before its end, gets the report that it gets from memory',
    async (name, bytes) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      expect(await verify(path)).toEqual(await verify(bytes, { name }));
    },
  );

  it('gives the same report as from memory', async () => {
    const bytes = cartridge(1).build();
    const path = join(folder, 'workers.imscc');
    writeFileSync(path, bytes);
    const fromFile = await verify(path);
    expect(fromFile).toEqual(await verify(bytes, { name: 'workers.imscc' }));
    expect(fromFile.diagnostics.every((one) => one.file.startsWith('workers.imscc'))).toBe(true);
  });

  it('hashes a file too large to hold piece by piece, packed or stored', async () => {
    const data = Buffer.alloc(LIMITS.inMemoryBytes + 4096, 'many different words that do not repeat ');
    for (let at = 0; at < data.length; at += 64) data.writeUInt32LE((at * 2_654_435_761) >>> 0, at);
    const draft = cartridge(1).set('video.mp4', data).entry('video.mp4', { method: 'stored' });
    const stored = await verify(draft.build(), { for: [] });
    const packed = await verify(draft.entry('video.mp4', { method: 'deflated' }).build(), { for: [] });
    const hashOf = (report: typeof stored) => report.contents.files.find((file) => file.path === 'video.mp4')?.sha256;
    expect(hashOf(stored)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf(packed)).toBe(hashOf(stored));
  });
});

describe('hostile archives', () => {
  it('leaves a bomb packed', async () => {
    const zeros = Buffer.alloc(LIMITS.ratioFromBytes + 1);
    expect(await codesOf(cartridge(1).set('images/map.png', zeros).build())).toEqual(['zip/bomb']);
  });

  it('leaves a package packed whose entries share a bomb out among them', async () => {
    const bytes = deflateRawSync(Buffer.alloc(LIMITS.ratioFromBytes));
    const draft = cartridge(1);
    for (let index = 0; index * LIMITS.ratioFromBytes <= LIMITS.wholeRatioFromBytes; index++) {
      const name = `files/${index}.bin`;
      draft.set(name, bytes).entry(name, { methodNumber: 8, data: bytes, claims: { size: LIMITS.ratioFromBytes } });
    }
    const report = await verify(draft.build());
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['zip/bomb']);
    expect(report.verdicts.map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
  });

  it('does not trust a small declared size', async () => {
    const packed = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
    const draft = cartridge(1)
      .set('images/map.png', packed)
      .entry('images/map.png', { methodNumber: 8, data: Buffer.alloc(64 * 1024 * 1024), claims: { size: 1000 } });
    expect(await codesOf(draft.build())).toEqual(['zip/entry-damaged']);
  });

  it('refuses more bytes than it will read, before reading', async () => {
    const half = LIMITS.totalBytes / 2 + 1;
    const draft = cartridge(1)
      .set('b.bin', 'x')
      .entry('b.bin', { claims: { size: half } });
    draft.entry('images/map.png', { claims: { size: half } });
    expect(await codesOf(draft.build())).toEqual(['zip/too-large']);
  });

  it('refuses more entries than it will read', async () => {
    const bytes = writeZip([{ name: 'a', data: text('') }], { count: LIMITS.entries + 1 });
    expect(await codesOf(bytes)).toEqual(['zip/too-many-entries']);
  });

  it('does not unpack entries that share bytes', async () => {
    const kernel = { name: 'kernel', data: text('k'.repeat(1000)) };
    const entries = [kernel, ...['a', 'b', 'c'].map((name) => ({ ...kernel, name, claims: { offset: 0 } }))];
    const report = await verify(writeZip(entries), { for: [] });
    expect(report.diagnostics.filter((one) => one.code === 'zip/overlap').length).toBeGreaterThanOrEqual(3);
  });

  it('does not read an XML document beyond its limit', async () => {
    const words = Buffer.alloc(XML_LIMITS.bytes + 16, '0123456789abcdefghij\n');
    for (let at = 0; at < words.length; at += 16) words.writeUInt16LE((at * 40_503) & 0xffff, at);
    const draft = cartridge(1).set('topics/free.xml', words).entry('topics/free.xml', { method: 'stored' });
    expect(await codesOf(draft.build())).toEqual(['xml/too-large']);
  });

  it('reads two million elements of a package and no more', async () => {
    const draft = cartridge(1).set('topics/free.xml', `<a>${'<b/>'.repeat(XML_LIMITS.elements)}</a>`);
    draft.entry('topics/free.xml', { method: 'stored' });
    expect(new Set(await codesOf(draft.build()))).toEqual(new Set(['xml/too-large']));
  }, 180_000);

  it('counts findings beyond the hundredth instead of listing them', async () => {
    const draft = cartridge(1);
    for (let index = 0; index < 130; index++) draft.set(`extra/${index}.txt`, 'x');
    const { diagnostics } = await verify(draft.build(), { for: [] });
    expect(diagnostics.filter((one) => one.code === 'cc/file-not-listed')).toHaveLength(100);
    expect(diagnostics.find((one) => one.code === 'verify/more-like-these')?.message).toContain('130 times');
  });
});
