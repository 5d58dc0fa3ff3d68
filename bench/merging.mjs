// What comparing, merging and updating cost: `node bench/merging.mjs [runs]` takes a module of 200 activities of which
// upstream changed a fifth and its customizer another, some of them both. First the processor time of comparing and merging
// alone, the first run and the median of the others; then whole processes of lib/ by turns, `cartwright update` beside
// `cartwright check` of the same module and `node -e 0`: compare these with each other, never with figures of another run.
// The budget is 200 ms for a comparison and a merge, and 500 ms for an update.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { changed, largeModule } from './large-module.mjs';
import { processRun } from './process-run.mjs';

const RUNS = Number(process.argv[2] ?? 15);
const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'merging-'));
const outfile = join(folder, 'compare.mjs');
await build({
  entryPoints: [join(root, 'src/compare/index.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
});
const { compareDefinitions, mergeDefinitions } = await import(pathToFileURL(outfile).href);
rmSync(folder, { recursive: true });

const base = largeModule();
const theirs = changed(base, 'theirs', { 0: false });
const mine = changed(base, 'mine', { 0: true, 3: false });

const median = (numbers) => numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)];

function timeOf(step) {
  const times = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    step();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  const [first, ...others] = times;
  return `${first.toFixed(0)} ms the first time, then ${median(others).toFixed(0)} ms`;
}

const { conflicts, taken } = mergeDefinitions({ base, theirs, mine });
console.log(
  `${base.activities.length} activities, ${JSON.stringify(base).length} characters; ${taken.length} taken, ${conflicts.length} conflicts`,
);
const text = JSON.stringify(base);
console.log(`reading it as JSON: ${timeOf(() => JSON.parse(text))}`);
console.log(`compare: ${timeOf(() => compareDefinitions(base, theirs))}`);
console.log(`merge: ${timeOf(() => mergeDefinitions({ base, theirs, mine }))}`);

/** A workspace with the module, and one made from it; in both the changes of one side. */
const workspace = mkdtempSync(join(tmpdir(), 'updating-'));
const published = join(workspace, 'modules', 'large');
const ours = join(workspace, 'modules', 'ours');
const untouched = join(workspace, 'ours');
const cli = join(root, 'lib', 'cli.js');
const write = (folder, module) => writeFileSync(join(folder, 'module.json'), JSON.stringify(module, null, 2));

mkdirSync(published, { recursive: true });
writeFileSync(join(workspace, 'cartwright.json'), '{}');
write(published, base);
processRun(workspace, cli, 'customize', 'large', 'modules/ours', '--own-module', '--namespace', base.namespace);
write(ours, { ...mine, id: 'ours' });
write(published, { ...theirs, version: '1.1.0' });
cpSync(ours, untouched, { recursive: true });
const processes = {
  'node -e 0': () => processRun(workspace, '-e', '0'),
  'cartwright check': () => processRun(workspace, cli, 'check', 'modules/large'),
  'cartwright update': () => {
    rmSync(ours, { recursive: true });
    cpSync(untouched, ours, { recursive: true });
    return processRun(workspace, cli, 'update', 'modules/ours');
  },
};
const times = Object.fromEntries(Object.keys(processes).map((name) => [name, []]));
for (let run = 0; run < RUNS; run += 1)
  for (const [name, start] of Object.entries(processes)) times[name].push(start());
rmSync(workspace, { recursive: true });
const alone = median(times['node -e 0'].map(({ cpu }) => cpu));
for (const [name, runs] of Object.entries(times)) {
  const [wall, cpu] = [median(runs.map((run) => run.wall)), median(runs.map((run) => run.cpu))];
  console.log(
    `${name}: ${wall.toFixed(0)} ms by the clock, ${cpu.toFixed(0)} ms of the processor, ${(cpu / alone).toFixed(1)} times node alone`,
  );
}
