// An esbuild plugin that puts the player's script, bundled before, in the place of src/pipeline/bundled-player.ts.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export function bundledPlayer(root) {
  return {
    name: 'bundled-player',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]pipeline[\\/]bundled-player\.ts$/ }, async () => {
        const script = await readFile(join(root, 'lib', 'player.js'), 'utf8');
        return { contents: `export const bundledPlayer = ${JSON.stringify(script)};`, loader: 'js' };
      });
    },
  };
}
