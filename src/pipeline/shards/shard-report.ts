import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { readRegularFile } from '../../source/node-host.ts';
import { isRecord } from '../../source/unknown-value.ts';
import { isListOf } from '../cache-file.ts';
import { isBuiltPackage } from '../earlier-packages.ts';
import { outputHead } from '../output-head.ts';
import { type BuildReport, MEMORY_LIMIT, reportText } from '../report.ts';
import { type Shard, shardName } from './divide.ts';

/** What the report of a shard says besides, so that it can be merged with those of the others. */
export interface ShardPart extends Shard {
  /** SHA-256 of the names of everything that was divided: shards of one catalogue have the same. */
  readonly catalogue: string;
  /** Whether all modules of the workspace were divided, and not only those under some paths. */
  readonly everything: boolean;
  /** What this shard has of it. */
  readonly items: readonly ShardItem[];
  /** Ids of those that could not be built as a whole. */
  readonly failed: readonly string[];
}

/** A module or a unit. */
export interface ShardItem {
  /** Its definition, as the user knows it. */
  readonly file: string;
  readonly id: string;
  /** Its place among everything that was divided, from 0. */
  readonly at: number;
}

/** What a shard's machine leaves beside its packages. */
export interface ShardReport extends BuildReport {
  readonly cartwright: string;
  readonly shard: ShardPart;
}

/** `build-report.2-of-5.json` */
export function shardReportName(shard: Shard): string {
  return `build-report.${shardName(shard)}.json`;
}

const NAME = /^build-report\.[1-9]\d*-of-[1-9]\d*\.json$/;

/** The names of the shards' reports in a folder. */
export function shardReportsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => NAME.test(name));
  } catch {
    return [];
  }
}

/** What tells a catalogue from another: what there is to build, and nothing of what it says. */
export function catalogueMark(names: readonly string[]): string {
  return createHash('sha256')
    .update([...names].sort().join('\n'))
    .digest('hex');
}

/** In pieces, as the report of a whole build. */
export function* shardReportText(report: BuildReport, shard: ShardPart): Iterable<string> {
  yield* reportText(report, { shard });
}

/** A shard's report; undefined where it is none, or of a format of another version. */
export function readShardReport(folder: string, name: string): ShardReport | undefined {
  try {
    const bytes = readRegularFile(posix.join(folder, name), MEMORY_LIMIT);
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isShardReport(value) && shardReportName(value.shard) === name ? value : undefined;
  } catch {
    return undefined;
  }
}

function isShardReport(value: unknown): value is ShardReport {
  if (!isRecord(value) || value.format !== outputHead.format || typeof value.cartwright !== 'string') return false;
  return isListOf(value.packages, isBuiltPackage) && isListOf(value.diagnostics, isRecord) && isPart(value.shard);
}

function isPart(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { index, count, catalogue, everything, items, failed } = value;
  const isItem = (one: unknown) =>
    isRecord(one) && typeof one.file === 'string' && typeof one.id === 'string' && Number.isInteger(one.at);
  const numbers = Number.isInteger(index) && Number.isInteger(count);
  const lists = isListOf(items, isItem) && isListOf(failed, (one) => typeof one === 'string');
  return numbers && lists && typeof catalogue === 'string' && typeof everything === 'boolean';
}
