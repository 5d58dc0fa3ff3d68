// Tries a guarantee of docs/guarantees.md and prints its line of the table there: `npm run guarantees -- kills --full`.
// `--seed N` begins random choices elsewhere; `--minutes N` ends a long search after that much processor time, and
// `--at-most N` after so many minutes of the clock.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { guarantees } from './guarantees-list.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean' },
    seed: { type: 'string' },
    minutes: { type: 'string' },
    'at-most': { type: 'string' },
  },
});
const [name = ''] = positionals;
const guarantee = guarantees[name];
if (guarantee === undefined) {
  console.error(`Name one of these: ${Object.keys(guarantees).join(', ')}.`);
  process.exit(64);
}

/** Chosen here and not in the run, so that it is known also where the run fails. */
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
const folder = mkdtempSync(join(tmpdir(), 'cartwright-guarantee-'));
const record = join(folder, 'record');
writeFileSync(record, '');
console.log(`${name}, seed ${seed}`);
const only = guarantee.only === undefined ? [] : ['-t', guarantee.only];
const { status } = spawnSync('npx', ['vitest', 'run', ...guarantee.tests, '--maxWorkers=1', ...only], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    GUARANTEES: values.full === true ? 'full' : 'short',
    GUARANTEES_SEED: String(seed),
    GUARANTEES_MINUTES: values.minutes ?? '',
    GUARANTEES_AT_MOST: values['at-most'] ?? '',
    GUARANTEES_RECORD: record,
  },
});
const lines = readFileSync(record, 'utf8').trim().split('\n');
rmSync(folder, { recursive: true });
if (status !== 0) process.exit(status ?? 1);
console.log(`\n${row(lines.filter((line) => line !== '').map((line) => JSON.parse(line)))}`);

/** What was counted under one name is added up. */
function row(counts) {
  const sums = new Map();
  for (const { what, count } of counts) sums.set(what, count === undefined ? undefined : (sums.get(what) ?? 0) + count);
  const tried = [...sums]
    .map(([what, count]) => (count === undefined ? what : `${count.toLocaleString('en-US')} ${what}`))
    .join(', ');
  const command = `npm run guarantees -- ${name}${values.full === true ? ' --full' : ''}${
    values.minutes === undefined ? '' : ` --minutes ${values.minutes}`
  }`;
  const seeded = guarantee.seeded === true ? `, seed ${seed}` : '';
  return `| ${guarantee.promise} | ${tried}${seeded} | \`${command}\` | ${commit()} | ${new Date().toISOString().slice(0, 10)} |`;
}

function commit() {
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' and changes'}`;
}
