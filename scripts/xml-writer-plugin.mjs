// An esbuild plugin for the writer of XML. xmlbuilder2's takes three small functions from an index of all algorithms of a
// DOM, and with them a whole DOM and a parser of addresses: 0.3 MB that every `check` would load. It gets the one file
// they are in.
import { createRequire } from 'node:module';
import { join } from 'node:path';

export function xmlWriter(root) {
  const { resolve } = createRequire(join(root, 'package.json'));
  return {
    name: 'xml-writer',
    setup({ onResolve }) {
      onResolve({ filter: /^@oozcitak\/dom\/lib\/algorithm$/ }, ({ importer }) =>
        /[\\/]xmlbuilder2[\\/]lib[\\/]writers[\\/]/.test(importer)
          ? { path: resolve('@oozcitak/dom/lib/algorithm/XMLAlgorithm.js') }
          : undefined,
      );
    },
  };
}
