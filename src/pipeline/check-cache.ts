import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { isSettled } from '../archive/file-stamp.ts';
import { textChunks, writeAtomically } from '../archive/write.ts';
import { stampText } from '../archive/written-file.ts';
import { isRecord } from '../source/unknown-value.ts';
import type { CachedFile } from './build-cache.ts';
import { stampingHost } from './cache.ts';
import { cacheText, entriesOf, isCachedFile, isListOf } from './cache-file.ts';
import type { CheckedBefore, CheckMemory } from './check-memory.ts';
import { lookAgain, nothingSeen, surroundingsOf } from './look-again.ts';

/** An item as it was checked. */
interface CachedCheck extends CheckedBefore {
  readonly key: string;
  /** Paths are those from the working folder. */
  readonly files: readonly CachedFile[];
  /** What lay beside the definitions. */
  readonly beside: string;
}

/** In a folder that was named for what is remembered. */
export const CHECKS_FILE = 'checks.json';

/** For a folder that holds what is remembered of many catalogues. */
export function checksFileOf(workingFolder: string): string {
  return `${createHash('sha256').update(workingFolder).digest('hex').slice(0, 16)}.json`;
}

/** As `openCache`, for checks. */
export function openChecks(path: string, workingFolder: string, program: string, fresh: boolean): CheckMemory {
  const items = new Map(fresh ? [] : entriesOf<CachedCheck>(path, program, isCheck));
  const started = Date.now();
  const seen = nothingSeen(started);
  const inFolder = (file: string) => posix.resolve(workingFolder, file);
  let changed = false;
  return {
    lookup(itemPath, key) {
      const name = posix.relative(workingFolder, itemPath);
      const item = items.get(name);
      if (item === undefined || item.key !== key || item.beside !== surroundingsOf(item.files, inFolder, seen))
        return undefined;
      const files: CachedFile[] = [];
      for (const file of item.files) {
        const now = lookAgain(inFolder(file.path), file, seen);
        if (now === undefined) return undefined;
        files.push(now);
      }
      if (files.some((file, index) => file !== item.files[index])) {
        items.set(name, { ...item, files });
        changed = true;
      }
      return item;
    },
    watch: stampingHost,
    remember(itemPath, key, checked, read) {
      const files = read.map(({ path: file, sha256, stamp }): CachedFile => {
        const settled = stamp && isSettled(stamp, started) ? { stamp: stampText(stamp) } : {};
        return { path: posix.relative(workingFolder, file), sha256, ...settled };
      });
      items.set(posix.relative(workingFolder, itemPath), {
        ...checked,
        key,
        files,
        beside: surroundingsOf(files, inFolder, seen),
      });
      changed = true;
    },
    async save() {
      if (changed) await writeAtomically(path, textChunks(cacheText(program, items)));
    },
  };
}

function isCheck(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { key, id, file, files, beside, diagnostics } = value;
  const texts = [key, id, file, beside].every((text) => typeof text === 'string');
  return texts && isListOf(files, isCachedFile) && isListOf(diagnostics, isRecord);
}
