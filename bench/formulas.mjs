// What formulas cost: `node bench/formulas.mjs [pairs]` builds a module with 200 formulas and the same module with words in
// their places in turn, in one process, and prints the processor time of each and their ratio. The budget is 1.3.
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
for (const [id, textAt] of [
  ['with-formulas', formulaAt],
  ['with-words', wordsAt],
]) {
  mkdirSync(join(folder, 'modules', id), { recursive: true });
  writeFileSync(join(folder, 'modules', id, 'module.json'), JSON.stringify(moduleWith(id, textAt)));
}
writeFileSync(join(folder, 'cartwright.json'), '{}');

async function timeOf(id) {
  const before = process.cpuUsage();
  const { packages } = await build({
    workingFolder: folder,
    paths: [`modules/${id}`],
    targets: TARGETS,
    outFolder: 'dist',
    fresh: true,
  });
  if (packages.length !== TARGETS.length) throw new Error(`${id} was not built.`);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];

const cold = await timeOf('with-words');
const first = await timeOf('with-formulas');
const times = { words: [], formulas: [] };
for (let pair = 0; pair < PAIRS; pair += 1) {
  times.words.push(await timeOf('with-words'));
  times.formulas.push(await timeOf('with-formulas'));
}
rmSync(folder, { recursive: true });
const words = median(times.words);
const formulas = median(times.formulas);
console.log(`cold: ${cold.toFixed(0)} ms with words, then ${first.toFixed(0)} ms with formulas (the library loads)`);
console.log(
  `${PAIRS} pairs: ${words.toFixed(1)} ms with words, ${formulas.toFixed(1)} ms with formulas: ${(formulas / words).toFixed(2)}`,
);
