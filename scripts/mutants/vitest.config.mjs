import { defineConfig } from 'vitest/config';
import { parts } from './parts.mjs';

// Stryker runs tests in threads of one process, which take no options of the engine, and brings its own reporter.
export default defineConfig({
  test: {
    include: parts[process.env.MUTANTS].tests.map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.test.ts`)),
    exclude: ['**/*.browser.test.ts'],
    globalSetup: ['scripts/mutants/test-folder.mjs'],
    setupFiles: ['tests/support/set-up.ts'],
    testTimeout: 120_000,
    isolate: false,
  },
});
