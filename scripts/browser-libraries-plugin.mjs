// An esbuild plugin for what libraries ask for in a browser. jszip's package.json gives browsers a bundle in the place of
// its main file, of which our own code would see none of the parts. jszip looks for Node's streams and does without;
// xmlbuilder2 brings a parser of addresses that asks Node about host names, which no writer of XML comes to.
import { createRequire } from 'node:module';
import { join } from 'node:path';

export function browserLibraries(root) {
  const { resolve } = createRequire(join(root, 'package.json'));
  return {
    name: 'browser-libraries',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^jszip\/lib\// }, ({ path }) => ({ path: resolve(path) }));
      onResolve({ filter: /^(readable-stream|url)$/ }, ({ path }) => ({ path, namespace: 'nothing' }));
      onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
    },
  };
}
