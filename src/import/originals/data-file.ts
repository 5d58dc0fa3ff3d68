import { sha1Hex } from '../../source/digest.ts';
import type { DraftFile } from '../draft/draft.ts';
import type { ImportPlace } from '../draft/place.ts';

const ENDINGS: Readonly<Record<string, string>> = {
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
};

/** A picture inside a page (`data:image/png;base64,…`) as a file; undefined where it is none. */
export function dataFile(
  address: string,
  place: ImportPlace,
): { readonly key: string; readonly file: DraftFile } | undefined {
  const [whole, type = '', encoded] = /^data:([a-z]+\/[a-z.+-]+)[^,]*?(;base64)?,/i.exec(address) ?? [];
  const ending = ENDINGS[type.toLowerCase()];
  if (whole === undefined || ending === undefined) return undefined;
  const bytes =
    encoded === undefined ? textBytes(address.slice(whole.length)) : base64Bytes(address.slice(whole.length));
  if (bytes === undefined || bytes.length === 0) return undefined;
  const hash = sha1Hex(address);
  return {
    key: `data:${hash}`,
    file: { name: `picture-${hash.slice(0, 8)}.${ending}`, bytes: () => bytes, place },
  };
}

function base64Bytes(text: string): Uint8Array | undefined {
  try {
    const binary = atob(decodeURIComponent(text).replace(/\s+/g, ''));
    return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function textBytes(text: string): Uint8Array | undefined {
  try {
    return new TextEncoder().encode(decodeURIComponent(text));
  } catch {
    return undefined;
  }
}
