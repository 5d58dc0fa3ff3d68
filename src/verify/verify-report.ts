import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PackageContents, PackageKind } from '../read/contents/contents.ts';
import type { NewHasher } from '../read/hasher.ts';

/** The platforms whose importers' behaviour is known. */
export type Platform = 'moodle' | 'canvas' | 'new-quizzes' | 'open-edx';

/** What a platform will do with the package. */
export type Outcome =
  /** Nothing to expect but what the format brings with it. */
  | 'accepted'
  /** It imports, and something is lost or changed. */
  | 'accepted-with-losses'
  /** It imports, and nothing in it can be opened. */
  | 'unusable'
  /** It refuses the package, or stops in the middle. */
  | 'refused'
  /** Nobody observed this format on this platform, or the package could not be read. */
  | 'unknown';

export interface Verdict {
  readonly platform: Platform;
  readonly outcome: Outcome;
  /** One sentence for a teacher. */
  readonly summary: string;
}

export interface VerifyReport {
  /** The package's name in messages. */
  readonly name: string;
  readonly kind: PackageKind;
  /** `1.1.0`, `2004 4th Edition`, …, as the package declares it; "" where it does not. */
  readonly version: string;
  readonly bytes: number;
  readonly sha256: string;
  /** In order of file and place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly verdicts: readonly Verdict[];
  /** What the readers for whom it was made find in it. */
  readonly contents: PackageContents;
  /** A Canvas cartridge as a reader of plain cartridges finds it. */
  readonly plainContents?: PackageContents;
}

export interface VerifyOptions {
  /** The machine's own hashes, where it has faster ones than JavaScript. */
  readonly newHasher?: NewHasher;
  /** The platforms whose behaviour is predicted; Moodle and Canvas by default. */
  readonly for?: readonly Platform[];
  /** What messages call the package; by default the path's last part. */
  readonly name?: string;
}
