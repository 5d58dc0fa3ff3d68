import posix from 'path-browserify';
import { type Host, HostError } from './host.ts';

/*
 * A module from elsewhere may bring links with it. What may be read is decided by where a path really leads, never by how
 * it is written: a link opens nothing that its author could not have named without it.
 */

/** Whether `path` is `folder` or lies in it. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** Refuses a file or folder that really lies outside the workspace at `root`, with a `HostError`. */
export async function checkInside(host: Host, root: string, path: string): Promise<void> {
  if (!isInside(await host.realPath(path), await host.realPath(root)))
    throw new HostError('outside', path, 'is a link that leads out of the workspace');
}

/**
 * Refuses a link to a file of another kind, with a `HostError`. What a file may be used for is decided by the end of its
 * name: as `notes.md`, a link would publish any file that it leads to.
 */
export async function checkKind(host: Host, path: string): Promise<void> {
  const real = await host.realPath(path);
  if (endOf(real) !== endOf(path)) throw new HostError('other-kind', path, posix.basename(real));
}

/** Refuses what the author of a module could not have named without a link, with a `HostError`. */
export async function checkConfined(host: Host, root: string, path: string): Promise<void> {
  await checkInside(host, root, path);
  await checkKind(host, path);
}

/** Ends of names that say the same. */
const SAME: Readonly<Record<string, string>> = { yml: 'yaml', jpeg: 'jpg', markdown: 'md' };

/** What a name ends in: of `.env`, which is all end, `env`. */
function endOf(path: string): string {
  const name = posix.basename(path);
  const end = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
  return Object.hasOwn(SAME, end) ? (SAME[end] ?? end) : end;
}
