import { readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { isSettled, stampOf } from '../archive/file-stamp.ts';
import { PENDING_FOLDER } from '../archive/journal-names.ts';
import { stampText } from '../archive/written-file.ts';
import { CONFLICTS_FILE, IMPORTED_FILE, UPSTREAM_FILE } from '../customized/names.ts';
import { FILE_LIMIT, HostError } from '../source/host.ts';
import { DEFINITION_NAMES, isUnitFile } from '../source/load-module.ts';
import { sha256OfFile } from '../source/node-host.ts';
import type { CachedFile } from './build-cache.ts';

/** What one build has found out of files that it has not read. */
export interface SeenFiles {
  /** When it began, in milliseconds since 1970. */
  readonly started: number;
  /** Hashes of files by path: what several modules name is read once. */
  readonly hashes: Map<string, string | undefined>;
  /** What of folders is told by `surroundingsOf`. */
  readonly listed: Map<string, string>;
}

export function nothingSeen(started: number): SeenFiles {
  return { started, hashes: new Map(), listed: new Map() };
}

/** The file as it is remembered, with the stamp that it bears now; undefined where its contents are others. */
export function lookAgain(path: string, file: CachedFile, seen: SeenFiles): CachedFile | undefined {
  const stamp = isStillThere(path, { sha256: file.sha256, stamp: file.stamp ?? null }, seen);
  if (stamp === undefined) return undefined;
  if (stamp === (file.stamp ?? null)) return file;
  const { path: name, sha256 } = file;
  return { path: name, sha256, ...(stamp === null ? {} : { stamp }) };
}

/** The stamp by which a file is known from now on, null where that is none; undefined where its contents are others. */
export function isStillThere(
  path: string,
  { sha256, stamp: known }: { readonly sha256: string; readonly stamp: string | null },
  seen: SeenFiles,
): string | null | undefined {
  const stamp = stampOf(path);
  if (stamp === undefined) return undefined;
  const text = stampText(stamp);
  if (text === known) return known;
  if (!seen.hashes.has(path)) seen.hashes.set(path, hashIfReadable(path));
  if (seen.hashes.get(path) !== sha256) return undefined;
  return isSettled(stamp, seen.started) ? text : null;
}

/** What says nothing about the file, a fault of the machine's, is thrown. */
function hashIfReadable(path: string): string | undefined {
  try {
    return sha256OfFile(path, FILE_LIMIT);
  } catch (error) {
    if (error instanceof HostError && error.reason !== 'machine') return undefined;
    throw error;
  }
}

/** What makes something else of a module, or of a unit around it, by being there. */
const TELLING: readonly string[] = [...DEFINITION_NAMES, UPSTREAM_FILE, CONFLICTS_FILE, IMPORTED_FILE, PENDING_FOLDER];

/**
 * What lies beside the definitions that were read and is not among what was read, as a text to be compared with another:
 * a second definition is an error, and a list of an import's ids changes what is said, though no file has changed.
 */
export function surroundingsOf(
  files: readonly Pick<CachedFile, 'path'>[],
  pathOf: (file: string) => string,
  { listed }: SeenFiles,
): string {
  const definitions = files.filter(({ path }) => isDefinition(posix.basename(path)));
  const folders = definitions.map(({ path }) => posix.dirname(path));
  const around = new Set(folders.flatMap((folder) => [folder, posix.dirname(folder)]));
  return [...around]
    .map((folder) => {
      const path = pathOf(folder);
      const names = listed.get(path) ?? tellingNames(path);
      listed.set(path, names);
      return names === '' ? '' : `${folder}: ${names}\n`;
    })
    .join('');
}

function isDefinition(name: string): boolean {
  return (DEFINITION_NAMES as readonly string[]).includes(name) || isUnitFile(name);
}

function tellingNames(folder: string): string {
  try {
    return readdirSync(folder)
      .filter((name) => TELLING.includes(name))
      .sort()
      .join(' ');
  } catch {
    return '';
  }
}
