import { stat } from 'node:fs/promises';
import { posix } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { contained } from '../pipeline/contained.ts';
import { untilAborted } from '../pipeline/stopped.ts';
import { isRecord } from '../source/unknown-value.ts';
import { reportUnreadable } from '../verify/verify-package.ts';
import type { VerifyReport } from '../verify-entry.ts';
import { limitFinding } from './codes.ts';
import { isDiagnostic, unreadable } from './item-done.ts';
import { limitsWith } from './limits.ts';
import { cannotConfine } from './operator-workspace.ts';
import { supervise } from './supervise.ts';
import type { UntrustedVerifyOptions } from './untrusted-request.ts';

/** As `verify`, of a package on disk that a stranger sent: it is read in a process of its own, within the limits. */
export function verifyUntrusted(path: string, options: UntrustedVerifyOptions = {}): Promise<VerifyReport> {
  return untilAborted(options.signal, () => verifyOne(posix.resolve(path), options));
}

async function verifyOne(path: string, options: UntrustedVerifyOptions): Promise<VerifyReport> {
  const { signal, for: platforms = ['moodle', 'canvas'] } = options;
  const limits = limitsWith(options.limits);
  const name = options.name ?? posix.basename(path);
  const unread = (diagnostics: readonly Diagnostic[]): VerifyReport => ({
    ...reportUnreadable(name, 'was not read to its end', { for: platforms }),
    diagnostics,
  });
  const unconfined = await cannotConfine(path, name);
  if (unconfined !== undefined) return unread([unconfined]);
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > limits.read) {
    const says = `\`${name}\` is too large.`;
    return unread([limitFinding('read', limits, { says, place: { file: name } })]);
  }
  const job = { kind: 'verify', limits, place: path, name, for: platforms } as const;
  const watch = { limits, grants: { read: [path], code: false }, name, left: limits.total, signal };
  const { value, diagnostics } = await contained({ what: 'reading', file: name }, async () => {
    const report = await supervise(job, watch);
    if (!isReport(report)) throw unreadable();
    return report;
  });
  return value ?? unread(diagnostics);
}

/** As far as what is made of a report needs it. */
function isReport(value: unknown): value is VerifyReport {
  if (!isRecord(value)) return false;
  const { name, kind, version, sha256, bytes, diagnostics, verdicts, contents } = value;
  const texts = [name, kind, version, sha256].every((one) => typeof one === 'string');
  const lists = Array.isArray(diagnostics) && diagnostics.every(isDiagnostic) && Array.isArray(verdicts);
  return texts && typeof bytes === 'number' && lists && isRecord(contents);
}
