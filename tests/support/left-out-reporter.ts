import type { Reporter, TestModule } from 'vitest/node';
import { schemasMissing } from './shared-folder.ts';

/** Says at the end of a run how many tests were left out and why: a run without the schemas must not look like a whole one. */
export class LeftOutReporter implements Reporter {
  onTestRunEnd(testModules: readonly TestModule[]): void {
    const skipped = testModules.flatMap((module) => [...module.children.allTests('skipped')]);
    const line = leftOutLine(skipped.length, schemasMissing());
    if (line !== undefined) process.stdout.write(`\n${line}\n`);
  }
}

/** What is said of `count` tests left out; nothing of none. */
export function leftOutLine(count: number, missing: string | undefined): string | undefined {
  if (count === 0) return undefined;
  const tests = count === 1 ? '1 test was' : `${count} tests were`;
  const why =
    missing === undefined ? 'on this machine' : `packages were not held against the standards’ schemas: ${missing}`;
  return `LEFT OUT: ${tests} not run; ${why}.`;
}
