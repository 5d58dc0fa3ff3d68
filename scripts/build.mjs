// Bundles the command line, the library and the player into dist/. Types are written by `tsc` when a package is made.
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const player = join(root, 'src', 'player', 'index.ts');
await mkdir(dist, { recursive: true });
await rm(join(dist, 'chunks'), { recursive: true, force: true });

const common = { bundle: true, logLevel: 'warning', charset: 'utf8', legalComments: 'none' };

if (existsSync(player))
  await build({
    ...common,
    entryPoints: [player],
    outfile: join(dist, 'player.js'),
    format: 'iife',
    platform: 'browser',
    target: ['es2020', 'safari14'],
    minify: true,
  });

const entries = { cli: 'src/cli/main.ts', index: 'src/index.ts', verify: 'src/verify/index.ts' };
await build({
  ...common,
  entryPoints: Object.fromEntries(
    Object.entries(entries)
      .filter(([, path]) => existsSync(join(root, path)))
      .map(([name, path]) => [name, join(root, path)]),
  ),
  outdir: dist,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  splitting: true,
  minifySyntax: true,
  minifyWhitespace: true,
  // CommonJS libraries inside an ES module bundle still call require for node's own modules.
  banner: {
    js: "import { createRequire as cartwrightRequire } from 'node:module'; const require = cartwrightRequire(import.meta.url);",
  },
});
