import { openSource, type PackageInput } from '../read/byte-source.ts';
import { packageCodes } from '../read/codes.ts';
import { emptyContents } from '../read/contents/contents.ts';
import { Findings } from '../read/findings.ts';
import { hashSource, portableHasher } from '../read/hasher.ts';
import type { PackageReading } from '../read/package-reading.ts';
import { readSource } from '../read/read-package.ts';
import type { Judge } from './judge.ts';
import { judgeOf } from './judges.ts';
import { PLATFORMS } from './platforms/names.ts';
import { verdictsOf } from './verdicts.ts';
import type { VerifyOptions, VerifyReport } from './verify-report.ts';

/**
 * Reads a finished package of any origin. Says what the standard forbids, what the platforms will make of it, and what
 * it holds. Never throws over what is in a package.
 */
export async function verify(input: PackageInput, options: VerifyOptions = {}): Promise<VerifyReport> {
  const { newHasher = portableHasher } = options;
  const source = await openSource(input);
  const findings = new Findings(options.name ?? 'package.zip');
  const reading = contained(findings, () => {
    const read = readSource(source, findings, { newHasher });
    if (read !== undefined) judgeAs(judgeOf(read), options);
    return read;
  });
  return report(findings, options, { bytes: source.size, sha256: hashSource(source, newHasher) }, reading);
}

/** The report of a package that cannot be opened; `reason` follows "The package". */
export function reportUnreadable(name: string, reason: string, options: VerifyOptions = {}): VerifyReport {
  const findings = new Findings(name);
  findings.add(packageCodes, 'cannot-read', {}, { message: `The package "${name}" ${reason}.` });
  return report(findings, options, { bytes: 0, sha256: '' }, undefined);
}

/** A fault of ours ends the reading of one package, not the program. */
function contained<Value>(findings: Findings, work: () => Value): Value | undefined {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    findings.add(packageCodes, 'reader-failed', {}, { message: `The verifier failed on this package: ${reason}.` });
    return undefined;
  }
}

function judgeAs(judge: Judge, options: VerifyOptions): void {
  judge.check();
  for (const platform of options.for ?? PLATFORMS) judge.predict[platform]?.();
}

function report(
  findings: Findings,
  options: VerifyOptions,
  file: { readonly bytes: number; readonly sha256: string },
  reading: PackageReading | undefined,
): VerifyReport {
  const diagnostics = findings.all();
  return {
    name: findings.name,
    kind: reading?.kind ?? 'unknown',
    version: reading?.version ?? '',
    ...file,
    diagnostics,
    verdicts: verdictsOf(options.for ?? PLATFORMS, reading && judgeOf(reading), diagnostics),
    contents: reading?.contents ?? emptyContents,
    ...(reading?.kind === 'canvas' ? { plainContents: reading.plainContents } : {}),
  };
}
