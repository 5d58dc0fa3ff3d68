import { join } from 'node:path';
import { familyLines } from '../customized/families.ts';
import { type ChecksPlace, checkWith } from '../pipeline/check.ts';
import type { CheckReport } from '../pipeline/report.ts';
import type { Shard } from '../pipeline/shards/divide.ts';
import { CHECKS, cacheFolder } from '../start/cache-folder.ts';
import { exitCodeFor } from './exit-codes.ts';
import { type FormatFlags, formatOf, hasSummary } from './formats/output-format.ts';
import { printFindings } from './formats/print-findings.ts';
import { print, printDiagnostics, printLines, printStack, summary } from './output.ts';
import { toDoLines } from './to-do-lines.ts';
import { type UntrustedFlags, untrustedSettings } from './untrusted-flags.ts';

export interface CheckFlags extends UntrustedFlags, FormatFlags {
  readonly strict?: boolean;
  readonly fresh?: boolean;
  readonly cache?: string;
  readonly shard?: Shard;
}

export async function runCheck(paths: readonly string[], flags: CheckFlags): Promise<number> {
  const { diagnostics, checked, translations } = await reportOn(paths, flags);
  const format = formatOf(flags);
  await printFindings(format, { checked, translations }, diagnostics);
  if (format === 'people') {
    printDiagnostics(diagnostics);
    // Of one alone its finding says the same.
    if (translations.flatMap(({ languages }) => languages).length > 1) printLines(familyLines(translations));
    printLines(toDoLines(diagnostics));
  }
  if (hasSummary(format)) print(`${checked.length} checked; ${summary(diagnostics)}.\n`);
  return exitCodeFor(diagnostics, flags.strict ?? false);
}

async function reportOn(paths: readonly string[], flags: CheckFlags): Promise<CheckReport> {
  const request = { paths, onFault: printStack };
  const options = untrustedSettings(flags);
  if (options === undefined) {
    const { fresh = false, shard } = flags;
    return checkWith({ ...request, fresh, ...(shard && { shard }) }, placeFor(flags));
  }
  const { checkUntrusted } = await import('../untrusted/check-untrusted.ts');
  return checkUntrusted({ ...request, ...options });
}

/** Without a folder for it, a check is remembered where this user's programs keep what they can make again. */
function placeFor({ cache }: CheckFlags): ChecksPlace | undefined {
  if (cache !== undefined) return { folder: cache, name: undefined };
  const folder = cacheFolder(process.env, process.platform);
  return folder === undefined ? undefined : { folder: join(folder, CHECKS), name: process.cwd() };
}
