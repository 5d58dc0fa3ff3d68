import { readRegularFile } from '../source/node-host.ts';
import { isRecord, memberOf } from '../source/unknown-value.ts';
import type { CachedFile, CachedItem } from './build-cache.ts';
import { isBuiltPackage } from './earlier-packages.ts';
import { MEMORY_LIMIT } from './report.ts';

/** In pieces, since that of a large catalogue is tens of megabytes. */
export function* cacheText(program: string, items: ReadonlyMap<string, unknown>): Iterable<string> {
  yield `{"build":${JSON.stringify(program)},"items":{`;
  let between = '';
  for (const [name, item] of items) {
    yield `${between}${JSON.stringify(name)}:${JSON.stringify(item)}`;
    between = ',\n';
  }
  yield '}}';
}

/** What is remembered, by item. Anything unreadable or of another program is as good as nothing. */
export async function readCacheFile(path: string, program: string): Promise<Map<string, CachedItem>> {
  return new Map(entriesOf<CachedItem>(path, program, isItem));
}

/** Entries of a file of this kind. Whoever looks into it may have changed it. */
export function entriesOf<Entry>(
  path: string,
  program: string,
  isEntry: (value: unknown) => boolean,
): (readonly [string, Entry])[] {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(readRegularFile(path, MEMORY_LIMIT)));
    const items = memberOf(value, 'items');
    if (memberOf(value, 'build') !== program || !isRecord(items)) return [];
    return Object.entries(items).filter(([, item]) => isEntry(item)) as [string, Entry][];
  } catch {
    return [];
  }
}

function isItem(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { key, id, file, files, beside, said, packages } = value;
  const texts = [key, id, file, beside].every((text) => typeof text === 'string');
  if (!texts || !isListOf(files, isCachedFile) || !isRecord(said) || !isRecord(packages)) return false;
  return Object.values(said).every(isSaid) && Object.values(packages).every(isPackage);
}

export function isCachedFile(value: unknown): value is CachedFile {
  return typeof memberOf(value, 'path') === 'string' && typeof memberOf(value, 'sha256') === 'string';
}

function isSaid(value: unknown): boolean {
  const isText = (one: unknown) => typeof one === 'string';
  return isListOf(memberOf(value, 'made'), isText) && isListOf(memberOf(value, 'diagnostics'), isRecord);
}

function isPackage(value: unknown): boolean {
  const isStamp = (one: unknown) => one === null || typeof one === 'string';
  const lists = isListOf(memberOf(value, 'stamps'), isStamp) && isListOf(memberOf(value, 'diagnostics'), isRecord);
  return lists && isBuiltPackage(memberOf(value, 'built'));
}

export function isListOf(value: unknown, isOne: (one: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(isOne);
}
