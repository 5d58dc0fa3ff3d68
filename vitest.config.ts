import { defineConfig } from 'vitest/config';
import { LeftOutReporter } from './tests/support/left-out-reporter.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/build-once.ts'],
    reporters: ['default', new LeftOutReporter()],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // No file replaces a module or keeps anything in one; loading them anew for each file took a fifth of the time.
    isolate: false,
  },
});
