// What formulas cost: `node bench/formulas.mjs [pairs]` builds a module with 200 formulas and the same module with words in
// their places in turn, in one process, for all targets and for each alone, and prints the processor time of each and
// the median of the pairs' ratios. Every pair has formulas of its own, because what was read once is remembered. The
// budget is 1.3.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commonModule } from './common-module.mjs';

const PAIRS = Number(process.argv[2] ?? 15);
const TARGETS = ['website', 'scorm-1.2', 'canvas', 'moodle', 'common-cartridge'];
const root = resolve(import.meta.dirname, '..');
const { build } = await import(pathToFileURL(join(root, 'lib', 'index.js')).href);

/** The common module with 200 texts added to its readings; every one differs. */
function moduleWith(id, textAt) {
  const module = commonModule(id);
  const texts = Array.from({ length: 200 }, (_, index) => `Point ${index}: ${textAt(index)} holds.`);
  module.activities[0].body += `\n\n${texts.slice(0, 100).join('\n\n')}`;
  module.activities[1].body += `\n\n${texts.slice(100).join('\n\n')}`;
  return module;
}

const KINDS = [
  (n) => `x_{${n}} = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}`,
  (n) => `\\sum_{i=1}^{${n}} i^2`,
  (n) => `E_{${n}} = mc^2`,
  (n) => `\\int_0^{${n}} x\\,dx`,
  (n) => `a^{${n}} + b \\le c`,
];
const formulaAt = (n) => `$${KINDS[n % KINDS.length](n)}$`;
const wordsAt = (n) => `the sum of ${n} and another number that is said`;

const folder = mkdtempSync(join(tmpdir(), 'formulas-'));
writeFileSync(join(folder, 'cartwright.json'), '{}');
let written = 0;

/** Processor time in milliseconds. */
async function timeOf(id, textAt, targets) {
  const from = 200 * written;
  written += 1;
  mkdirSync(join(folder, 'modules', id), { recursive: true });
  writeFileSync(
    join(folder, 'modules', id, 'module.json'),
    JSON.stringify(moduleWith(id, (index) => textAt(from + index))),
  );
  const before = process.cpuUsage();
  const { packages } = await build({
    workingFolder: folder,
    paths: [`modules/${id}`],
    targets,
    outFolder: 'dist',
    fresh: true,
  });
  if (packages.length !== targets.length) throw new Error(`${id} was not built.`);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];

const cold = await timeOf('with-words', wordsAt, TARGETS);
const first = await timeOf('with-formulas', formulaAt, TARGETS);
console.log(`cold: ${cold.toFixed(0)} ms with words, then ${first.toFixed(0)} ms with formulas (the library loads)`);
for (const targets of [TARGETS, ...TARGETS.map((target) => [target])]) {
  const times = { words: [], formulas: [], ratios: [] };
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const words = await timeOf('with-words', wordsAt, targets);
    const formulas = await timeOf('with-formulas', formulaAt, targets);
    times.words.push(words);
    times.formulas.push(formulas);
    times.ratios.push(formulas / words);
  }
  const [words, formulas] = [median(times.words), median(times.formulas)].map((time) => time.toFixed(1));
  const name = targets.length === 1 ? targets[0] : 'all targets';
  console.log(`${name}: ${words} ms with words, ${formulas} ms with formulas: ${median(times.ratios).toFixed(2)}`);
}
rmSync(folder, { recursive: true });
