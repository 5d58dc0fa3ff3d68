// An esbuild plugin that makes fewer files of a program that is split. esbuild makes a file for every set of entries that
// need the same, and what is loaded later is an entry: a `check` came to load 87 files, which took a fifth of its time.
// So entries say that they need what will be there in any case: what is loaded only by those that hold a core says that
// it needs that core; and every entry that it needs what is small and much used.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Bytes of a module with all that it imports, and how many entries need it, to be among what every entry loads. */
const SMALL = 4_000;
const MUCH_USED = 14;

/** `cores` are modules of `root`: each with all that it imports is a core. `options` are those of the build. */
export async function fewerFiles(root, cores, options) {
  const { metafile } = await build({ ...options, metafile: true, write: false });
  const program = programOf(metafile, Object.values(options.entryPoints));
  const common = commonOf(program);
  const needs = new Map([...program.holds.keys()].map((entry) => [entry, [...common]]));
  for (const core of cores) for (const entry of afterCore(program, core)) needs.get(entry).push(core);
  return {
    name: 'fewer-files',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const own = [...needs].find(([entry]) => entry.startsWith('src/') && join(root, entry) === path)?.[1] ?? [];
        if (own.length === 0) return undefined;
        const imports = own.map((name) => `import ${JSON.stringify(join(root, name))};`).join('');
        return { contents: `${await readFile(path, 'utf8')}\n${imports}\n`, loader: 'ts' };
      });
    },
  };
}

/** What each entry holds from the start, and which entries load what later. */
function programOf({ inputs, outputs }, starts) {
  const imported = (path, later) =>
    inputs[path].imports.flatMap(({ kind, external, path: other }) =>
      !external && (kind === 'dynamic-import') === later ? [other] : [],
    );
  const later = new Set(Object.keys(inputs).flatMap((path) => imported(path, true)));
  const holds = new Map([...starts, ...later].map((entry) => [entry, closure(entry, (path) => imported(path, false))]));
  const loaders = new Map([...later].map((entry) => [entry, []]));
  for (const [entry, files] of holds)
    for (const file of files) for (const other of imported(file, true)) loaders.get(other).push(entry);
  const sizes = new Map();
  for (const output of Object.values(outputs))
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) sizes.set(path, bytesInOutput);
  return { starts: new Set(starts), holds, loaders, sizes, imported };
}

/** The entries that do not hold a core, and are loaded or held only by what holds it or comes after it as well. */
function afterCore({ starts, holds, loaders }, core) {
  const hasCore = (entry) => holds.get(entry).has(core);
  const users = (entry) => [
    ...loaders.get(entry),
    ...[...holds].flatMap(([other, files]) => (other !== entry && files.has(entry) ? [other] : [])),
  ];
  const isThere = new Set([...holds.keys()].filter((entry) => hasCore(entry) || !starts.has(entry)));
  for (let before = -1; before !== isThere.size; ) {
    before = isThere.size;
    for (const entry of isThere)
      if (!hasCore(entry) && !users(entry).every((user) => isThere.has(user))) isThere.delete(entry);
  }
  return [...isThere].filter((entry) => !hasCore(entry));
}

/** Modules of our own that are small with all that they import, and that many entries hold. */
function commonOf({ holds, sizes, imported }) {
  const users = new Map();
  for (const files of holds.values()) for (const file of files) users.set(file, (users.get(file) ?? 0) + 1);
  return [...users.keys()].filter((path) => {
    if (!path.startsWith('src/') || users.get(path) < MUCH_USED) return false;
    const all = [...closure(path, (one) => imported(one, false))];
    return (
      all.every((one) => !one.includes('node_modules')) &&
      all.reduce((sum, one) => sum + (sizes.get(one) ?? 0), 0) <= SMALL
    );
  });
}

function closure(start, next) {
  const found = new Set([start]);
  for (const one of found) for (const path of next(one)) found.add(path);
  return found;
}
