// An esbuild plugin for commander, which loads Node's module of processes, and with it networks and sockets, for commands that
// are programs of their own. We have none: it asks for it when it wants it.
import { readFile } from 'node:fs/promises';

const NEEDED = "const childProcess = require('node:child_process');";

export function commander() {
  return {
    name: 'commander',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]node_modules[\\/]commander[\\/]lib[\\/]command\.js$/ }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        if (!text.includes(NEEDED)) throw new Error(`${path} loads node:child_process otherwise than it did.`);
        const later = text.replace(NEEDED, '').replaceAll('childProcess.', "require('node:child_process').");
        return { contents: later, loader: 'js' };
      });
    },
  };
}
