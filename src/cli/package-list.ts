import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatSize } from '../diagnostics/format-size.ts';
import type { BuiltPackage } from '../pipeline/build-request.ts';
import { print, printLines, summary } from './output.ts';

/** Says what was built, and with `losses` what became of everything that a platform shows differently. */
export function printPackages(
  packages: readonly BuiltPackage[],
  diagnostics: readonly Diagnostic[],
  { out, losses }: { readonly out: string; readonly losses: boolean },
): void {
  printLines(packages.flatMap((one) => linesOf(one, out, losses)));
  const built = `${packages.length} package${packages.length === 1 ? '' : 's'} built; ${summary(diagnostics)}.`;
  const lossy = packages.some((one) => one.losses.length > 0);
  print(lossy && !losses ? `${built} ${whereLossesAre(out)}\n` : `${built}\n`);
}

function linesOf({ file, bytes, losses, accessibility }: BuiltPackage, out: string, withLosses: boolean): string[] {
  return [
    `${out}/${file}  ${formatSize(bytes)}${lossCount(losses.length)}`,
    ...(accessibility === undefined ? [] : [`${out}/${accessibility.file}  ${formatSize(accessibility.bytes)}`]),
    ...(withLosses ? losses.map(({ message }) => `    - ${message}`) : []),
  ];
}

function whereLossesAre(out: string): string {
  return `What is shown differently, how and why: build again with --losses, or see ${out}/build-report.json.`;
}

function lossCount(count: number): string {
  return count === 0 ? '' : `  (${count} thing${count === 1 ? '' : 's'} shown differently)`;
}
