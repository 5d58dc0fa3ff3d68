// An esbuild plugin for the scripts of the player's parts: what they import from the files of the core, the core lends
// them while they run (src/player/lent.ts).
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** `metafile`: of the core's build. */
export function playerParts(root, metafile) {
  const [core] = Object.values(metafile.outputs);
  const files = Object.entries(core.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const inCore = new Set(files.map(([path]) => join(root, path)));
  return {
    name: 'player-parts',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^\./ }, ({ importer, path }) => {
        const file = resolve(dirname(importer), path);
        return inCore.has(file) ? { path: file, namespace: 'lent' } : undefined;
      });
      onLoad({ filter: /.*/, namespace: 'lent' }, async ({ path }) => {
        const names = (await lentNames(root)).get(path) ?? [];
        const lines = names.map((name) => `export const ${name} = /* @__PURE__ */ cartwright('${name}');`);
        // With an export of its own, asking such a file for what it does not lend is an error.
        return { contents: [...lines, 'export default undefined;'].join('\n'), loader: 'js' };
      });
    },
  };
}

/** The names that the core lends, by the file that exports them. */
async function lentNames(root) {
  const list = join(root, 'src', 'player', 'lent.ts');
  const imports = (await readFile(list, 'utf8')).matchAll(/^import \{([^}]*)\} from '([^']+)';$/gm);
  return new Map(
    [...imports].map(([, names, from]) => [
      resolve(dirname(list), from),
      names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ]),
  );
}
