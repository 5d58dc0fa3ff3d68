import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { sourceCodes } from './codes.ts';
import { decodeText } from './decode.ts';
import { base64 } from './digest.ts';
import { wrongContents } from './file-contents.ts';
import { typeOfBytes } from './first-bytes.ts';
import { type FileReference, type Host, HostError } from './host.ts';
import { findInWorkspace, hostDiagnostic } from './paths.ts';

/** The institution's logo, as the workspace file names it. */
export interface Logo {
  readonly file: FileReference;
  /** `png`, `svg`. */
  readonly extension: string;
  readonly mediaType: string;
  readonly alt: string;
  /** A drawing's text; what travels is what its sanitiser leaves of it. */
  readonly svg?: string;
  /** The picture in an address of its own (`data:`), for documents that are one file. */
  readonly address: string;
}

/** Every page of a website shows it, and the guide holds it. */
const LOGO_LIMIT = 512 * 1024;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** What the workspace file says of it, and where it says which file. */
export interface NamedLogo {
  readonly file: string;
  readonly alt: string;
  readonly place: Place;
}

/** Reads the logo, which lies in the workspace. No value where it is none that every platform shows. */
export async function readLogo(
  host: Host,
  root: string,
  { file: written, alt, place }: NamedLogo,
): Promise<{ readonly value?: Logo; readonly diagnostics: readonly Diagnostic[] }> {
  const unfit = (message: string, hint: string) => ({
    diagnostics: [sourceCodes.report('logo-unfit', { message, hint, place })],
  });
  const { path, diagnostics } = await findInWorkspace(host, root, root, written, place, 'the workspace’s folder');
  if (path === undefined) return { diagnostics };
  const extension = /\.([a-z0-9]+)$/i.exec(written)?.[1]?.toLowerCase() ?? '';
  const mediaType = Object.hasOwn(MEDIA_TYPES, extension) ? MEDIA_TYPES[extension] : undefined;
  if (mediaType === undefined)
    return unfit(
      `The logo \`${written}\` is no picture that every platform shows.`,
      'Save or export it as SVG or PNG; JPEG, GIF and WebP will do, too.',
    );
  let bytes: Uint8Array;
  try {
    bytes = await host.readFile(path, LOGO_LIMIT);
  } catch (error) {
    if (error instanceof HostError && error.reason === 'too-large')
      return unfit(
        `The logo \`${written}\` is larger than 512 KB, and every package carries it.`,
        'Export it smaller: it is shown about 70 pixels high. An SVG without embedded photographs is smallest.',
      );
    return { diagnostics: [hostDiagnostic(error, written, place)] };
  }
  const name = host.nameOf(path);
  const file = { path, name, size: bytes.length, hashes: await host.hashesOf(bytes) };
  const common = { file, extension, mediaType, alt };
  if (extension === 'svg') {
    const { text, diagnostics: undecoded } = decodeText(bytes, name);
    return text === undefined
      ? { diagnostics: undecoded }
      : { value: { ...common, svg: text, address: '' }, diagnostics: undecoded };
  }
  const wrong = wrongContents(written, await typeOfBytes(bytes));
  if (wrong !== undefined) return unfit(wrong.message, wrong.hint);
  return { value: { ...common, address: dataAddress(mediaType, bytes) }, diagnostics: [] };
}

/** A picture's bytes as an address. */
export function dataAddress(mediaType: string, bytes: Uint8Array): string {
  return `data:${mediaType};base64,${base64(bytes)}`;
}
