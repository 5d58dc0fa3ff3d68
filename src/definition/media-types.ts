/** What browsers do with a file: show it, play it, or open it elsewhere. */
export type MediaKind = 'image' | 'audio' | 'video' | 'file';

interface MediaType {
  readonly kind: MediaKind;
  readonly mediaType: string;
}

function media(kind: MediaKind, mediaType: string): MediaType {
  return { kind, mediaType };
}

/**
 * The files that a module may show or hand out, by extension. Whatever a browser or a student's machine would run (HTML,
 * scripts, programs, documents with macros) is not among them.
 */
const mediaTypes: Readonly<Record<string, MediaType>> = {
  avif: media('image', 'image/avif'),
  gif: media('image', 'image/gif'),
  jpeg: media('image', 'image/jpeg'),
  jpg: media('image', 'image/jpeg'),
  png: media('image', 'image/png'),
  svg: media('image', 'image/svg+xml'),
  webp: media('image', 'image/webp'),
  m4a: media('audio', 'audio/mp4'),
  mp3: media('audio', 'audio/mpeg'),
  oga: media('audio', 'audio/ogg'),
  ogg: media('audio', 'audio/ogg'),
  opus: media('audio', 'audio/ogg'),
  wav: media('audio', 'audio/wav'),
  m4v: media('video', 'video/mp4'),
  mp4: media('video', 'video/mp4'),
  ogv: media('video', 'video/ogg'),
  webm: media('video', 'video/webm'),
  csv: media('file', 'text/csv'),
  docx: media('file', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  epub: media('file', 'application/epub+zip'),
  geojson: media('file', 'application/geo+json'),
  odp: media('file', 'application/vnd.oasis.opendocument.presentation'),
  ods: media('file', 'application/vnd.oasis.opendocument.spreadsheet'),
  odt: media('file', 'application/vnd.oasis.opendocument.text'),
  pdf: media('file', 'application/pdf'),
  pptx: media('file', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'),
  rtf: media('file', 'application/rtf'),
  tsv: media('file', 'text/tab-separated-values'),
  txt: media('file', 'text/plain'),
  xlsx: media('file', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  zip: media('file', 'application/zip'),
};

/** What a file is, by its extension; undefined where it may not be part of a module. */
export function mediaTypeOf(path: string): MediaType | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(mediaTypes, extension) ? mediaTypes[extension] : undefined;
}

/** Extensions that are allowed, for hints: "avif, csv, docx". */
export const mediaExtensions: readonly string[] = Object.keys(mediaTypes).sort();
