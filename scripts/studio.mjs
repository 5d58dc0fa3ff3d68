// Bundles the studio into lib/studio: a page, a worker and a service worker. What the library for browsers holds is not
// bundled again: the page loads it from `cartwright/`, which `cartwright studio` serves and exports from beside it.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const OPTIONS = {
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  format: 'esm',
  platform: 'browser',
  target: ['es2022', 'safari16.4'],
  minify: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
};

/** Gives esbuild's results, for the licences of what is in them. */
export async function bundleStudio(root) {
  const out = join(root, 'lib', 'studio');
  await mkdir(out, { recursive: true });
  const engine = await engineFiles(root);
  const options = { ...OPTIONS, absWorkingDir: root, outdir: 'lib/studio', plugins: [engineBeside(engine.entry)] };
  const worker = await build({ ...options, entryPoints: { worker: 'src/studio/engine/worker.ts' } });
  const page = await build({
    ...options,
    entryPoints: { studio: 'src/studio/page.tsx' },
    splitting: true,
    define: { STUDIO_WORKER: JSON.stringify(outputOf(worker, 'worker.ts')) },
  });
  const script = outputOf(page, 'page.tsx');
  const style = basename(Object.keys(page.metafile.outputs).find((path) => path.endsWith('.css')));
  await writeFile(
    join(out, 'index.html'),
    filled(await readFile(join(root, 'src/studio/index.html'), 'utf8'), { style, script }),
  );
  await writeFile(join(out, 'icon.svg'), await readFile(join(root, 'src/studio/icon.svg')));
  const library = await writeLibrary(root, out);
  const own = [...outputsOf(worker), ...outputsOf(page), 'icon.svg', 'index.html', ...library];
  const first = ['index.html', 'icon.svg', style, ...neededAtFirst(page, script), engine.entry];
  const service = await build({
    ...options,
    entryPoints: { 'service-worker': 'src/studio/service-worker/service-worker.ts' },
    entryNames: '[name]',
    format: 'iife',
    define: {
      STUDIO_FILES: JSON.stringify([...own, ...Object.keys(engine.files)]),
      STUDIO_FIRST: JSON.stringify(first),
    },
  });
  const files = {
    ...Object.fromEntries([...own, 'service-worker.js'].map((name) => [name, `studio/${name}`])),
    ...engine.files,
  };
  await writeFile(join(out, 'files.json'), `${JSON.stringify(files, null, 1)}\n`);
  await removeOthers(out, new Set([...own, 'library', 'service-worker.js', 'files.json']));
  return [worker, page, service];
}

/** The library for browsers, by the paths under which the page has it; the values are paths in lib/. */
async function engineFiles(root) {
  const lib = join(root, 'lib');
  const hash = createHash('sha256')
    .update(await readFile(join(lib, 'browser.js')))
    .digest('hex')
    .slice(0, 8);
  const entry = `cartwright/browser-${hash}.js`;
  const chunks = (await readdir(join(lib, 'browser'))).sort();
  const files = Object.fromEntries(chunks.map((name) => [`cartwright/browser/${name}`, `browser/${name}`]));
  return { entry, files: { [entry]: 'browser.js', ...files } };
}

/** The studio imports `src/browser.ts` alone; what that becomes lies beside the page. */
function engineBeside(entry) {
  return {
    name: 'engine-beside',
    setup({ onResolve }) {
      onResolve({ filter: /\/browser\.ts$/ }, () => ({ path: `./${entry}`, external: true }));
    },
  };
}

/** The modules of this repository, each packed, and a list of them. */
async function writeLibrary(root, out) {
  const { pack } = await import(pathToFileURL(join(root, 'lib', 'browser.js')).href);
  const folder = join(root, 'modules');
  const { modules } = JSON.parse(await readFile(join(folder, 'unit.json'), 'utf8'));
  await rm(join(out, 'library'), { recursive: true, force: true });
  await mkdir(join(out, 'library'));
  const entries = [];
  const words = {};
  for (const id of modules) {
    const files = await filesBelow(join(folder, id), `modules/${id}`);
    const zip = await pack({ files, folder: `modules/${id}` });
    await writeFile(join(out, 'library', `${id}.zip`), new Uint8Array(await zip.arrayBuffer()));
    const { title, summary, language, estimatedMinutes, activities } = JSON.parse(
      await readFile(join(folder, id, 'module.json'), 'utf8'),
    );
    const minutes = estimatedMinutes ?? activities.reduce((sum, activity) => sum + (activity.minutes ?? 0), 0);
    words[id] = uniqueWords(Object.entries(files));
    entries.push({ id, title, summary, language, minutes, parts: activities.length });
  }
  await writeFile(join(out, 'library.json'), `${JSON.stringify(entries)}\n`);
  await writeFile(join(out, 'library-words.json'), `${JSON.stringify(words)}\n`);
  return ['library.json', 'library-words.json', ...modules.map((id) => `library/${id}.zip`)];
}

/** Each word of a module's texts once: what the studio looks for. */
function uniqueWords(files) {
  const decoder = new TextDecoder();
  const texts = files.filter(([path]) => /\.(?:md|json|ya?ml)$/.test(path)).map(([, bytes]) => decoder.decode(bytes));
  const words =
    texts
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? [];
  return [...new Set(words)].sort().join(' ');
}

async function filesBelow(folder, path) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const read = files.map(async (file) => [
    `${path}/${file.slice(folder.length + 1).replaceAll('\\', '/')}`,
    new Uint8Array(await readFile(file)),
  ]);
  return Object.fromEntries(await Promise.all(read));
}

function outputsOf({ metafile }) {
  return Object.keys(metafile.outputs).map((path) => basename(path));
}

function outputOf({ metafile }, entry) {
  const found = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(`/${entry}`));
  return basename(found[0]);
}

/** The page's script and what it imports at once. */
function neededAtFirst({ metafile }, script) {
  const { imports } = metafile.outputs[`lib/studio/${script}`];
  const own = imports.filter(({ kind, external }) => kind === 'import-statement' && !external);
  return [script, ...own.map(({ path }) => basename(path))];
}

function filled(template, values) {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
}

async function removeOthers(folder, current) {
  for (const name of await readdir(folder))
    if (!current.has(name)) await rm(join(folder, name), { force: true, recursive: true });
}
