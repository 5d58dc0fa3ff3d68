// What comparing and merging cost: `node bench/merging.mjs [runs]` takes a module of 200 activities of which upstream changed
// a fifth and its customizer another, some of them both, and prints the processor time of each step: the first run, and the
// median of the others. The budget is 200 ms for a comparison and a merge.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { commonModule } from './common-module.mjs';

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

/** 120 readings, 40 discussions and 40 quizzes of ten questions, under ids of their own. */
function largeModule() {
  const common = commonModule('large');
  const named = (value, copy) =>
    JSON.parse(JSON.stringify(value).replaceAll(/"id":"((?:reading|question|talk|quiz)[-\d]*)"/g, `"id":"$1-${copy}"`));
  const copies = Array.from({ length: 38 }, (_, copy) => named(common.activities, `c${copy}`));
  return { ...common, activities: copies.flat() };
}

/** Every fifth activity, from each of these on, reworded in its second or last paragraph; one new, one moved, one gone. */
function changed(module, word, places) {
  const activities = module.activities.map((activity, index) => {
    const isLast = places[index % 5];
    if (isLast === undefined) return activity;
    const field = 'body' in activity ? 'body' : 'title';
    const paragraphs = activity[field].split('\n\n');
    const at = isLast ? paragraphs.length - 1 : Math.min(1, paragraphs.length - 1);
    return { ...activity, [field]: paragraphs.with(at, `${paragraphs[at].trim()} ${word}`).join('\n\n') };
  });
  const [first, ...rest] = activities;
  const added = { id: `new-${word}`, type: 'reading', title: word, body: word };
  return { ...module, activities: [...rest.toSpliced(word.length * 7, 1), first, added] };
}

const base = largeModule();
const theirs = changed(base, 'theirs', { 0: false });
const mine = changed(base, 'mine', { 0: true, 3: false });

function timeOf(step) {
  const times = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    step();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  const [first, ...others] = times;
  const median = others.toSorted((left, right) => left - right)[Math.floor(others.length / 2)];
  return `${first.toFixed(0)} ms the first time, then ${median.toFixed(0)} ms`;
}

const { conflicts, taken } = mergeDefinitions({ base, theirs, mine });
console.log(
  `${base.activities.length} activities, ${JSON.stringify(base).length} characters; ${taken.length} taken, ${conflicts.length} conflicts`,
);
const text = JSON.stringify(base);
console.log(`reading it as JSON: ${timeOf(() => JSON.parse(text))}`);
console.log(`compare: ${timeOf(() => compareDefinitions(base, theirs))}`);
console.log(`merge: ${timeOf(() => mergeDefinitions({ base, theirs, mine }))}`);
