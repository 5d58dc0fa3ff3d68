import { describe, expect, it } from 'vitest';
import { wrongContents } from '../../src/source/file-contents.ts';
import { foundTypeOf, typeOfBytes } from '../../src/source/first-bytes.ts';
import { memoryHost } from '../../src/source/memory-host.ts';

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const zeros = '\0'.repeat(60);
/** The beginning of an MPEG-4 container: its brand, and those that it is compatible with. */
const brand = (...names: readonly string[]): Uint8Array => {
  const [first = '', ...others] = names;
  const body = `ftyp${first}\0\0\0\0${others.join('')}`;
  return latin(`\0\0\0${String.fromCharCode(body.length + 4)}${body}\0\0\0\x08mdat${zeros}`);
};
const matroska = (kind: string): Uint8Array =>
  latin(
    `\x1aE\xdf\xa3${String.fromCharCode(0x80 + 23 + kind.length - 4)}B\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82${String.fromCharCode(0x80 + kind.length)}${kind}B\x87\x81\x04${zeros}`,
  );

const heads: Readonly<Record<string, Uint8Array>> = {
  'x.jpg': latin(`\xff\xd8\xff\xe1\0\x10Exif\0\0${zeros}`),
  'x.png': latin(`\x89PNG\r\n\x1a\n\0\0\0\rIHDR${zeros}`),
  'x.gif': latin(`GIF89a${zeros}`),
  'x.webp': latin(`RIFF\x10\0\0\0WEBPVP8 ${zeros}`),
  'x.avif': brand('avif', 'mif1'),
  'x.mp3': latin(`\xff\xfb\x90\x64${zeros.repeat(8)}`),
  'x.m4a': brand('M4A ', 'isom'),
  'x.ogg': latin(`OggS\0\x02${zeros}`),
  'x.wav': latin(`RIFF\x24\0\0\0WAVEfmt ${zeros}`),
  'x.mp4': brand('isom', 'iso2', 'mp41'),
  'x.webm': matroska('webm'),
  'x.pdf': latin(`%PDF-1.7\n${zeros}`),
  'x.docx': latin(`PK\x03\x04\x14\0\x06\0\x08\0${zeros}`),
  'x.epub': latin(`PK\x03\x04\x14\0\0\0\0\0${zeros}mimetypeapplication/epub+zip`),
  'x.rtf': latin('{\\rtf1 words}'),
  'x.woff2': latin(`wOF2\0\x01\0\0${zeros}`),
  'x.woff': latin(`wOFF\0\x01\0\0${zeros}`),
  'x.ttf': latin(`\0\x01\0\0\0\x0f${zeros}`),
  'x.otf': latin(`OTTO\0\x0f${zeros}`),
  'x.vtt': latin('WEBVTT\n\n00:00.000 --> 00:01.000\nx\n'),
  'x.csv': latin('a,b\n1,2\n'),
  'x.txt': latin('words'),
};

const wrong = async (file: string, bytes: Uint8Array) => wrongContents(file, await typeOfBytes(bytes));

describe('a file that is what its name says', () => {
  it.each(Object.entries(heads))('%s', async (file, bytes) => {
    expect(await wrong(file, bytes)).toBeUndefined();
  });

  it.each<readonly [string, string, Uint8Array]>([
    ['a JPEG without EXIF', 'x.jpeg', latin(`\xff\xd8\xff\xdb\0C${zeros}`)],
    ['an AVIF whose first brand is of all such containers', 'x.avif', brand('mif1', 'avif', 'miaf')],
    ['an MP3 with a title', 'x.mp3', latin(`ID3\x03\0\0\0\0\0\0\xff\xfb\x90\x64${zeros}`)],
    ['an MP3 that begins with silence', 'x.mp3', latin(zeros.repeat(10))],
    ['a film for streaming', 'x.mp4', brand('dash', 'iso6')],
    ['a film of a camera', 'x.mp4', brand('qt  ')],
    ['an Opus recording', 'x.opus', latin(`OggS\0\x02${'\0'.repeat(22)}OpusHead${zeros}`)],
    ['a table in UTF-16', 'x.csv', latin('\xff\xfea\0,\0b\0')],
    ['a table in Windows’s Cyrillic', 'x.csv', latin('\xff\xfb\xe0;\xef\xf0\xe8\n')],
    ['captions with a mark of order', 'x.vtt', latin('\xef\xbb\xbfWEBVTT\n')],
  ])('%s', async (_, file, bytes) => {
    expect(await wrong(file, bytes)).toBeUndefined();
  });
});

describe('a file that is something else', () => {
  it.each<readonly [string, Uint8Array, RegExp, RegExp]>([
    ['x.jpg', brand('heic', 'mif1'), /is a HEIC photograph, not a JPEG picture/, /save or export it as JPEG/],
    ['x.jpg', brand('mif1', 'heic'), /is a HEIC photograph/, /JPEG/],
    ['x.jpg', brand('heix'), /is a HEIC photograph/, /JPEG/],
    ['x.png', latin('words and nothing else'), /is text, not a PNG picture/, /PNG/],
    ['x.png', heads['x.jpg'] ?? latin(''), /is a JPEG picture, not a PNG picture/, /Rename it to end in \.jpg/],
    ['x.mp3', heads['x.mp4'] ?? latin(''), /is an MP4 film, not an MP3 recording/, /Rename it to end in \.mp4/],
    ['x.mp4', matroska('matroska'), /is a Matroska film/, /export it as an MP4 film/],
    ['x.webm', matroska('matroska'), /is a Matroska film, not a WebM film/, /WebM/],
    ['x.pdf', latin('<!DOCTYPE html><html>'), /is a web page, not a PDF document/, /download the file itself/],
    ['x.docx', latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${zeros}`), /an old version of Office/, /Word document/],
    ['x.csv', heads['x.docx'] ?? latin(''), /is an archive or a document/, /export it as text/],
    ['x.txt', heads['x.pdf'] ?? latin(''), /is a PDF document, not text/, /\.pdf/],
    ['x.vtt', latin('1\n00:00:00,000 --> 00:00:01,000\nx\n'), /is text, not a WebVTT file/, /WEBVTT/],
    ['x.woff2', heads['x.ttf'] ?? latin(''), /is another kind of font, not a WOFF2 font/, /WOFF2/],
    ['x.gif', latin(`\x01\x02\x03${zeros}`), /is not a GIF picture/, /Open it in the program that made it/],
    ['x.jpg', latin(''), /is empty/, /again/],
    ['x.mp4', latin('version https://git-lfs.github.com/spec/v1\noid sha256:4d\n'), /Git LFS/, /git lfs pull/],
  ])('%s: %#', async (file, bytes, message, hint) => {
    const said = await wrong(file, bytes);
    expect(said?.message).toMatch(message);
    expect(said?.hint).toMatch(hint);
  });
});

it('reads no more of a file than its beginning', async () => {
  const host = memoryHost({});
  let read = 0;
  const chunks = async function* () {
    for (;;) {
      read += 1;
      yield new Uint8Array(3000);
    }
  };
  expect(await foundTypeOf({ ...host, open: chunks }, '/film.mp4')).toBe('unknown');
  expect(read).toBe(2);
});
