import { createHash } from 'node:crypto';
import type { PackageFile } from '../target.ts';

const keys = new WeakMap<Uint8Array, string>();

/** A file whose bytes are the same in every package; the archive compresses them once, knowing them by their hash. */
export function constantFile(path: string, bytes: Uint8Array): PackageFile {
  const key = keys.get(bytes) ?? createHash('sha256').update(bytes).digest('hex');
  keys.set(bytes, key);
  return { path, kind: 'constant', key, bytes };
}
