import { rmSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { textChunks, writeAtomically } from '../../archive/write.ts';
import { type Diagnostic, distinctDiagnostics } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../source/host.ts';
import { DEFINITION_NAMES } from '../../source/load-module.ts';
import { nodeHost } from '../../source/node-host.ts';
import { noCache } from '../build-cache.ts';
import type { BuiltPackage } from '../build-request.ts';
import { buildCodes } from '../codes.ts';
import { lookAtEarlier } from '../look-at-earlier.ts';
import { filesOf } from '../package-record.ts';
import { type BuildReport, folderReport, REPORT_FILE, reportText } from '../report.ts';
import { sameIds } from '../same-ids.ts';
import { failedWriteDiagnostic } from '../write-package.ts';
import { readShardReport, type ShardReport, shardReportsIn } from './shard-report.ts';

/** What `mergeReports` is asked to do. */
export interface MergeRequest {
  /** Where the packages and reports of all shards lie; default `dist`. */
  readonly folder?: string;
  /** Paths are relative to it; default: the process's. */
  readonly workingFolder?: string;
}

/** So many names are listed in a message. */
const NAMED = 5;

/**
 * Makes one report of those of all shards, `build-report.json`, and takes theirs away. What only the whole can show is found
 * here: a missing shard, an id that is given twice, packages that are missing, left over or out of date. Where shards are
 * missing or do not belong together nothing is written, and their reports stay.
 */
export async function mergeReports(request: MergeRequest = {}): Promise<BuildReport> {
  const workingFolder = posix.resolve(request.workingFolder ?? process.cwd());
  const folder = posix.resolve(workingFolder, request.folder ?? 'dist');
  const host = nodeHost(workingFolder);
  const place = { file: host.nameOf(folder) };
  const names = shardReportsIn(folder);
  const read = names.map((name) => readShardReport(folder, name));
  const reports = read.filter((one) => one !== undefined).sort((one, other) => one.shard.index - other.shard.index);
  const unreadable = names.filter((_, index) => read[index] === undefined);
  const faults = [
    ...(names.length === 0 ? [noShards(place)] : []),
    ...unreadable.map((name) => unreadableShard(host.nameOf(posix.join(folder, name)))),
    ...togetherFaults(reports, unreadable.length, place),
  ];
  const { packages, diagnostics: said } = inOrder(reports);
  if (faults.length > 0) return { packages, diagnostics: [...said, ...faults] };
  const whole = await lookedOver(reports, { packages, diagnostics: said }, { folder, workingFolder, host });
  const path = posix.join(folder, REPORT_FILE);
  try {
    await writeAtomically(path, textChunks(reportText(folderReport(whole.report, whole.earlier))));
    for (const name of names) rmSync(posix.join(folder, name), { force: true });
    return whole.report;
  } catch (error) {
    return { packages, diagnostics: [...whole.report.diagnostics, failedWriteDiagnostic(error, path, host)] };
  }
}

interface MergedFolder {
  readonly folder: string;
  readonly workingFolder: string;
  readonly host: Host;
}

/** What is found when all shards are there. */
async function lookedOver(
  reports: readonly ShardReport[],
  { packages, diagnostics }: BuildReport,
  { folder, workingFolder, host }: MergedFolder,
): Promise<{ readonly report: BuildReport; readonly earlier: readonly BuiltPackage[] }> {
  const items = reports.flatMap(({ shard }) => shard.items);
  const same = sameIds(items.map(({ file, id }) => ({ item: { kind: 'module', path: file }, id, file })));
  // Where both are of one shard, its machine has said so.
  const found = distinctDiagnostics([...diagnostics, ...same.diagnostics, ...missingPackages(packages, folder, host)]);
  const look = await lookAtEarlier(
    { packages, diagnostics: found },
    {
      folder,
      workingFolder,
      cache: noCache,
      items: items.length,
      everything: reports.every(({ shard }) => shard.everything),
      failed: async () => new Set(reports.flatMap(({ shard }) => shard.failed)),
    },
  );
  return { report: { packages, diagnostics: [...found, ...look.diagnostics] }, earlier: look.earlier };
}

/** What all shards built and said, in the order in which one machine would have built it. */
function inOrder(reports: readonly ShardReport[]): BuildReport {
  const items = reports.flatMap(({ shard }) => shard.items);
  const byId = new Map(items.map(({ id, at }) => [id, at]));
  const byFile = new Map(items.flatMap(({ file, at }) => [[file, at] as const, [folderOf(file), at] as const]));
  const placeOf = (path: string): number =>
    byFile.get(path) ?? (path.includes('/') ? placeOf(posix.dirname(path)) : BEFORE_ALL);
  return {
    packages: sortedBy(
      reports.flatMap((one) => one.packages),
      ({ module }) => byId.get(module) ?? BEFORE_ALL,
    ),
    diagnostics: sortedBy(distinctDiagnostics(reports.flatMap((one) => one.diagnostics)), ({ file }) => placeOf(file)),
  };
}

/** What is said of the workspace or of the folders is said first. */
const BEFORE_ALL = -1;

/** A module's findings are about any file in its folder, a unit's about its own. */
function folderOf(definition: string): string {
  return (DEFINITION_NAMES as readonly string[]).includes(posix.basename(definition))
    ? posix.dirname(definition)
    : definition;
}

function sortedBy<Value>(values: readonly Value[], place: (value: Value) => number): readonly Value[] {
  return [...values].sort((one, other) => place(one) - place(other));
}

/** Whether the reports are of one build, and of all of it. */
function togetherFaults(
  reports: readonly ShardReport[],
  unreadable: number,
  place: { readonly file: string },
): readonly Diagnostic[] {
  const [first] = reports;
  if (first === undefined) return [];
  const { count } = first.shard;
  const differences = [
    [reports.map(({ shard }) => shard.count), 'are of divisions into different numbers of shards'],
    [reports.map(({ shard }) => shard.catalogue), 'were made of different modules'],
    [reports.map(({ cartwright }) => cartwright), 'were made by different versions of Cartwright'],
  ] as const;
  const differ = differences.filter(([values]) => new Set<number | string>(values).size > 1);
  if (differ.length > 0) return differ.map(([, what]) => shardsDiffer(what, place));
  const there = new Set(reports.map(({ shard }) => shard.index));
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((index) => !there.has(index));
  // One that cannot be read is there, and is spoken of already.
  return missing.length > unreadable ? [shardMissing(missing, count, place)] : [];
}

/** Packages that a report names and that are not beside it as long as they were. */
function missingPackages(packages: readonly BuiltPackage[], folder: string, host: Host): readonly Diagnostic[] {
  const files = packages.flatMap(filesOf);
  const gone = files.filter(({ file, bytes }) => {
    const found = statSync(posix.join(folder, file), { throwIfNoEntry: false });
    return found?.isFile() !== true || found.size !== bytes;
  });
  if (gone.length === 0) return [];
  const place = { file: host.nameOf(folder) };
  const named = listed(gone.map(({ file }) => file));
  const [message, hint] = [
    `${gone.length} of ${files.length} files that the shards built are not in \`${place.file}\` as they were built: ${named}.`,
    'Copy the packages of all shards into the folder, and merge again.',
  ];
  return [buildCodes.report('package-missing', { message, hint, place })];
}

function noShards(place: { readonly file: string }): Diagnostic {
  return buildCodes.report('no-shards', {
    message: `There is no report of a shard in \`${place.file}\`.`,
    hint: 'Build with `--shard 1/4` and so on, and bring the packages and reports of all shards into one folder.',
    place,
  });
}

function unreadableShard(file: string): Diagnostic {
  return buildCodes.report('shard-unreadable', {
    message: `\`${file}\` is not the report of a shard, or is one of another version of Cartwright.`,
    hint: 'Build that shard again.',
    place: { file },
  });
}

function shardsDiffer(what: string, place: { readonly file: string }): Diagnostic {
  return buildCodes.report('shards-differ', {
    message: `The reports of the shards in \`${place.file}\` ${what}.`,
    hint: 'Check out the same state with the same version on all machines, and delete reports of earlier builds.',
    place,
  });
}

function shardMissing(missing: readonly number[], count: number, place: { readonly file: string }): Diagnostic {
  const which = listed(missing.map((index) => `${index}/${count}`));
  return buildCodes.report('shard-missing', {
    message: `${missing.length} of ${count} shards ${missing.length === 1 ? 'is' : 'are'} missing in \`${place.file}\`: ${which}.`,
    hint: 'Build them, bring their packages and reports into the folder, and merge again.',
    place,
  });
}

function listed(names: readonly string[]): string {
  const more = names.length - NAMED;
  return `${names.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
