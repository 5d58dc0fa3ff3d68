/**
 * `cartwright/verify`: says what standards and platforms make of a finished package of any origin. As `src/verify`, which
 * runs in a browser too, but with packages on disk and the machine's own hashes.
 */
import type { PackageInput } from './read/byte-source.ts';
import { nativeHasher } from './source/native-hasher.ts';
import { openPackageFile } from './source/package-file.ts';
import { reportUnreadable, verify as verifyInput } from './verify/verify-package.ts';
import type { VerifyOptions, VerifyReport } from './verify/verify-report.ts';

export type * from './read/contents/contents.ts';
export {
  type DocumentKind,
  emptyContents,
  formatVerifyHtml,
  formatVerifyText,
  type Outcome,
  type PackageJson,
  type Platform,
  questionsOf,
  type Verdict,
  type VerifyDocumentOptions,
  type VerifyJson,
  type VerifyOptions,
  type VerifyReport,
  verifyDocument,
  verifyJson,
} from './verify/index.ts';

/**
 * Reads a finished package of any origin: a path, its bytes, or a blob. Says what the standard forbids, what the
 * platforms will make of it, and what it holds. Never throws over what is in a package.
 */
export async function verify(input: string | PackageInput, options: VerifyOptions = {}): Promise<VerifyReport> {
  if (typeof input !== 'string') return verifyInput(input, { newHasher: nativeHasher, ...options });
  const name = options.name ?? input.replace(/^.*[/\\]/s, '');
  const file = openPackageFile(input);
  if ('unreadable' in file) return reportUnreadable(name, file.unreadable, options);
  try {
    return await verifyInput(file, { newHasher: nativeHasher, ...options, name });
  } finally {
    file.close();
  }
}
