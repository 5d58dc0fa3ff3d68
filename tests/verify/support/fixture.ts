import type { Platform } from '../../../src/verify/index.ts';
import type { PackageDraft } from './package-draft.ts';

/**
 * One slip in an otherwise good package. `expect` lists everything that is found beyond the base package's own notes,
 * as `code @ path:line`; a `-` before it says that a note of the base goes away.
 */
export interface Fixture {
  readonly name: `${string}-${'valid' | 'warning' | 'error'}`;
  readonly change: (draft: PackageDraft) => unknown;
  readonly expect: readonly string[];
}

/** Fixtures over one base package, read for some platforms or for none. */
export interface FixtureGroup {
  readonly title: string;
  readonly base: () => PackageDraft;
  readonly for: readonly Platform[];
  readonly fixtures: readonly Fixture[];
}
