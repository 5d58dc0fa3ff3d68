// How long a student on a slow phone waits, first and after each of three interruptions, until the page says what to do
// next: five seconds are the goal. The story itself, with all that must not be lost, is a test; this runs it and prints
// its times. `--shots FOLDER` keeps its pictures.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = process.argv.indexOf('--shots');
const shots = at === -1 ? undefined : resolve(process.argv[at + 1] ?? 'shots');
if (shots !== undefined) mkdirSync(shots, { recursive: true });

const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    'tests/player/stories/slow-phone.browser.test.ts',
    '--maxWorkers=1',
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CARTWRIGHT_TIMES: '1', ...(shots === undefined ? {} : { CARTWRIGHT_SHOTS: shots }) },
  },
);
process.exit(status ?? 1);
