import { posix } from 'node:path';
import { build } from '../pipeline/build.ts';
import type { BuiltPackage, Progress } from '../pipeline/build-request.ts';
import { findTarget } from '../targets/registry.ts';
import type { VerifyReport } from '../verify/index.ts';
import { exitCodeFor } from './exit-codes.ts';
import { printJson, tell, tellDiagnostics } from './output.ts';
import { tellPackages } from './package-list.ts';
import { tellVerified } from './verified-packages.ts';

export interface BuildFlags {
  readonly target?: readonly string[];
  readonly out: string;
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly withInstructor?: boolean;
  readonly verify?: boolean;
  readonly fresh?: boolean;
  readonly losses?: boolean;
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
  const diagnostics = [...report.diagnostics, ...verified.flatMap((one) => one.diagnostics)];
  if (flags.json === true) await printJson({ packages: report.packages, diagnostics });
  else {
    clearProgress();
    tellDiagnostics(report.diagnostics);
    if (flags.verify === true) await tellVerified(verified);
    tellPackages(report.packages, diagnostics, { out: flags.out, losses: flags.losses ?? false });
  }
  return exitCodeFor(diagnostics, flags.strict ?? false);
}

/** Reads each package again, with the eyes of the platforms that it is made for. */
async function verifyPackages(folder: string, packages: readonly BuiltPackage[]): Promise<VerifyReport[]> {
  const { verify } = await import('../verify-entry.ts');
  const reports: VerifyReport[] = [];
  for (const { file, target } of packages) {
    const version = findTarget(target)?.version;
    if (version === undefined || version.container === 'file') continue;
    const path = posix.join(folder, file);
    reports.push(await verify(path, { for: version.platforms, name: path }));
  }
  return reports;
}

function showProgress({ item, items, module, target }: Progress): void {
  tell(`\r\u001b[K[${item}/${items}] ${module} → ${target}`);
}

function clearProgress(): void {
  if (process.stderr.isTTY === true) tell('\r\u001b[K');
}
