import { defineConfig } from 'vitest/config';
import { LateReporter } from './tests/support/late-pages.ts';
import { LeftOutReporter } from './tests/support/left-out-reporter.ts';
import { LongestFirst } from './tests/support/longest-first.ts';
import { SlowestReporter } from './tests/support/slowest-reporter.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/build-once.ts'],
    setupFiles: ['tests/support/set-up.ts'],
    reporters: ['default', new LateReporter(), new LeftOutReporter(), new SlowestReporter()],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What a page says may come late on a busy machine: whoever asks, asks again, and long enough.
    expect: { poll: { timeout: 15_000 } },
    maxWorkers: 2,
    // Builds throw away much that is young: with the usual 16 MB a tenth of the time went into collecting it.
    execArgv: ['--max-semi-space-size=64'],
    sequence: { sequencer: LongestFirst },
    // No file replaces a module or keeps anything in one; loading them anew for each file took a fifth of the time.
    isolate: false,
  },
});
