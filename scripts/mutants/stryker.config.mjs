import { parts } from './parts.mjs';

const part = process.env.MUTANTS;
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: parts[part].mutate.flatMap((folder) => [`${folder}/**/*.ts`, `!${folder}/**/*.d.ts`]),
  vitest: { configFile: 'scripts/mutants/vitest.config.mjs', related: false },
  // Without it Stryker reads tsconfig.json by an interface that TypeScript 7 no longer has.
  tsconfigFile: 'none',
  reporters: ['clear-text', 'json'],
  clearTextReporter: { logTests: false, allowEmojis: false, allowColor: false },
  jsonReporter: { fileName: `dist/mutants/${part}.json` },
  ignoreStatic: true,
  ignorePatterns: ['dist', 'lib', 'modules', 'docs'],
  concurrency: 1,
  tempDirName: 'dist/.stryker',
  coverageAnalysis: 'perTest',
};
