// Shows which faults of the writers the comparison of modules with finished packages notices. Each fault is put into a
// copy of the sources, alone, and the comparison is run there: it has to find something that nobody declared.
//
//   node scripts/writer-faults.mjs [pattern of names]
//
// An exit of 1 means that a fault went unnoticed, or that the line it changes is no longer there.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { faults } from './writer-faults-list.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const copy = mkdtempSync(join(tmpdir(), 'cartwright-faults-'));
for (const path of ['src', 'templates', 'tests/losses', 'tests/support', 'schema', 'lib', 'package.json'])
  cpSync(join(root, path), join(copy, path), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

/** The first thing that the comparison finds in the copy as it is. */
async function found(targets) {
  const outfile = join(copy, 'lib', 'undeclared.mjs');
  try {
    await build({
      entryPoints: [join(copy, 'tests/losses/undeclared.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      // Node does not know the names that this one exports.
      alias: { 'crc-32': join(root, 'node_modules', 'crc-32', 'crc32.js') },
      logLevel: 'silent',
    });
  } catch (error) {
    return `does not compile: ${error}`;
  }
  const program = `import { undeclaredIn } from ${JSON.stringify(outfile)};
    console.log(JSON.stringify(await undeclaredIn(/${targets}/)));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: copy,
    encoding: 'utf8',
  });
  if (status !== 0) return /^\w*Error.*$/m.exec(stderr)?.[0] ?? stderr;
  return JSON.parse(stdout)[0];
}

const wanted = new RegExp(process.argv.slice(2).join(' '));
const missed = [];
try {
  const before = await found('.');
  if (before !== undefined) throw new Error(`The comparison finds something without any fault: ${before}`);
  for (const { what, target, file, from, to } of faults) {
    const name = `${target}: ${what}`;
    if (!wanted.test(name)) continue;
    const path = join(copy, file);
    const source = readFileSync(path, 'utf8');
    const there = source.includes(from);
    if (there)
      writeFileSync(
        path,
        source.replaceAll(from, () => to),
      );
    const sentence = there ? await found(target) : undefined;
    writeFileSync(path, source);
    if (sentence === undefined) missed.push(name);
    console.log(`${name}: ${!there ? 'NOT THERE' : sentence === undefined ? 'UNNOTICED' : sentence.slice(0, 120)}`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(missed.length === 0 ? 'Every fault was noticed.' : `Unnoticed:\n${missed.join('\n')}`);
process.exitCode = missed.length === 0 ? 0 : 1;
