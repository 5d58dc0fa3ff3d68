import type { FoundType } from './first-bytes.ts';

/** Containers that hold sound and film alike: which it is, their first bytes do not say for sure. */
const MPEG4 = ['audio/mp4', 'audio/x-m4a', 'video/mp4', 'video/x-m4v', 'video/quicktime', 'video/3gpp'];
const OGG = ['audio/ogg', 'video/ogg', 'application/ogg'];
const ZIP = ['application/zip'];

interface Expected {
  readonly name: string;
  readonly types: readonly string[];
  /** Whether every such file begins so; some recordings and old films begin otherwise. */
  readonly always: boolean;
}

const expected = (name: string, types: readonly string[], always = true): Expected => ({ name, types, always });

/** What files begin with, by extension. Text begins with anything. */
const EXPECTED: Readonly<Record<string, Expected>> = {
  avif: expected('an AVIF picture', ['image/avif']),
  gif: expected('a GIF picture', ['image/gif']),
  jpeg: expected('a JPEG picture', ['image/jpeg']),
  jpg: expected('a JPEG picture', ['image/jpeg']),
  png: expected('a PNG picture', ['image/png', 'image/apng']),
  webp: expected('a WebP picture', ['image/webp']),
  m4a: expected('an M4A recording', MPEG4, false),
  mp3: expected('an MP3 recording', ['audio/mpeg'], false),
  oga: expected('an Ogg recording', OGG),
  ogg: expected('an Ogg recording', OGG),
  opus: expected('an Opus recording', OGG),
  wav: expected('a WAV recording', ['audio/wav', 'audio/vnd.wave']),
  m4v: expected('an MP4 film', MPEG4, false),
  mp4: expected('an MP4 film', MPEG4, false),
  ogv: expected('an Ogg film', OGG),
  webm: expected('a WebM film', ['video/webm']),
  docx: expected('a Word document', ZIP),
  epub: expected('an e-book', ZIP),
  odp: expected('an OpenDocument presentation', ZIP),
  ods: expected('an OpenDocument table', ZIP),
  odt: expected('an OpenDocument text', ZIP),
  pdf: expected('a PDF document', ['application/pdf'], false),
  pptx: expected('a PowerPoint presentation', ZIP),
  rtf: expected('an RTF document', ['application/rtf', 'text/rtf', 'text/plain'], false),
  xlsx: expected('an Excel table', ZIP),
  zip: expected('a ZIP archive', ZIP),
  vtt: expected('a WebVTT file of captions', ['text/vtt']),
  otf: expected('an OpenType font', ['font/otf', 'font/ttf']),
  ttf: expected('a TrueType font', ['font/ttf', 'font/otf', 'font/collection']),
  woff: expected('a WOFF font', ['font/woff']),
  woff2: expected('a WOFF2 font', ['font/woff2']),
};

const TEXT: ReadonlySet<string> = new Set(['csv', 'geojson', 'tsv', 'txt']);

/** What files are found to be, and the extension that is theirs where they may be part of a module. */
const FOUND: readonly (readonly [RegExp, string, string?])[] = [
  [/^image\/hei[cf]/, 'a HEIC photograph'],
  [/^image\/jpeg$/, 'a JPEG picture', 'jpg'],
  [/^image\/a?png$/, 'a PNG picture', 'png'],
  [/^image\/gif$/, 'a GIF picture', 'gif'],
  [/^image\/webp$/, 'a WebP picture', 'webp'],
  [/^image\/avif$/, 'an AVIF picture', 'avif'],
  [/^image\/tiff$/, 'a TIFF picture'],
  [/^image\/bmp$/, 'a BMP picture'],
  [/^image\//, 'another kind of picture'],
  [/^video\/webm$/, 'a WebM film', 'webm'],
  [/^video\/matroska|^video\/x-matroska/, 'a Matroska film'],
  [/^video\/(?:mp4|x-m4v)$/, 'an MP4 film', 'mp4'],
  [/^audio\/(?:mp4|x-m4a)$/, 'an M4A recording', 'm4a'],
  [/^(?:audio|video|application)\/ogg/, 'an Ogg file', 'ogg'],
  [/^video\//, 'another kind of film'],
  [/^audio\/mpeg$/, 'an MP3 recording', 'mp3'],
  [/^audio\/(?:wav|vnd\.wave)$/, 'a WAV recording', 'wav'],
  [/^audio\//, 'another kind of recording'],
  [/^font\/woff2$/, 'a WOFF2 font', 'woff2'],
  [/^font\/woff$/, 'a WOFF font', 'woff'],
  [/^font\//, 'another kind of font'],
  [/^application\/pdf$/, 'a PDF document', 'pdf'],
  [/^application\/zip$/, 'an archive or a document of another program'],
  [/^application\/x-cfb$/, 'a document of an old version of Office'],
  [/^(?:application|text)\/rtf$/, 'an RTF document', 'rtf'],
  [/^text\/html$/, 'a web page'],
  [/^text\/vtt$/, 'a WebVTT file of captions', 'vtt'],
  [/^text\//, 'text'],
];

/** What is wrong with a file whose first bytes say that it is `found`, and what to do; undefined where nothing is. */
export function wrongContents(
  file: string,
  found: FoundType,
): { readonly message: string; readonly hint: string } | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  if (found === 'empty')
    return { message: `\`${file}\` is empty.`, hint: 'Save or export it again; the copy may have been interrupted.' };
  if (found === 'git-lfs')
    return {
      message: `\`${file}\` is the placeholder that Git LFS puts in place of a file, not the file itself.`,
      hint: 'Fetch the files with `git lfs pull`.',
    };
  if (TEXT.has(extension)) return isText(found) ? undefined : otherThan(file, 'text', found);
  const wanted = Object.hasOwn(EXPECTED, extension) ? EXPECTED[extension] : undefined;
  const isWanted = wanted?.types.some((type) => found === type || found.startsWith(`${type};`)) ?? true;
  if (wanted === undefined || isWanted) return undefined;
  if (found !== 'unknown') return otherThan(file, wanted.name, found);
  if (!wanted.always) return undefined;
  return {
    message: `\`${file}\` is not ${wanted.name}, though its name says so; it may be damaged.`,
    hint: 'Open it in the program that made it, and save or export it again.',
  };
}

/** A recording's first bytes are short enough to be met in a table of another alphabet. */
function isText(found: FoundType): boolean {
  return found === 'unknown' || found.startsWith('text/') || found === 'audio/mpeg' || found === 'application/rtf';
}

function otherThan(file: string, wanted: string, found: FoundType) {
  const [, name, own] = FOUND.find(([type]) => type.test(found)) ?? [undefined, 'another kind of file', undefined];
  return {
    message: `\`${file}\` is ${name}, not ${wanted}, whatever its name says.`,
    hint: own === undefined ? exportAs(wanted, found) : renameTo(own, wanted),
  };
}

function renameTo(extension: string, wanted: string): string {
  return `Rename it to end in .${extension}, here and in the folder; or save or export it as ${wanted}.`;
}

function exportAs(wanted: string, found: FoundType): string {
  if (found === 'text/html')
    return 'What was saved is a page about the file. Open the page and download the file itself.';
  if (wanted === EXPECTED.vtt?.name)
    return 'A file of captions begins with the line `WEBVTT`. Export the captions as WebVTT; .srt files differ in more than the name.';
  if (/^image\/hei[cf]/.test(found))
    return 'Open the photograph and save or export it as JPEG; a new name alone changes nothing.';
  return `Open it and save or export it as ${wanted}; a new name alone changes nothing.`;
}
