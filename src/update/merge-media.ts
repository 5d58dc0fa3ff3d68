import posix from 'path-browserify';
import type { FolderChange } from '../archive/folder-change.ts';
import type { OpenConflict } from '../customized/load-customized.ts';
import { CONFLICTS_FOLDER } from '../customized/names.ts';
import { FILE_LIMIT, type Host, whereReadable } from '../source/host.ts';
import { memberOf } from '../source/unknown-value.ts';
import type { MyModule } from './mine.ts';
import type { TakenModule } from './take.ts';

/** What becomes of a module’s media files. Paths are relative to the folder that holds `upstream.json`. */
export interface MergedMedia {
  readonly changes: readonly FolderChange[];
  readonly conflicts: readonly OpenConflict[];
  /** Files that came from upstream, new or changed, as the definition names them. */
  readonly taken: readonly string[];
  /** Files that are used no more and were as upstream had them. */
  readonly gone: readonly string[];
}

/** Merges media by their hashes; `merged` is the merged definition, which says what is needed. */
export async function mergeMedia(
  mine: MyModule,
  theirs: TakenModule,
  merged: unknown,
  here: Host,
  there: Host,
): Promise<MergedMedia> {
  const base = new Map(mine.upstream.media.map(({ file, sha256 }) => [file, sha256]));
  const needed = mediaOf(merged);
  const changes: FolderChange[] = [];
  const conflicts: OpenConflict[] = [];
  const taken: string[] = [];
  const placeOf = (file: string): string => posix.join(mine.folder, file);
  for (const { file, sha256, from } of theirs.media) {
    const old = base.get(file);
    if (!needed.has(file)) continue;
    const own = await hashAt(here, posix.join(mine.path, file));
    if (own === sha256 || (own !== undefined && old === sha256)) continue;
    if (own === undefined || own === old) {
      changes.push({ path: placeOf(file), content: () => there.open(from) });
      taken.push(file);
    } else {
      const kept = posix.join(CONFLICTS_FOLDER, `${sha256.slice(0, 8)}-${posix.basename(file)}`);
      changes.push({ path: kept, content: () => there.open(from) });
      conflicts.push({
        id: `file:${placeOf(file)}`,
        kind: 'file',
        path: needed.get(file) ?? ['assets'],
        where: `The file ${file}`,
        ...(old === undefined ? {} : { before: old }),
        theirs: sha256,
        mine: own,
        file: kept,
      });
    }
  }
  const gone: string[] = [];
  for (const [file, sha256] of base) {
    if (needed.has(file) || file.startsWith('../')) continue;
    if ((await hashAt(here, posix.join(mine.path, file))) !== sha256) continue;
    if (!mine.loaded.files.has(file)) continue;
    changes.push({ path: placeOf(file) });
    gone.push(file);
  }
  return { changes, conflicts, taken, gone };
}

async function hashAt(host: Host, path: string): Promise<string | undefined> {
  return (await whereReadable(host.describe(path, FILE_LIMIT)))?.hashes.sha256;
}

/** The media that a definition names, and where. */
function mediaOf(definition: unknown): ReadonlyMap<string, OpenConflict['path']> {
  const found = new Map<string, OpenConflict['path']>();
  for (const asset of listAt(definition, 'assets')) {
    const way: OpenConflict['path'] = ['assets', { id: String(memberOf(asset, 'id')) }];
    for (const part of [asset, ...listAt(asset, 'captions')]) {
      const file = memberOf(part, 'file');
      if (typeof file === 'string') found.set(file, [...way, part === asset ? 'file' : 'captions']);
    }
  }
  return found;
}

function listAt(value: unknown, name: string): readonly unknown[] {
  const found = memberOf(value, name);
  return Array.isArray(found) ? found : [];
}
