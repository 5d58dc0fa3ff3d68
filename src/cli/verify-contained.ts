import type { Result } from '../diagnostics/diagnostic.ts';
import { contained } from '../pipeline/contained.ts';
import type { Platform, VerifyReport } from '../verify-entry.ts';
import { tellFault } from './output.ts';

/** Reads a package and says what platforms will make of it; where that fails by a fault of ours, the others are read. */
export function verifyContained(path: string, platforms: readonly Platform[]): Promise<Result<VerifyReport>> {
  const read = async (): Promise<VerifyReport> => {
    const { verify } = await import('../verify-entry.ts');
    return verify(path, { for: platforms, name: path });
  };
  return contained({ what: 'reading', file: path }, read, tellFault);
}
