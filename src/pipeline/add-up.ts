import { type Diagnostic, distinctDiagnostics, hasErrors } from '../diagnostics/diagnostic.ts';
import type { BuildCache } from './build-cache.ts';
import type { BuiltPackage } from './build-request.ts';
import { createDetachedCopy } from './detached-copy.ts';
import type { BuildItem } from './discover.ts';
import type { ItemResult, MadeItem } from './item-result.ts';
import type { PlannedItem } from './planned-item.ts';
import type { BuildReport } from './report.ts';
import type { Unwritten } from './unwritten.ts';
import { unwrittenDiagnostics } from './write-package.ts';

/** What has come of a run so far. */
export interface Sum {
  /** Adds what came of an item, and remembers it where it was made without an error. In the order of the items. */
  add(planned: PlannedItem, result: ItemResult): void;
  /** What was said twice is said once, and one finding stands for all packages that failed for one reason. */
  report(): BuildReport;
  /** The items of which not all could be built. */
  failed(): readonly BuildItem[];
}

/** The one place where packages, losses and findings of all items come together. */
export function startSum(cache: BuildCache, found: readonly Diagnostic[]): Sum {
  const copy = createDetachedCopy();
  const packages: BuiltPackage[] = [];
  const diagnostics: Diagnostic[] = [...found];
  const unwritten: Unwritten[] = [];
  const failures: BuildItem[] = [];
  const copyOf = (result: ItemResult) => copy({ packages: result.packages, diagnostics: result.diagnostics });
  return {
    add({ item, key, targets = [], refused, cached }, result) {
      const failed = hasErrors(result.diagnostics) || result.unwritten.length > 0;
      const made = failed || result.made === undefined ? undefined : copy(result.made);
      // What is remembered quotes no module.
      const { packages: built, diagnostics: said } = cached ?? partsOf(made) ?? copyOf(result);
      for (const one of built) packages.push(one);
      for (const one of said) diagnostics.push(one);
      for (const one of copy(result.unwritten)) unwritten.push(one);
      // What has the id of another item's packages has none of its own.
      if (failed && !refused) failures.push(item);
      if (key !== undefined && made !== undefined) cache.remember(item.path, key, targets, made);
    },
    failed: () => failures,
    report: () => ({
      packages,
      diagnostics: [...distinctDiagnostics(diagnostics), ...unwrittenDiagnostics(unwritten)],
    }),
  };
}

/** The packages of an item without an error, and all that was said of it. */
function partsOf(made: MadeItem | undefined): Pick<ItemResult, 'packages' | 'diagnostics'> | undefined {
  if (made === undefined) return undefined;
  const { packages, said } = made;
  return {
    packages: packages.map(({ built }) => built),
    diagnostics: [...said.diagnostics, ...packages.flatMap(({ diagnostics }) => diagnostics)],
  };
}
