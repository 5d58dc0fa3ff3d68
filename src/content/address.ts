import type { AddressUse } from './vocabulary.ts';

/** Schemes of links. */
const LINK_SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'mailto']);

const MEDIA_SCHEMES: ReadonlySet<string> = new Set(['http', 'https']);

/** A page in a frame is of another site, and comes encrypted. */
const FRAME_SCHEMES: ReadonlySet<string> = new Set(['https']);

const SCHEMES = { link: LINK_SCHEMES, media: MEDIA_SCHEMES, frame: FRAME_SCHEMES };

/** Pictures and sounds inside a document of one file. SVG in an `img` element runs nothing. */
const DATA_MEDIA =
  /^data:(?:image\/(?:avif|gif|jpeg|png|svg\+xml|webp)|audio\/[a-z0-9.+-]+|video\/[a-z0-9.+-]+);base64,[A-Za-z0-9+/]*={0,2}$/;

/** Spaces and control characters: browsers remove them before they look for a scheme. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that browsers remove.
const IGNORED_IN_ADDRESS = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff]/g;

/**
 * The scheme of an address in lower case as a browser would find it, the empty string for a relative address.
 * Anything with a colon before the first `/`, `?` or `#` counts as a scheme, even an illegal one.
 */
export function schemeOf(address: string): string {
  const start = address.replace(IGNORED_IN_ADDRESS, '').split(/[/?#\\]/, 1)[0] ?? '';
  const colon = start.indexOf(':');
  return colon < 0 ? '' : start.slice(0, colon).toLowerCase();
}

/**
 * An address as it may be in an attribute, or undefined where it must not be written: another scheme than the few
 * allowed ones. Relative addresses pass, platforms' own (`$IMS-CC-FILEBASE$/…`, `$@PAGEVIEWBYID*7@$`) included.
 */
export function writableAddress(address: string, use: AddressUse): string | undefined {
  const scheme = schemeOf(address);
  if (use === 'frame' && scheme === '') return undefined;
  if (scheme === 'data' && use === 'media') return DATA_MEDIA.test(address) ? address : undefined;
  if (scheme !== '' && !SCHEMES[use].has(scheme)) return undefined;
  const encoded = address.trim().replace(UNSAFE_IN_ADDRESS, percentEncode);
  if (scheme !== '') return encoded;
  // `javascript&colon;…` is relative until a platform decodes entities once more.
  return encoded.replace(/^[^/?#]+/, (start) => start.replaceAll('&', '%26'));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are to be encoded.
const UNSAFE_IN_ADDRESS = /[\u0000-\u0020"'<>\\^`{|}\u007f]/g;

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
