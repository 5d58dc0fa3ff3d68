// Changes the sources of a part in one small way after the other, and says which changes no test noticed:
// `npm run mutants -- archive state`. It takes minutes to hours. What survived is in dist/mutants/<part>.json, too.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parts } from './mutants/parts.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !Object.hasOwn(parts, part));
if (wanted.length === 0 || unknown.length > 0) {
  console.error(`Name one or more of these parts: ${Object.keys(parts).join(', ')}.`);
  process.exit(64);
}

/** Of a hundred changes as many are to be noticed, by a test that fails or never ends. */
const BAR = 85;

let low = false;
for (const part of wanted) {
  const { status } = spawnSync('npx', ['stryker', 'run', 'scripts/mutants/stryker.config.mjs'], {
    cwd: root,
    env: { ...process.env, MUTANTS: part },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
  const { files } = JSON.parse(await readFile(join(root, 'dist', 'mutants', `${part}.json`), 'utf8'));
  const changes = Object.values(files).flatMap(({ mutants }) => mutants.map((mutant) => mutant.status));
  const noticed = changes.filter((status_) => status_ === 'Killed' || status_ === 'Timeout').length;
  const tried = noticed + changes.filter((status_) => status_ === 'Survived' || status_ === 'NoCoverage').length;
  const share = (100 * noticed) / tried;
  console.log(`\n${part}: ${noticed} of ${tried} changes noticed, ${share.toFixed(1)} of 100; the bar is ${BAR}.`);
  low ||= share < BAR;
}
process.exit(low ? 1 : 0);
