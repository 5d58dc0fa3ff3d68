// An esbuild plugin for the scripts of the player's parts: what they import from files that the core or the part of
// quizzes holds already, these lend them while they run (src/player/lent.ts, src/player/quiz/lent.ts).
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';

/** Files without a state of their own: what nobody lends of them may be there twice. */
const STATELESS = /^src\/(?:interactions|written|text|player\/quiz|player\/state\/(?:learner-state|fact-parts)\.ts)/;

const WHOLE = '?whole';

/**
 * `lenders`: the metafiles of the builds that the part finds already run, and their lists of what they lend.
 * @param {readonly { metafile: import('esbuild').Metafile, list: string }[]} lenders
 */
export function playerParts(root, lenders) {
  const there = new Set(lenders.flatMap(({ metafile }) => filesIn(metafile).map((path) => join(root, path))));
  return {
    name: 'player-parts',
    setup({ onLoad, onResolve }) {
      const names = Promise.all(lenders.map(({ list }) => lentNames(join(root, list)))).then((lists) => {
        const all = new Map();
        for (const list of lists)
          for (const [file, more] of list) all.set(file, [...new Set([...(all.get(file) ?? []), ...more])]);
        return all;
      });
      onResolve({ filter: /^\./ }, ({ importer, path, namespace }) => {
        if (namespace === 'lent') return { path: importer };
        const file = resolve(dirname(importer), path);
        return there.has(file) ? { path: file, namespace: 'lent' } : undefined;
      });
      onLoad({ filter: /.*/, namespace: 'lent' }, async ({ path }) => {
        const lent = (await names).get(path) ?? [];
        const lines = lent.map((name) => `export const ${name} = /* @__PURE__ */ cartwright('${name}');`);
        // With an export of its own, asking such a file for what it does not lend is an error.
        const rest = STATELESS.test(relative(root, path)) ? `export * from './${WHOLE}';` : 'export default undefined;';
        return { contents: [...lines, rest].join('\n'), loader: 'js', resolveDir: dirname(path) };
      });
    },
  };
}

/** The source files of which a build's script holds something. */
function filesIn({ outputs }) {
  const [script] = Object.values(outputs);
  return Object.entries(script.inputs).flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 && path.startsWith('src/') ? [path] : [],
  );
}

/** The names that a list lends, by the file that exports them. */
async function lentNames(list) {
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
