import { basename } from 'node:path';
import type { RunnerTestCase, RunnerTestSuite } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

/** Whether a test failed because something was not there in time, and not because something else was. */
export function isLate(error: object): boolean {
  const { message = '', cause } = error as {
    readonly message?: string;
    readonly cause?: { readonly message?: string };
  };
  return /did not succeed in time/.test(cause?.message ?? '') || /Timeout \d+ms exceeded/.test(message);
}

/**
 * In CI a test in a browser that waited in vain runs once more, since a machine that does much else can be late; the end of
 * the run names it. A wrong value fails at once, and so does everything where somebody develops.
 */
export function tryLateOnesAgain(file: Readonly<RunnerTestSuite>): void {
  if (process.env.CI === undefined || !basename(file.name).endsWith('.browser.test.ts')) return;
  for (const test of testsIn(file)) test.retry = { count: 1, condition: isLate };
}

function testsIn({ tasks }: Readonly<RunnerTestSuite>): readonly RunnerTestCase[] {
  return tasks.flatMap((task) => (task.type === 'suite' ? testsIn(task) : [task]));
}

/** Names at the end of a run the tests that passed at the second try: each is a fault to look for. */
export class LateReporter implements Reporter {
  onTestRunEnd(testModules: readonly TestModule[]): void {
    const tests = testModules.flatMap((module) => [...module.children.allTests()]);
    const late = tests.filter((test) => test.diagnostic()?.flaky === true).map((test) => `  ${test.fullName}`);
    if (late.length > 0) process.stdout.write(`\nPASSED AT THE SECOND TRY:\n${late.join('\n')}\n`);
  }
}
