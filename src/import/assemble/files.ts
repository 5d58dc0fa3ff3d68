import type { Asset } from '../../../schema/types.generated.ts';
import { mediaTypeOf } from '../../definition/media-types.ts';
import { wrongContents } from '../../source/file-contents.ts';
import { HEAD, typeOfBytes } from '../../source/first-bytes.ts';
import { type FileHashes, type Host, HostError } from '../../source/host.ts';
import type { DraftFile, DraftRemote } from '../draft/draft.ts';
import type { Entries } from '../report/entries.ts';
import { drawingOf } from './drawing.ts';
import { slugOf } from './slug.ts';
import type { TextWriter } from './text-writer.ts';

/** A file of a draft, looked into. */
export interface KnownFile {
  readonly key: string;
  readonly draft: DraftFile;
  readonly hashes: FileHashes;
  readonly size: number;
  /** Its first bytes, by which it is known again without reading it again. */
  readonly head: Uint8Array;
  /** In the module's folder: `media/assembly-line-1f2e3d4c.png`. */
  readonly path: string;
}

export type FileBytes = () => Promise<Uint8Array> | Uint8Array;

/** Endings by what a file is found to be, where its name says something else or nothing. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/apng': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'application/pdf': 'pdf',
  'audio/mpeg': 'mp3',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
};

/** Looks into a file; undefined, with a line in the report, where no module can have it. */
export async function knownFile(
  key: string,
  draft: DraftFile,
  entries: Entries,
  hashesOf: Host['hashesOf'],
): Promise<KnownFile | undefined> {
  const part = { key, place: draft.place };
  let bytes: Uint8Array;
  try {
    bytes = await draft.bytes();
  } catch (error) {
    // That the machine fails says nothing about the file: the import fails, and is right when it is done again.
    if (error instanceof HostError && error.reason === 'machine') throw error;
    const reason = error instanceof Error ? error.message : String(error);
    entries.add('left', 'file-unreadable', part, `The file “${draft.name}” cannot be read: ${reason}.`);
    return undefined;
  }
  const found = await typeOfBytes(bytes);
  const written = /\.([a-z0-9]{1,8})$/i.exec(draft.name)?.[1]?.toLowerCase() ?? '';
  const ending = endingOf(written, found);
  const wrong = ending === undefined ? undefined : wrongContents(`x.${ending}`, found);
  if (ending === undefined || wrong !== undefined) {
    const why = bytes.length === 0 ? 'it is empty' : 'no package for students may have a file of its kind';
    entries.add('left', 'file-kind', part, `The file “${draft.name}” was left out: ${why}.`, draft.name);
    return undefined;
  }
  if (ending !== written)
    entries.add(
      'changed',
      'file-name',
      part,
      `The file “${draft.name}” is really a .${ending} file, and is named so now.`,
    );
  const drawing = ending === 'svg' ? drawingOf(bytes) : { bytes };
  if ('why' in drawing) {
    const text = `The picture “${draft.name}” was left out, because no package for students may have it: ${drawing.why}`;
    entries.add('left', 'file-kind', part, text.replace(/\.?$/, '.'), draft.name);
    return undefined;
  }
  const own = drawing.bytes === bytes ? draft : { ...draft, bytes: () => drawing.bytes };
  const hashes = await hashesOf(drawing.bytes);
  const stem = slugOf(draft.name.replace(/\.[^.]*$/, ''));
  const path = `media/${stem === '' ? '' : `${stem}-`}${hashes.sha256.slice(0, 8)}.${ending}`;
  return { key, draft: own, hashes, size: drawing.bytes.length, head: drawing.bytes.slice(0, HEAD), path };
}

/** The ending of a file's name, by what it holds; undefined where it may be part of no module. */
function endingOf(written: string, found: string): string | undefined {
  const isFine =
    (written === 'vtt' || mediaTypeOf(`x.${written}`) !== undefined) &&
    wrongContents(`x.${written}`, found) === undefined;
  return isFine ? written : ENDINGS[found];
}

/** What a module says of a file: only what the original says, the rest is to be done. */
export function assetOf(
  { key, draft, path }: KnownFile,
  id: string,
  { texts, captions }: { readonly texts: TextWriter; readonly captions: ReadonlyMap<string, string> },
): Asset {
  const part = { key, place: draft.place };
  const { kind } = mediaTypeOf(path) ?? { kind: 'file' };
  const caption = texts.inline(draft.caption, part);
  const tracks = (draft.captions ?? []).flatMap(({ language, file }) => {
    const known = captions.get(file);
    return known === undefined ? [] : [{ language, file: known }];
  });
  const plays = kind === 'audio' || kind === 'video';
  const title = kind === 'image' ? undefined : texts.line(draft.title ?? draft.name, part, 'The title of the file');
  return {
    id,
    file: path,
    ...(title === undefined ? {} : { title }),
    ...(kind === 'image' ? pictureWords(draft, part, texts) : {}),
    ...(caption === undefined ? {} : { caption }),
    credit: texts.line(draft.credit, part, 'The credit of the file') ?? null,
    license: texts.line(draft.license, part, 'The licence of the file', 64) ?? null,
    ...(tracks.length > 0 ? { captions: tracks } : plays ? { transcript: null } : {}),
  };
}

/** What plays on another site. Where the original does not say what it is called, it has its address for a title. */
export function remoteAsset({ url, title }: DraftRemote, id: string): Asset {
  return { id, url, title: title ?? url, credit: null, license: null, transcript: null };
}

function pictureWords(
  { alt, decorative }: DraftFile,
  part: { readonly key: string; readonly place: DraftFile['place'] },
  texts: TextWriter,
): Pick<Asset, 'alt' | 'decorative'> {
  if (decorative === true) return { decorative: true };
  return { alt: texts.line(alt, part, 'The alternative text of the picture', 500) ?? null };
}
