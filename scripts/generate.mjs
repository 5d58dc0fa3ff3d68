// Writes what is derived from the schema fragments into schema/ (the JSON Schemas for editors, the TypeScript types, the
// compiled validators), and then the generated pages of docs/, for which modules are built with those validators. `--check`
// compares instead of writing. Node 20 runs no TypeScript, so the sources are bundled in memory first.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isCheck = process.argv.includes('--check');

/** What the sources make with the files of schema/ that are there now. */
async function generators(pass) {
  const temporary = join(root, 'lib', `.generate-${process.pid}-${pass}.mjs`);
  await mkdir(dirname(temporary), { recursive: true });
  try {
    await build({
      entryPoints: [join(root, 'scripts', 'generated-files.ts')],
      outfile: temporary,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'warning',
    });
    return await import(pathToFileURL(temporary).href);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** How many of these files were not as they should be. */
async function settle(files) {
  let stale = 0;
  for (const [name, text] of files) {
    const path = join(root, name);
    if ((await readFile(path, 'utf8').catch(() => '')) === text) continue;
    stale += 1;
    if (isCheck) console.error(`${name} is stale: run \`npm run generate\``);
    else {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
  }
  return stale;
}

const first = await generators(1);
const stale = await settle(await first.schemaFiles());
// A module that only the new validators take could not be built with the old ones.
const { pages } = stale > 0 && !isCheck ? await generators(2) : first;
const total = isCheck && stale > 0 ? stale : stale + (await settle(await pages()));
process.exitCode = isCheck && total > 0 ? 1 : 0;
