// An esbuild plugin that puts the default theme, read and compiled, in the place of src/render/theme/bundled.ts: a built
// program then starts without reading fifty files and without a compiler of templates.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export function bundledThemePlugin(root) {
  return {
    name: 'bundled-theme',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]render[\\/]theme[\\/]bundled\.ts$/ }, async () => ({
        contents: await themeModule(root),
        loader: 'js',
      }));
    },
  };
}

/**
 * Node 20 runs no TypeScript, so the script is bundled first. It reads templates/ beside lib/; in node_modules/, which may
 * be a link, it would read those of another working copy.
 */
async function themeModule(root) {
  const temporary = join(root, 'lib', `.theme-${process.pid}.mjs`);
  await mkdir(join(root, 'lib'), { recursive: true });
  await build({
    entryPoints: [join(root, 'scripts', 'bundled-theme.ts')],
    outfile: temporary,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  try {
    const { bundledThemeModule } = await import(pathToFileURL(temporary).href);
    return await bundledThemeModule();
  } finally {
    await rm(temporary, { force: true });
  }
}
