import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { isInside } from '../source/confined.ts';
import { nodeHost } from '../source/node-host.ts';
import type { BuildCache } from './build-cache.ts';
import type { BuiltPackage } from './build-request.ts';
import { earlierPackages } from './earlier-packages.ts';
import { leftPackages } from './left-packages.ts';
import { outdatedPackages } from './outdated-packages.ts';
import type { BuildReport } from './report.ts';

/** What a build was of, and where its packages are. */
interface Built {
  readonly folder: string;
  readonly workingFolder: string;
  readonly cache: Pick<BuildCache, 'isAsWritten'>;
  /** How many modules and units there are. */
  readonly items: number;
  /** Whether these are all of the workspace. */
  readonly everything: boolean;
  /** The ids of those that could not be built as a whole. */
  failed(): Promise<ReadonlySet<string>>;
}

/** The packages of earlier builds in the output folder, and what is said of those that are old or left over. */
export async function lookAtEarlier(
  { packages, diagnostics }: BuildReport,
  { folder, workingFolder, cache, items, everything, failed }: Built,
): Promise<{ readonly earlier: readonly BuiltPackage[]; readonly diagnostics: readonly Diagnostic[] }> {
  const host = nodeHost(workingFolder);
  const known = await earlierPackages(folder, packages, host, cache);
  if (packages.length + known.length === 0) return { earlier: known, diagnostics: [] };
  const name = host.nameOf(folder);
  const { earlier, diagnostics: outdated } = outdatedPackages(known, await failed(), name);
  // Only where everything was built is it known what there is no more: a unit, for one, is not packed as SCORM.
  const isAll = new Set(packages.map(({ module }) => module)).size === items;
  // Into a folder elsewhere another workspace may build, too.
  const isWhole = everything && isAll && !hasErrors(diagnostics) && isInside(folder, workingFolder);
  return { earlier, diagnostics: [...outdated, ...(isWhole ? leftPackages(earlier, packages, name) : [])] };
}
