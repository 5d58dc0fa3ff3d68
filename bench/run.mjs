// Measures the budgets of ARCHITECTURE.md in one run and prints them as a table. Figures are medians; on a shared
// machine compare ratios of one run, never figures of two.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { commonModule } from './common-module.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' });
const cli = join(root, 'lib', 'cli.js');
const rows = [];
const workspace = mkdtempSync(join(tmpdir(), 'cartwright-bench-'));

function addModules(count) {
  for (let index = 0; index < count; index += 1) {
    const id = `module-${index}`;
    mkdirSync(join(workspace, 'modules', id), { recursive: true });
    writeFileSync(join(workspace, 'modules', id, 'module.json'), JSON.stringify(commonModule(id)));
  }
}

function median(values) {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];
}

function timed(args, options = {}) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', ...options });
  if (status !== 0) throw new Error(stderr);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function row(what, value, unit, budget) {
  rows.push({
    what,
    measured: `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`,
    budget: `${budget} ${unit}`,
    ratio: (value / budget).toFixed(2),
  });
}

/** Node alone: what no program can be faster than. */
const bare = median(Array.from({ length: 9 }, () => timed(['-e', '0'])));
addModules(1);
const check = median(Array.from({ length: 9 }, () => timed([cli, 'check', 'modules/module-0'], { cwd: workspace })));
row(`cold check of one module (node alone: ${bare.toFixed(0)} ms)`, check, 'ms', 250);

addModules(100);
const measure = `
import { build } from ${JSON.stringify(join(root, 'lib', 'index.js'))};
const targets = ['canvas', 'common-cartridge', 'scorm-1.2'];
await build({ paths: ['modules/module-0'], targets, outFolder: 'warm' });
const start = process.hrtime.bigint();
const report = await build({ targets, outFolder: 'out', fresh: process.argv[1] !== 'again' });
const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
console.log(JSON.stringify({ each: milliseconds / report.packages.length, count: report.packages.length, rss: process.resourceUsage().maxRSS / 1024 }));`;
const runBuild = (mode = 'fresh') =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', measure, mode], { cwd: workspace, encoding: 'utf8' }),
  );
const hundred = [runBuild(), runBuild(), runBuild()];
row(`a package in one process (of ${hundred[0].count})`, median(hundred.map((run) => run.each)), 'ms', 8);
row('memory, 100 modules', median(hundred.map((run) => run.rss)), 'MB', 200);
if (process.argv.includes('--long')) {
  addModules(1000);
  row('memory, 1,000 modules', runBuild().rss, 'MB', 200);
  runBuild('again');
  const again = runBuild('again');
  row('unchanged catalogue of 1,000 modules', again.each * again.count, 'ms', 1000);
}

const player = await readFile(join(root, 'lib', 'player.js'));
row('player, gzipped', gzipSync(player).length / 1000, 'KB', 45);
const { size } = await stat(join(workspace, 'out', 'module-0.scorm-1.2.zip'));
row('a SCORM 1.2 zip without media and control schemas', size / 1000, 'KB', 200);

rmSync(workspace, { recursive: true, force: true });
const width = Math.max(...rows.map(({ what }) => what.length));
for (const { what, measured, budget, ratio } of rows)
  console.log(`${what.padEnd(width)}  ${measured.padStart(10)}  budget ${budget.padStart(8)}  ×${ratio}`);
