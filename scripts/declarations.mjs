import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

/** What can be imported from the package, by the file that says its types. */
const ENTRIES = { index: 'index', verify: 'verify-entry', target: 'target', browser: 'browser' };

/** Functions that an entry gives again under their own name are said to be private, though they can be had from it. */
const GIVEN_AGAIN = /type exports with no public re-export: \w+\$1(?:, \w+\$1)*\. /;

/**
 * Writes `lib/types`: a declaration file for each entry of the package, and one that they share. Nothing of the source's
 * folders shows in it. `unchecked` leaves out what `npm run types` has checked already, for a test that packs.
 */
export async function writeDeclarations(root, { unchecked }) {
  const [types, single] = [join(root, 'lib', 'types'), join(root, 'lib', 'types-single')];
  for (const folder of [types, single]) await rm(folder, { recursive: true, force: true });
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = ['-p', 'tsconfig.types.json', '--outDir', single, ...(unchecked ? ['--noCheck'] : [])];
  execFileSync(process.execPath, [tsc, ...options], { cwd: root, stdio: 'inherit' });
  await nameDeclarations(single);
  const input = Object.fromEntries(
    Object.entries(ENTRIES).map(([name, file]) => [name, join(single, 'src', `${file}.d.ts`)]),
  );
  const bundle = await rollup({
    input,
    plugins: [dts({ respectExternal: false })],
    onwarn: ({ code, message }) => {
      if (!GIVEN_AGAIN.test(message)) throw new Error(`The declarations cannot be joined: ${code}: ${message}`);
    },
  });
  const shared = (id) => (Object.values(input).includes(id) ? undefined : 'shared');
  await bundle.write({
    dir: types,
    entryFileNames: '[name].d.ts',
    chunkFileNames: '[name].d.ts',
    manualChunks: shared,
  });
  await bundle.close();
  await rm(single, { recursive: true });
}

/** The compiler leaves `.ts` in the addresses of declarations, where there is none. */
async function nameDeclarations(folder) {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.d.ts')) continue;
    const text = await readFile(join(folder, name), 'utf8');
    await writeFile(join(folder, name), text.replace(/(from\s+['"]|import\(['"])(\.[^'"]+)\.ts(?=['"])/g, '$1$2.js'));
  }
}
