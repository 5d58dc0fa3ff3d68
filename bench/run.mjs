// Measures the budgets in one run and prints them as a table; docs/benchmarks.md says what each row is. `--long` adds a
// catalogue of 10,000 modules, `--no-browser` leaves out the pages. On a machine that others use, processor time says
// more than the clock, and ratios of one run more than figures of two.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { commonModule } from './common-module.mjs';
import { firstPages } from './first-page.mjs';
import { processRun } from './process-run.mjs';
import { createTable } from './table.mjs';

const TARGETS = ['canvas', 'common-cartridge', 'scorm-1.2'];
const root = fileURLToPath(new URL('..', import.meta.url));
const bench = join(root, 'bench');

/** What is measured: a copy of the program as it is installed, which nobody rebuilds meanwhile. */
const program = mkdtempSync(join(tmpdir(), 'cartwright-program-'));
const cli = join(program, 'lib', 'cli.js');

/** A folder with a catalogue of common modules. */
function catalogue(folder, count) {
  for (let index = 0; index < count; index += 1) {
    const id = `module-${index}`;
    const path = join(folder, 'modules', id, 'module.json');
    if (existsSync(path)) continue;
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, JSON.stringify(commonModule(id)));
  }
  return folder;
}

/** The middle one of several runs, by processor time. */
function median(runs) {
  return [...runs].sort((left, right) => left.cpu - right.cpu)[Math.floor(runs.length / 2)];
}

function several(count, run) {
  return median(Array.from({ length: count }, run));
}

/** A build in a process of its own; without `fresh: false` everything is rebuilt. */
function buildRun(workspace, options) {
  const request = JSON.stringify({ targets: TARGETS, fresh: true, ...options });
  const args = [join(bench, 'build-run.mjs'), join(program, 'lib', 'index.js'), workspace, request];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 }));
}

function measureProcesses(table, workspace) {
  const bare = several(9, () => processRun(workspace, '-e', '0'));
  table.note('node alone, which nothing can be faster than', bare);
  table.time(
    'cold `check` of a module',
    several(9, () => processRun(workspace, cli, 'check', 'modules/module-0')),
    250,
  );
  const args = [cli, 'build', 'modules/module-0', '--fresh', '-o', 'one', ...TARGETS.flatMap((name) => ['-t', name])];
  table.note(
    'cold `build` of a module into three packages',
    several(5, () => processRun(workspace, ...args)),
  );
}

function measurePackages(table, workspace) {
  const runs = Array.from({ length: 3 }, () => buildRun(workspace, { warm: true, outFolder: 'out' }));
  const { wall, cpu, packages } = median(runs);
  table.time(`a package, of ${packages} in one process`, { wall: wall / packages, cpu: cpu / packages }, 8);
  return Math.max(...runs.map(({ memory }) => memory));
}

/** What has not changed is not built again; this run must have hit the cache for every package. */
function measureUnchanged(table, workspace, count) {
  const first = join(workspace, 'remembered', 'module-0.canvas.imscc');
  const written = statSync(first).mtimeMs;
  const args = [cli, 'build', '-o', 'remembered', ...TARGETS.flatMap((name) => ['-t', name])];
  const run = several(3, () => processRun(workspace, ...args));
  if (statSync(first).mtimeMs !== written) throw new Error('The unchanged catalogue was built again.');
  table.time(`\`build\` of an unchanged catalogue of ${count} modules`, run, 1000);
}

function measureMemory(table, workspace, hundred) {
  table.amount('memory, 100 modules', hundred, 'MB', 200);
  catalogue(workspace, 1000);
  const thousand = buildRun(workspace, { fresh: false, outFolder: 'remembered' });
  table.amount('memory, 1,000 modules', thousand.memory, 'MB', 200);
  measureUnchanged(table, workspace, '1,000');
  if (!process.argv.includes('--long')) return;
  catalogue(workspace, 10_000);
  const tenThousand = buildRun(workspace, { outFolder: 'long' });
  table.amount('memory, 10,000 modules', tenThousand.memory, 'MB', 200);
  const { packages, wall, cpu } = tenThousand;
  table.time(`a package, of ${packages} in one process`, { wall: wall / packages, cpu: cpu / packages }, 8);
}

function measureSizes(table, workspace) {
  const lib = join(program, 'lib');
  table.amount('player, gzipped', gzippedKilobytes(join(lib, 'player.js')), 'KB', 45);
  const parts = readdirSync(join(lib, 'browser')).map((name) => gzippedKilobytes(join(lib, 'browser', name)));
  const main = gzippedKilobytes(join(lib, 'browser.js'));
  const all = parts.reduce((sum, part) => sum + part, main);
  table.amount('library for browsers, all parts, gzipped', all, 'KB');
  const { size } = statSync(join(workspace, 'out', 'module-0.scorm-1.2.zip'));
  table.amount('SCORM 1.2 zip of the common module', size / 1000, 'KB', 200);
}

function gzippedKilobytes(path) {
  return gzipSync(readFileSync(path), { level: 9 }).length / 1000;
}

function measureVerify(table) {
  const args = [join(bench, 'verify.mjs'), '1', '--json'];
  const { wall, cpu, memory } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  table.time('`verify` of a package of 2,000 resources', { wall, cpu }, 2000);
  table.amount('memory of that', memory, 'MB');
}

async function measurePages(table, workspace) {
  const targets = ['website', 'scorm-1.2'];
  buildRun(workspace, { targets, paths: ['modules/module-0'], outFolder: 'pages' });
  const packages = targets.map((name) => ({ name, path: join(workspace, 'pages', `module-0.${name}.zip`) }));
  try {
    for (const { name, near, far } of await firstPages(root, packages)) {
      const ratio = (times) => times.page / times.plain;
      table.amount(`first page of ${name} readable, to a plain page, local`, ratio(near), 'times', 1.5);
      table.amount(`first page of ${name} readable, to a plain page, slow network`, ratio(far), 'times', 1.5);
    }
  } catch (error) {
    table.remark(`First pages were not measured: ${error instanceof Error ? error.message : error}`);
  }
}

const started = performance.now();
const table = createTable();
execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' });
for (const name of ['lib', 'templates', 'package.json'])
  cpSync(join(root, name), join(program, name), { recursive: true });
const workspace = catalogue(mkdtempSync(join(tmpdir(), 'cartwright-bench-')), 100);
try {
  measureProcesses(table, workspace);
  const hundred = measurePackages(table, workspace);
  measureSizes(table, workspace);
  measureMemory(table, workspace, hundred);
  measureVerify(table);
  if (!process.argv.includes('--no-browser')) await measurePages(table, workspace);
} finally {
  for (const folder of [workspace, program]) rmSync(folder, { recursive: true, force: true });
}
table.print();
const load = loadavg().map((value) => value.toFixed(1));
const seconds = Math.round((performance.now() - started) / 1000);
console.log(
  `\nnode ${process.version}, ${cpus().length} processors, load ${load.join(' ')}; the run took ${seconds} s.`,
);
