import type { Result } from '../diagnostics/diagnostic.ts';
import { contained } from '../pipeline/contained.ts';
import type { Platform, VerifyReport } from '../verify-entry.ts';
import { printStack } from './output.ts';
import { type UntrustedFlags, untrustedSettings } from './untrusted-flags.ts';

/** Reads a package and says what platforms will make of it; where that fails by a fault of ours, the others are read. */
export function verifyContained(
  path: string,
  platforms: readonly Platform[],
  flags: UntrustedFlags,
): Promise<Result<VerifyReport>> {
  const { limits } = untrustedSettings(flags) ?? {};
  const read = async (): Promise<VerifyReport> => {
    if (limits !== undefined) {
      const { verifyUntrusted } = await import('../untrusted/verify-untrusted.ts');
      return verifyUntrusted(path, { for: platforms, name: path, limits });
    }
    const { verify } = await import('../verify-entry.ts');
    return verify(path, { for: platforms, name: path });
  };
  return contained({ what: 'reading', file: path }, read, printStack);
}
