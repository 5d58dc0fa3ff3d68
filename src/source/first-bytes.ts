import type { Host } from './host.ts';

/**
 * What a file is by its first bytes: a media type; `empty`; `git-lfs` for what a repository holds in a file's place;
 * `unknown` where no signature is known and it is no text.
 */
export type FoundType = string;

/** As many bytes as the library looks at. */
export const HEAD = 4100;

/** Looks at the beginning of a file and reads no more of it; throws `HostError`. */
export async function foundTypeOf(host: Host, path: string): Promise<FoundType> {
  const head = new Uint8Array(HEAD);
  let length = 0;
  for await (const chunk of host.open(path)) {
    const part = chunk.subarray(0, HEAD - length);
    head.set(part, length);
    length += part.length;
    if (length === HEAD) break;
  }
  return typeOfBytes(head.subarray(0, length));
}

/** The same of bytes at hand; the beginning is enough. */
export async function typeOfBytes(bytes: Uint8Array): Promise<FoundType> {
  const head = bytes.subarray(0, HEAD);
  if (head.length === 0) return 'empty';
  // Of text in UTF-16 the library makes a recording: its mark is that of an MPEG frame.
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return 'text/plain';
  const text = textOf(head);
  if (text?.startsWith('version https://git-lfs.github.com/')) return 'git-lfs';
  const signed = await signatureOf(head);
  if (signed !== undefined) return signed;
  if (text === undefined) return 'unknown';
  return /^\s*<(?:!doctype html|html|head|body)\b/i.test(text) ? 'text/html' : 'text/plain';
}

async function signatureOf(head: Uint8Array): Promise<FoundType | undefined> {
  // The core of the library, without Node; loaded where there are files to look at.
  const { fileTypeFromBuffer } = await import('file-type/core');
  // It looks into archives and finds them cut.
  if (startsWith(head, 'PK\x03\x04')) return 'application/zip';
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  // It goes by the first brand alone, which AVIF pictures may share with HEIC ones.
  if (found?.mime === 'image/heif' && latin(head.subarray(0, 64)).includes('avif')) return 'image/avif';
  return found?.mime;
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return latin(bytes.subarray(0, signature.length)) === signature;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** The bytes as text; undefined where they are none. The end may be cut in the middle of a letter. */
function textOf(head: Uint8Array): string | undefined {
  if (head.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    return undefined;
  }
}
