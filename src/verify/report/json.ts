import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { PackageContents } from '../../read/contents/contents.ts';
import type { Verdict, VerifyReport } from '../verify-report.ts';

/** What machines get of one package. */
export interface PackageJson {
  readonly name: string;
  readonly kind: string;
  readonly version: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly verdicts: readonly Verdict[];
  readonly contents: PackageContents;
}

/** The one JSON document of `verify --json`: all findings, and each package with what it holds. */
export interface VerifyJson {
  readonly packages: readonly PackageJson[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Plain data, ready for JSON.stringify. */
export function verifyJson(reports: readonly VerifyReport[]): VerifyJson {
  return {
    packages: reports.map(({ name, kind, version, bytes, sha256, verdicts, contents }) => ({
      name,
      kind,
      version,
      bytes,
      sha256,
      verdicts,
      contents,
    })),
    diagnostics: reports.flatMap((report) => report.diagnostics),
  };
}
