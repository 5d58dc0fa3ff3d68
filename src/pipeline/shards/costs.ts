import { readdirSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import type { Host } from '../../source/host.ts';
import { memberOf } from '../../source/unknown-value.ts';
import { contained } from '../contained.ts';
import type { BuildItem } from '../discover.ts';
import { writtenValue } from '../same-ids.ts';
import { divide, type Shard, type Weighed } from './divide.ts';

/** Texts are parsed, checked and rendered; a picture, however large, is only copied: so many of its bytes are as one. */
const TEXT = /\.(?:json|ya?ml|md|csv|svg|vtt)$/i;
const COPIED_BYTES = 20;

/** What any module takes, in bytes of text: a page, a manifest, a player. */
const EACH = 4_000;

/** The items of one shard, in their order. `host` and the disk give the same on every machine that has the same files. */
export async function itemsOf(items: readonly BuildItem[], shard: Shard, host: Host): Promise<readonly BuildItem[]> {
  const weighed: Weighed[] = [];
  for (const item of items) weighed.push({ name: host.nameOf(item.path), cost: await costOf(item, host) });
  const shards = divide(weighed, shard.count);
  return items.filter((_, index) => shards[index] === shard.index);
}

/** About how long an item takes to build: by what is to be read of it, since nothing of it is known yet. */
async function costOf(item: BuildItem, host: Host): Promise<number> {
  if (item.kind === 'module') return EACH + weightOf(item.path);
  const folder = posix.dirname(item.path);
  const { value } = await contained({ what: 'reading', file: host.nameOf(item.path) }, () => writtenValue(item, host));
  const modules = memberOf(value?.value, 'modules');
  const names = Array.isArray(modules) ? modules.filter((name) => typeof name === 'string') : [];
  return names.reduce((sum, name) => sum + EACH + weightOf(posix.join(folder, name)), EACH);
}

/** What cannot be looked at has no weight; building it says why. Links are not followed: they may go round in circles. */
function weightOf(folder: string): number {
  let weight = 0;
  for (const entry of entriesOf(folder)) {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) weight += weightOf(path);
    else if (entry.isFile()) weight += sizeOf(path) / (TEXT.test(entry.name) ? 1 : COPIED_BYTES);
  }
  return weight;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
