/**
 * What mutation testing changes, and the tests that should notice: those of the part that need no browser and take little
 * time. A fault that only others notice counts as unnoticed here.
 */
export const parts = {
  archive: { mutate: ['src/archive'], tests: ['tests/archive', 'tests/unit/write-failure.test.ts'] },
  interactions: { mutate: ['src/interactions'], tests: ['tests/interactions', 'tests/questions'] },
  state: { mutate: ['src/player/state'], tests: ['tests/player/state'] },
  verify: { mutate: ['src/verify'], tests: ['tests/verify', 'tests/diagnostics'] },
  targets: { mutate: ['src/targets'], tests: ['tests/targets'] },
};
