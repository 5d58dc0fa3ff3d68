import { defineConfig } from 'vitest/config';
import { LeftOutReporter } from './tests/support/left-out-reporter.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/build-once.ts'],
    reporters: ['default', new LeftOutReporter()],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
