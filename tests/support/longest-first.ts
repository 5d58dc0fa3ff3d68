import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What opens a browser takes longest, then what builds, reads or starts whole packages and programs; the rest is quick. */
const LONG = [
  /\.browser\.test\.ts$/,
  /\/tests\/(?:accessibility|e2e|guarantees|losses|pipeline|property|security|untrusted|verify)\//,
];

/** Long files begin first, so that no worker is still busy with one when the other has nothing left to do. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted].sort((one, other) => rankOf(one.moduleId) - rankOf(other.moduleId));
  }
}

/** The place of a file's group in the order of a run: 0 is first. */
export function rankOf(path: string): number {
  const rank = LONG.findIndex((pattern) => pattern.test(path));
  return rank === -1 ? LONG.length : rank;
}
