// What a catalogue costs, against another build of the program: `node bench/catalogue.mjs BASE [--long]`, where BASE is a
// checkout with a built `lib/`. Everything is run by turns, in whole processes; every row is the least of its runs, given
// as a ratio to the base by the clock, of the processor and in memory, and to what else is named. Ratios say something,
// figures of two runs do not; by the clock only on a machine that does nothing else. `--long` takes 1,000 and 5,000 modules
// in place of 200, and 20,000 resources too.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { illustratedModule, noisyPicture } from './common-module.mjs';
import { largeModule } from './large-module.mjs';
import { processRun } from './process-run.mjs';

const [base, ...flags] = process.argv.slice(2);
if (base === undefined) throw new Error('Name a checkout to compare with: node bench/catalogue.mjs BASE [--long]');
const long = flags.includes('--long');
const bench = import.meta.dirname;
const TARGETS = ['canvas', 'common-cartridge', 'scorm-1.2'];
const asked = (targets) => targets.flatMap((name) => ['-t', name]);
const top = mkdtempSync(join(tmpdir(), 'cartwright-catalogue-'));

/** Copies, which nobody builds again meanwhile: of another build nothing is remembered. */
function copyOf(checkout, name) {
  const program = join(top, 'programs', name);
  for (const part of ['lib', 'templates', 'package.json'])
    cpSync(join(checkout, part), join(program, part), { recursive: true });
  return join(program, 'lib', 'cli.js');
}

const programs = { now: copyOf(join(bench, '..'), 'now'), base: copyOf(resolve(base), 'base') };

/** A workspace with so many modules, each with three pictures. */
function catalogue(name, count) {
  const folder = join(top, name);
  for (let index = 0; index < count; index += 1) {
    const id = `module-${index}`;
    const path = join(folder, 'modules', id);
    mkdirSync(join(path, 'media'), { recursive: true });
    writeFileSync(join(path, 'module.json'), JSON.stringify(illustratedModule(id)));
    for (const number of [1, 2, 3])
      writeFileSync(join(path, 'media', `picture-${number}.png`), noisyPicture(3 * index + number));
  }
  writeFileSync(join(folder, 'cartwright.json'), '{}');
  return folder;
}

/** The least of several runs by turns, each after what `before` does. */
function byTurns(rounds, runs, before = () => undefined) {
  const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, run] of Object.entries(runs)) {
      before(name, round);
      times[name].push(run());
    }
  const least = (name, figure) => Math.min(...times[name].map((one) => one[figure]));
  return Object.fromEntries(
    Object.keys(runs).map((name) => [
      name,
      { wall: least(name, 'wall'), cpu: least(name, 'cpu'), memory: least(name, 'memory') },
    ]),
  );
}

const rows = [['', 'clock', 'processor', 'memory', 'to reach', '']];

function row(what, { now, base: other }, goal, remark = '') {
  const ratio = (figure) => (now[figure] / other[figure]).toFixed(2);
  rows.push([what, ratio('wall'), ratio('cpu'), ratio('memory'), goal, remark]);
}

/** Of several folders of output one for each program, so that neither finds what the other has built. */
const command = (folder, name, ...args) => processRun(folder, programs[name], ...args);
const both = (folder, args) => ({
  now: () => command(folder, 'now', ...args('now')),
  base: () => command(folder, 'base', ...args('base')),
});

function measureFresh() {
  const folder = catalogue('hundred', 100);
  const args = (targets, ...more) => ['build', '--fresh', ...asked(targets), ...more];
  const runs = (targets) => ({
    one: () => command(folder, 'now', ...args(targets, '-o', 'one', '--jobs', '1')),
    two: () => command(folder, 'now', ...args(targets, '-o', 'two', '--jobs', '2')),
    base: () => command(folder, 'base', ...args(targets, '-o', 'base')),
  });
  const all = byTurns(3, runs(TARGETS));
  row('100 modules x 3 targets, one thread', { now: all.one, base: all.base }, '0.50 clock, 0.6, 1.2');
  row('the same, two threads', { now: all.two, base: all.base }, '0.38 clock', megabytes(all.two));
  const canvas = byTurns(3, runs(['canvas']));
  for (const [name, words] of [
    ['one', 'one thread'],
    ['two', 'two threads'],
  ])
    row(`100 Canvas cartridges, ${words}`, { now: canvas[name], base: canvas.base }, '', milliseconds(canvas[name]));
}

const megabytes = ({ memory }) => `${Math.round(memory)} MB`;
const milliseconds = ({ wall, cpu }) => `${Math.round(wall)} ms, ${Math.round(cpu)} ms of the processor`;
const times = (one, other, name) =>
  `${(one.wall / other.wall).toFixed(2)} and ${(one.cpu / other.cpu).toFixed(2)} times ${name}`;

function measureCold() {
  const folder = catalogue('few', 1);
  const node = () => processRun(folder, '-e', '0');
  const check = byTurns(9, { node, ...both(folder, () => ['check', 'modules/module-0']) });
  row('cold `check`', check, '', `${times(check.now, check.node, 'node -e 0')}; to reach: 2.3`);
  const args = (name) => ['build', 'modules/module-0', '--fresh', '-o', name, ...asked(TARGETS)];
  const build = byTurns(7, { node, ...both(folder, args) });
  row('cold `build` into three packages', build, '', `${times(build.now, build.node, 'node -e 0')}; to reach: 3.5`);
}

/** All files below, with every time another. */
function touch(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile()) utimesSync(join(entry.parentPath ?? entry.path, entry.name), 1_600_000_000, 1_600_000_000);
}

function hashing(folder, out) {
  const script = `const{createHash}=require('node:crypto'),f=require('node:fs'),p=require('node:path');
for(const d of ['modules',${JSON.stringify(out)}])for(const e of f.readdirSync(d,{withFileTypes:true,recursive:true}))
if(e.isFile())createHash('sha256').update(f.readFileSync(p.join(e.parentPath??e.path,e.name))).digest('hex')`;
  return () => processRun(folder, '-e', script);
}

function measureRemembered(count) {
  const folder = catalogue(`remembered-${count}`, count);
  const words = count.toLocaleString('en');
  const args = (name, targets = TARGETS) => ['build', '-o', name, ...asked(targets)];
  const build = both(folder, (name) => args(name));
  const cold = byTurns(1, build);
  rows.push([`memory, ${words} modules, all processors`, '', '', '', '300 MB', megabytes(cold.now)]);
  // What is as new as a build is read again by the next.
  settle();
  row(`unchanged ${words} modules`, byTurns(3, build), '0.35');
  const path = (name) => args(name).toSpliced(1, 0, 'modules/module-5');
  row(`one module of ${words}, by its path`, byTurns(3, both(folder, path)), '0.2');
  const edited = join(folder, 'modules', 'module-7', 'module.json');
  const edit = (name, round) => {
    const text = JSON.stringify({ ...illustratedModule('module-7'), title: `Edited ${name} ${round}` });
    writeFileSync(edited, text);
  };
  row(`one of ${words} changed, all asked for`, byTurns(3, build, edit), '0.2');
  const orders = [TARGETS.toReversed(), TARGETS.slice(1), TARGETS];
  byTurns(
    1,
    both(folder, (name) => args(name, orders[1])),
  );
  let turn = 0;
  const alternating = both(folder, (name) => args(name, orders[turn % 3]));
  row(
    'other targets by turns, unchanged',
    byTurns(3, alternating, (_, round) => (turn = round)),
    '0.2',
  );
  const more = both(folder, (name) => args(name, [...TARGETS, 'instructor-guide']));
  const alone = both(folder, (name) => [...args(`${name}-alone`, ['instructor-guide']), '--fresh']);
  const added = byTurns(1, more);
  row('one target added', added, '', times(added.now, byTurns(1, alone).now, 'that target alone'));
  const check = byTurns(
    2,
    both(folder, () => ['check']),
  );
  row(`\`check\` of ${words} unchanged`, check, '0.25');
  touch(folder);
  const again = byTurns(1, build);
  const hashes = byTurns(1, { now: hashing(folder, 'now') }).now;
  row('every time new', again, '0.2', `${times(again.now, hashes, 'hashing')}; to reach: 1.5`);
  const moved = join(top, `moved-${count}`);
  cpSync(folder, moved, { recursive: true });
  row(
    'the same, moved',
    byTurns(
      1,
      both(moved, (name) => args(name)),
    ),
    '0.2',
  );
  for (const one of [folder, moved]) rmSync(one, { recursive: true });
}

function settle() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3000);
}

function measureVerify(scale) {
  const file = join(top, `large-${scale}.imscc`);
  execFileSync(process.execPath, [join(bench, 'verify.mjs'), '--write', file, '--scale', String(scale)]);
  // Its exit code says what it found.
  const run = (name) => () => command(top, name, 'verify', file);
  const measured = byTurns(scale > 1 ? 1 : 3, { now: run('now'), base: run('base') });
  const words = (2000 * scale).toLocaleString('en');
  row(`\`verify\` of ${words} resources`, measured, '0.6 clock, 0.4 memory', megabytes(measured.now));
}

function measureWebsite() {
  const folder = join(top, 'website');
  const sizes = { now: [], base: [] };
  const parts = [10, 20, 40];
  for (const copies of parts) {
    const path = join(folder, 'modules', `large-${copies}`);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'module.json'), JSON.stringify({ ...largeModule(copies), id: `large-${copies}` }));
    writeFileSync(join(folder, 'cartwright.json'), '{}');
    for (const name of ['now', 'base']) {
      command(folder, name, 'build', `modules/large-${copies}`, '--fresh', '-o', name, '-t', 'website');
      const files = unzipSync(readFileSync(join(folder, name, `large-${copies}.website.zip`)));
      sizes[name].push(Object.values(files).reduce((sum, { length }) => sum + length, 0));
    }
  }
  const growth = (values) => (Math.log(values.at(-1) / values.at(-2)) / Math.log(2)).toFixed(2);
  const ratio = (sizes.now.at(-1) / sizes.base.at(-1)).toFixed(2);
  const remark = `bytes unpacked ${ratio} of the base, exponent ${growth(sizes.now)} (base ${growth(sizes.base)})`;
  rows.push(['website, 200 activities', '', '', '', '0.35, exponent 1.2', remark]);
}

try {
  measureFresh();
  measureCold();
  for (const count of long ? [1000, 5000] : [200]) measureRemembered(count);
  for (const scale of long ? [1, 10] : [1]) measureVerify(scale);
  measureWebsite();
} finally {
  rmSync(top, { recursive: true, force: true });
}
const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
for (const cells of rows)
  console.log(
    cells
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
console.log('\nRatios to the base, of the least of each; canvas_cc and others are not run here.');
