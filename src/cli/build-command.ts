import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type BuiltPackage, build, type Progress } from '../pipeline/build.ts';
import { findTarget } from '../targets/registry.ts';
import { exitCodeFor } from './exit-codes.ts';
import { printJson, summary, tell, tellDiagnostics } from './output.ts';

export interface BuildFlags {
  readonly target?: readonly string[];
  readonly out: string;
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly withInstructor?: boolean;
  readonly verify?: boolean;
  readonly fresh?: boolean;
}

export async function runBuild(paths: readonly string[], flags: BuildFlags): Promise<number> {
  const report = await build({
    paths,
    ...(flags.target === undefined ? {} : { targets: flags.target }),
    outFolder: flags.out,
    withInstructor: flags.withInstructor ?? false,
    fresh: flags.fresh ?? false,
    ...(process.stderr.isTTY === true && flags.json !== true ? { onProgress: showProgress } : {}),
  });
  const verified = flags.verify === true ? await verifyPackages(flags.out, report.packages) : [];
  const diagnostics = [...report.diagnostics, ...verified];
  if (flags.json === true) await printJson({ packages: report.packages, diagnostics });
  else {
    clearProgress();
    tellDiagnostics(diagnostics);
    for (const one of report.packages)
      tell(`${flags.out}/${one.file}  ${kilobytes(one.bytes)}${lossCount(one.losses.length)}\n`);
    const count = report.packages.length;
    tell(
      `${count} package${count === 1 ? '' : 's'} built; ${summary(diagnostics)}.${report.packages.some((one) => one.losses.length > 0) ? ` What a platform cannot show is listed in ${flags.out}/build-report.json.` : ''}\n`,
    );
  }
  return exitCodeFor(diagnostics, flags.strict ?? false);
}

/** Reads each package again, with the eyes of the platforms that it is made for. */
async function verifyPackages(folder: string, packages: readonly BuiltPackage[]): Promise<Diagnostic[]> {
  const { verify } = await import('../verify/index.ts');
  const found: Diagnostic[] = [];
  for (const { file, target } of packages) {
    const version = findTarget(target)?.version;
    if (version === undefined || version.container === 'file') continue;
    found.push(...(await verify(`${folder}/${file}`, { for: version.platforms })).diagnostics);
  }
  return found;
}

function kilobytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function lossCount(count: number): string {
  return count === 0 ? '' : `  (${count} thing${count === 1 ? '' : 's'} shown differently)`;
}

function showProgress({ item, items, module, target }: Progress): void {
  tell(`\r\u001b[K[${item}/${items}] ${module} → ${target}`);
}

function clearProgress(): void {
  if (process.stderr.isTTY === true) tell('\r\u001b[K');
}
