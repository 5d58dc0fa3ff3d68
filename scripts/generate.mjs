// Writes what is derived from the schema fragments into schema/ (the JSON Schemas for editors, the TypeScript types,
// the compiled validators) and the page of all codes into docs/. `--check` compares instead of writing. Node 20 runs no TypeScript, so the
// sources are bundled in memory first.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const temporary = join(root, 'lib', `.generate-${process.pid}.mjs`);
await mkdir(dirname(temporary), { recursive: true });
await build({
  entryPoints: [join(root, 'scripts', 'generated-files.ts')],
  outfile: temporary,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
try {
  const { generatedFiles } = await import(pathToFileURL(temporary).href);
  let stale = 0;
  for (const [name, text] of await generatedFiles()) {
    const path = join(root, name);
    if (process.argv.includes('--check')) {
      const current = await readFile(path, 'utf8').catch(() => '');
      if (current === text) continue;
      stale += 1;
      console.error(`${name} is stale: run \`npm run generate\``);
    } else {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
  }
  process.exitCode = stale > 0 ? 1 : 0;
} finally {
  await rm(temporary, { force: true });
}
