import { availableParallelism } from 'node:os';
import { posix } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { build } from '../pipeline/build.ts';
import type { BuiltPackage, Progress } from '../pipeline/build-request.ts';
import type { BuildReport } from '../pipeline/report.ts';
import type { Shard } from '../pipeline/shards/divide.ts';
import { findTarget } from '../targets/registry.ts';
import type { VerifyReport } from '../verify-entry.ts';
import { exitCodeFor } from './exit-codes.ts';
import { type FormatFlags, formatOf, hasSummary } from './formats/output-format.ts';
import { printFindings } from './formats/print-findings.ts';
import { print, printDiagnostics, printLines, printStack } from './output.ts';
import { printPackages } from './package-list.ts';
import { toDoLines } from './to-do-lines.ts';
import { type UntrustedFlags, untrustedSettings } from './untrusted-flags.ts';
import { printVerified } from './verified-packages.ts';
import { verifyContained } from './verify-contained.ts';

export interface BuildFlags extends UntrustedFlags, FormatFlags {
  readonly target?: readonly string[];
  readonly out: string;
  readonly strict?: boolean;
  readonly withInstructor?: boolean;
  readonly accessibility?: boolean;
  readonly verify?: boolean;
  readonly fresh?: boolean;
  readonly losses?: boolean;
  readonly durable?: boolean;
  readonly jobs?: number;
  readonly cache?: string;
  readonly watch?: boolean;
  readonly shard?: Shard;
}

export async function runBuild(paths: readonly string[], flags: BuildFlags): Promise<number> {
  if (flags.watch !== true) return buildOnce(paths, flags, build);
  const { watchBuilds } = await import('./watch-builds.ts');
  return watchBuilds(paths, flags.out, (buildAgain) => buildOnce(paths, flags, buildAgain));
}

/** @param buildRequested what makes the packages of a request, unless each module gets a process of its own */
async function buildOnce(paths: readonly string[], flags: BuildFlags, buildRequested: typeof build): Promise<number> {
  const report = await reportOn(paths, flags, buildRequested);
  const { reports: verified, failed } = await verifyPackages(flags, flags.verify === true ? report.packages : []);
  const diagnostics = [...report.diagnostics, ...failed, ...verified.flatMap((one) => one.diagnostics)];
  const format = formatOf(flags);
  await printFindings(format, { packages: report.packages }, diagnostics);
  if (format === 'people') {
    clearProgress();
    printDiagnostics([...report.diagnostics, ...failed]);
    printLines(toDoLines(diagnostics));
    if (flags.verify === true) await printVerified(verified);
  }
  if (hasSummary(format))
    printPackages(report.packages, diagnostics, { out: flags.out, losses: flags.losses ?? false });
  return exitCodeFor(diagnostics, flags.strict ?? false);
}

async function reportOn(
  paths: readonly string[],
  flags: BuildFlags,
  buildRequested: typeof build,
): Promise<BuildReport> {
  const request = {
    paths,
    ...(flags.target === undefined ? {} : { targets: flags.target }),
    outFolder: flags.out,
    withInstructor: flags.withInstructor ?? false,
    accessibility: flags.accessibility ?? false,
    durable: flags.durable ?? false,
    onFault: printStack,
    ...(process.stderr.isTTY === true && formatOf(flags) === 'people' ? { onProgress: showProgress } : {}),
  };
  const options = untrustedSettings(flags);
  if (options === undefined) {
    const { jobs = availableParallelism(), fresh = false, cache, shard } = flags;
    return buildRequested({ ...request, fresh, jobs, ...(cache !== undefined && { cache }), ...(shard && { shard }) });
  }
  const { buildUntrusted } = await import('../untrusted/build-untrusted.ts');
  return buildUntrusted({ ...request, ...options });
}

/** What was read again, and what could not be, by a fault of ours. */
interface VerifiedPackages {
  readonly reports: readonly VerifyReport[];
  readonly failed: readonly Diagnostic[];
}

/** Reads each package again, with the eyes of the platforms that it is made for. */
async function verifyPackages(flags: BuildFlags, packages: readonly BuiltPackage[]): Promise<VerifiedPackages> {
  const reports: VerifyReport[] = [];
  const failed: Diagnostic[] = [];
  for (const { file, target } of packages) {
    const version = findTarget(target)?.version;
    if (version === undefined || version.container === 'file') continue;
    const path = posix.join(flags.out, file);
    const verified = await verifyContained(path, version.platforms, flags);
    if (verified.value !== undefined) reports.push(verified.value);
    failed.push(...verified.diagnostics);
  }
  return { reports, failed };
}

function showProgress({ item, items, module, target }: Progress): void {
  print(`\r\u001b[K[${item}/${items}] ${module} → ${target}`);
}

function clearProgress(): void {
  if (process.stderr.isTTY === true) print('\r\u001b[K');
}
