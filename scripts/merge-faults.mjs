// Shows which faults of a merge the random edits of tests/compare notice. Each fault is put into a copy of what is compiled,
// alone, and as many cases are tried as in an ordinary run of the tests.
//
//   node scripts/merge-faults.mjs [pattern of names]
//
// An exit of 1 means that a fault went unnoticed, or that the line it changes is no longer there.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { faults } from './merge-faults-list.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'cartwright-merge-faults-'));
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));

/** What the cases find first with this fault in the sources; undefined where they find nothing. */
async function found({ file, from, to }) {
  const outfile = join(folder, 'first-broken.mjs');
  await build({
    entryPoints: [join(root, 'tests/compare/first-broken.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
    plugins: [
      {
        name: 'fault',
        setup: ({ onLoad }) =>
          onLoad({ filter: /src\/compare\/[\w-]+\.ts$/ }, ({ path }) => {
            const source = readFileSync(path, 'utf8');
            const isIt = path === join(root, file);
            return { contents: isIt ? source.replace(from, () => to) : source, loader: 'ts' };
          }),
      },
    ],
  });
  const program = `import { firstBroken } from ${JSON.stringify(outfile)};
    console.log(JSON.stringify(firstBroken() ?? null));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    timeout: 600_000,
    maxBuffer: 2 ** 26,
  });
  return status === 0 ? (JSON.parse(stdout) ?? undefined) : (/^\w*Error.*$/m.exec(stderr)?.[0] ?? 'does not end');
}

const wanted = new RegExp(process.argv.slice(2).join(' '));
const missed = [];
try {
  const before = await found({ file: '', from: '', to: '' });
  if (before !== undefined) throw new Error(`Something is found without any fault: ${before}`);
  for (const fault of faults) {
    if (!wanted.test(fault.what)) continue;
    const isThere = readFileSync(join(root, fault.file), 'utf8').includes(fault.from);
    const sentence = isThere ? await found(fault) : undefined;
    if (sentence === undefined) missed.push(fault.what);
    console.log(
      `${fault.what}: ${!isThere ? 'NOT THERE' : sentence === undefined ? 'UNNOTICED' : sentence.slice(0, 160)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(missed.length === 0 ? 'Every fault was noticed.' : `Unnoticed:\n${missed.join('\n')}`);
process.exitCode = missed.length === 0 ? 0 : 1;
