import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { verify } from '../../src/verify/index.ts';
import { cartridge } from './support/cartridge.ts';
import { moodleBackup } from './support/moodle-backup.ts';
import type { PackageDraft } from './support/package-draft.ts';
import { type TarEntry, writeTar, writeTarGz } from './support/tar-writer.ts';

const entriesOf = (draft: PackageDraft): TarEntry[] =>
  Object.entries(draft.files).map(([name, data]) => ({ name, data }));
const INDEX = { name: '.ARCHIVE_INDEX', data: 'Moodle archive file index. Count: 1\n' };
const moodle = async (bytes: Uint8Array) => verify(bytes, { name: 'course.mbz', for: ['moodle'] });
const codesOf = async (bytes: Uint8Array) => (await moodle(bytes)).diagnostics.map(({ code }) => code);

describe('a Moodle backup as tar.gz', () => {
  it('is read as the zip of the same files is', async () => {
    const packed = await moodle(writeTarGz([INDEX, { name: './', data: '', type: '5' }, ...entriesOf(moodleBackup())]));
    const zipped = await moodle(moodleBackup().build());
    expect({ ...packed, bytes: 0, sha256: '' }).toEqual({ ...zipped, bytes: 0, sha256: '' });
    expect(packed.verdicts).toMatchObject([{ outcome: 'accepted' }]);
  });

  it.each([
    ['of GNU', (name: string) => ({ name: '././@LongLink', type: 'L', data: `${name}\0` })],
    ['of pax', (name: string) => ({ name: 'PaxHeader', type: 'x', data: `${name.length + 9} path=${name}\n` })],
  ])('has long names in the form %s', async (_, announce) => {
    const long = `files/aa/${'n'.repeat(120)}`;
    const report = await moodle(
      writeTarGz([...entriesOf(moodleBackup()), announce(long), { name: long.slice(0, 99), data: 'x' }]),
    );
    expect(report.contents.files.map(({ path }) => path)).toContain(long);
  });

  it('is held to the rules for names', async () => {
    const entries = entriesOf(moodleBackup());
    expect(await codesOf(writeTarGz([...entries, { name: '../evil.php', data: 'x' }]))).toContain('zip/name-escapes');
    expect(await codesOf(writeTarGz([...entries, { name: 'link', data: '', type: '2' }]))).toContain('zip/symlink');
  });
});

describe('another tar.gz', () => {
  const whole = writeTarGz(entriesOf(moodleBackup()));
  it.each([
    ['a cartridge', writeTarGz(entriesOf(cartridge(1))), ['zip/not-a-zip']],
    ['not a tar', gzipSync('words and more words '.repeat(100)), ['zip/not-a-zip']],
    ['empty', writeTarGz([]), ['zip/not-a-zip']],
    ['cut in the middle', whole.subarray(0, whole.length >> 1), ['zip/cut-short']],
    ['a tar cut in the middle', gzipSync(writeTar(entriesOf(moodleBackup())).subarray(0, 5000)), ['zip/cut-short']],
    ['not packed', writeTar(entriesOf(moodleBackup())), ['zip/not-a-zip']],
  ])('%s is refused with a reason', async (_, bytes, codes) => {
    expect(await codesOf(bytes)).toEqual(codes);
  });

  it('that swells beyond the limit is not unpacked', async () => {
    const zeros = gzipSync(Buffer.alloc(64 * 1024 ** 2));
    expect(await codesOf(Buffer.concat(Array.from({ length: 9 }, () => zeros)))).toEqual(['zip/too-large']);
  });
});
