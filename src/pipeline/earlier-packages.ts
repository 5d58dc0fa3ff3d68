import { readdir } from 'node:fs/promises';
import { posix } from 'node:path';
import { FILE_LIMIT, type Host, whereReadable } from '../source/host.ts';
import { isRecord, memberOf } from '../source/unknown-value.ts';
import type { BuildCache } from './build-cache.ts';
import type { BuiltPackage, WrittenRecord } from './build-request.ts';
import { MEMORY_LIMIT, REPORT_FILE } from './report.ts';

/**
 * The packages of earlier builds that still lie in the output folder as they were written, from the report there. Left
 * out are those that this build has written again, and those that are gone or were changed since.
 */
export async function earlierPackages(
  outFolder: string,
  built: readonly BuiltPackage[],
  host: Host,
  cache: Pick<BuildCache, 'isAsWritten'>,
): Promise<readonly BuiltPackage[]> {
  const now = new Set(built.map(({ file }) => file));
  const others = new Set((await namesIn(outFolder)).filter((name) => !now.has(name)));
  others.delete(REPORT_FILE);
  // Mostly there are none; then the report of a large catalogue need not be read.
  if (others.size === 0) return [];
  const known = (await reportedIn(outFolder, host)).filter(({ file }) => others.has(file));
  // What is remembered of a file knows it without reading it.
  const isThere = async (one: WrittenRecord) =>
    cache.isAsWritten(one) ?? (await isAsBuilt(posix.join(outFolder, one.file), one, host));
  const kept: BuiltPackage[] = [];
  for (const one of known) if (await isThere(one)) kept.push(await withRecord(one, isThere));
  return kept;
}

/** The package, without its record where that is gone or is another's. */
async function withRecord(
  one: BuiltPackage,
  isThere: (record: WrittenRecord) => Promise<boolean>,
): Promise<BuiltPackage> {
  const { accessibility, ...others } = one;
  return accessibility === undefined || (await isThere(accessibility)) ? one : others;
}

/** Hidden files are none of the packages: the build's own memory is one. */
async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => !name.startsWith('.'));
}

/** What a report lists; one that cannot be read, or that somebody changed into something else, lists nothing. */
async function reportedIn(folder: string, host: Host): Promise<readonly BuiltPackage[]> {
  try {
    const bytes = await host.readFile(posix.join(folder, REPORT_FILE), MEMORY_LIMIT);
    const report: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const packages = memberOf(report, 'packages');
    return Array.isArray(packages) ? packages.filter(isBuiltPackage) : [];
  } catch {
    return [];
  }
}

/** Whether this is a package as a report or the build's memory tells of it. */
export function isBuiltPackage(value: unknown): value is BuiltPackage {
  if (!isRecord(value)) return false;
  const { module, target, file, bytes, sha256, losses, accessibility } = value;
  const texts = [module, target, file, sha256].every((one) => typeof one === 'string');
  return texts && typeof bytes === 'number' && Array.isArray(losses) && isRecordOrNone(accessibility);
}

function isRecordOrNone(value: unknown): boolean {
  if (value === undefined) return true;
  return isRecord(value) && typeof value.file === 'string' && typeof value.sha256 === 'string';
}

async function isAsBuilt(path: string, { sha256 }: WrittenRecord, host: Host): Promise<boolean> {
  return (await whereReadable(host.describe(path, FILE_LIMIT)))?.hashes.sha256 === sha256;
}
