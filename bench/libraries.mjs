// Measures what docs/dependencies.md says of libraries: `node bench/libraries.mjs`. Processor time, since the clock also
// counts what others do on the machine; both deflates by turns, so that neither has the warmer engine.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'fflate';
import pako from 'pako';

const root = fileURLToPath(new URL('..', import.meta.url));
const ROUNDS = 15;

/** The texts of the golden packages: pages, manifests and questions as they are packed. */
function texts(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => /\.(html|xml|qti)$/.test(path) && statSync(path).isFile())
    .map((path) => readFileSync(path));
}

function cpu(run) {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values) {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];
}

function measureDeflate() {
  const files = texts(join(root, 'tests', 'golden', 'expected'));
  const bytes = files.reduce((sum, file) => sum + file.length, 0);
  const times = { fflate: [], pako: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.fflate.push(cpu(() => files.forEach((file) => void deflateSync(file, { level: 6 }))));
    times.pako.push(cpu(() => files.forEach((file) => void pako.deflateRaw(file, { level: 6 }))));
  }
  const [fflate, other] = [median(times.fflate), median(times.pako)];
  console.log(`deflate of ${files.length} texts, ${Math.round(bytes / 1000)} KB, processor time:`);
  console.log(`  fflate ${fflate.toFixed(0)} ms, pako ${other.toFixed(0)} ms: ${(other / fflate).toFixed(2)} times`);
}

/** Processor time of a process that loads a package, less that of one that loads nothing. */
function measureLoading(name) {
  const run = (code) =>
    Number(
      execFileSync(
        process.execPath,
        ['--input-type=module', '-e', `${code};const {user,system}=process.cpuUsage();console.log((user+system)/1000)`],
        { cwd: root, encoding: 'utf8' },
      ),
    );
  const [bare, loaded] = ['', `await import(${JSON.stringify(name)})`].map((code) =>
    median(Array.from({ length: ROUNDS }, () => run(code))),
  );
  console.log(`loading ${name}: ${(loaded - bare).toFixed(0)} ms of processor time`);
}

measureDeflate();
measureLoading('edtf');
