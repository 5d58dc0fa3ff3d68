import { createHash } from 'node:crypto';
import type { FileReference } from './host.ts';

/** The hashes of bytes at hand. SHA-1 is what Moodle's backups name files by. */
export function hashesOf(bytes: Uint8Array): FileReference['hashes'] {
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sha1: createHash('sha1').update(bytes).digest('hex'),
  };
}

/** The hashes and size of bytes that arrive in chunks. */
export async function hashesOfChunks(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ hashes: FileReference['hashes']; size: number }> {
  const sha256 = createHash('sha256');
  const sha1 = createHash('sha1');
  let size = 0;
  for await (const chunk of chunks) {
    sha256.update(chunk);
    sha1.update(chunk);
    size += chunk.length;
  }
  return { hashes: { sha256: sha256.digest('hex'), sha1: sha1.digest('hex') }, size };
}
