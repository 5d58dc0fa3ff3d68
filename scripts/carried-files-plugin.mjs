// An esbuild plugin for what a bundle for browsers carries, where others read it from disk: the scripts of pages, bundled
// before, the default theme's files, over which a workspace's own themes are laid, and the starter modules.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export function carriedFiles(root) {
  return {
    name: 'carried-files',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]pipeline[\\/]bundled-player\.ts$/ }, async () =>
        constants({
          bundledPlayer: await readFile(join(root, 'lib', 'player.js'), 'utf8'),
          bundledPageScripts: await textsBelow(join(root, 'lib', 'page-scripts')),
        }),
      );
      onLoad({ filter: /[\\/]src[\\/]render[\\/]theme[\\/]bundled-folder\.ts$/ }, async () =>
        constants({ bundledFolder: await textsBelow(join(root, 'templates', 'default')) }),
      );
      onLoad({ filter: /[\\/]src[\\/]authoring[\\/]bundled-starters\.ts$/ }, async () =>
        constants({ bundledStarters: await textsBelow(join(root, 'starter')) }),
      );
    },
  };
}

function constants(values) {
  const lines = Object.entries(values).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`);
  return { contents: lines.join('\n'), loader: 'js' };
}

async function textsBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const texts = paths.sort().map(async (path) => {
    const name = path.slice(folder.length + 1).replaceAll('\\', '/');
    return [name, await readFile(path, 'utf8')];
  });
  return Object.fromEntries(await Promise.all(texts));
}
