// Bundles the command line, the library, that for browsers, the player and the studio into lib/. A published package also needs the
// declarations (--types) and the list of what was bundled (--sbom).
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { browserLibraries } from './browser-libraries-plugin.mjs';
import { billOfMaterials, bundledPackages, licenceTexts } from './bundled-packages.mjs';
import { bundledThemePlugin } from './bundled-theme-plugin.mjs';
import { carriedFiles } from './carried-files-plugin.mjs';
import { commander } from './commander-plugin.mjs';
import { commonjs, exportsOf, stopAtCircles } from './commonjs-chunks.mjs';
import { writeDeclarations } from './declarations.mjs';
import { fewerFiles } from './fewer-files-plugin.mjs';
import { playerParts } from './player-parts-plugin.mjs';
import { bundleStudio } from './studio.mjs';
import { xmlWriter } from './xml-writer-plugin.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lib = join(root, 'lib');
const common = {
  absWorkingDir: root,
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

/** What runs in pages: an old way of bundling, because browsers load no modules from files that are opened from disk. */
const forPages = {
  ...common,
  format: 'iife',
  platform: 'browser',
  target: ['es2022', 'safari15.4'],
  minify: true,
};

await mkdir(lib, { recursive: true });
if (!process.argv.includes('--types-only')) {
  // The scripts of pages come first: the library for browsers carries them.
  const player = await bundlePlayer();
  const scripts = [...(await bundlePlayerParts(player)), await bundlePageScripts()];
  await removeStale(scripts, 'page-scripts');
  const outputs = [player, ...scripts, ...(await bundleProgram()), await bundleForBrowsers()];
  outputs.push(...(await bundleStudio(root)));
  const packages = await bundledPackages(outputs, root);
  await writeFile(join(lib, 'THIRD-PARTY-LICENSES.txt'), await licenceTexts(packages, root));
  if (process.argv.includes('--sbom'))
    await writeFile(join(lib, 'sbom.cdx.json'), await billOfMaterials(packages, root));
}
await linkCommand();
if (process.argv.includes('--types') || process.argv.includes('--types-only'))
  await writeDeclarations(root, { unchecked: process.argv.includes('--types-only') });

/** Lets `npx cartwright` find the command in this repository, as it is found in any project that installed it. */
async function linkCommand() {
  const folder = join(root, 'node_modules', '.bin');
  if (!existsSync(folder)) return;
  if (process.platform === 'win32') {
    await writeFile(join(folder, 'cartwright.cmd'), '@node "%~dp0\\..\\..\\lib\\cli.js" %*\r\n');
    return;
  }
  await chmod(join(lib, 'cli.js'), 0o755);
  await rm(join(folder, 'cartwright'), { force: true });
  await symlink('../../lib/cli.js', join(folder, 'cartwright'));
}

function bundlePlayer() {
  return build({ ...forPages, entryPoints: ['src/player/index.ts'], outfile: 'lib/player.js' });
}

/** Scripts that only some pages load, each a file of its own. */
async function bundlePageScripts() {
  const folder = 'src/page-scripts';
  const files = (await readdir(join(root, folder))).filter((file) => file.endsWith('.ts'));
  // What a unit's first page says is the player's business, and needs nothing of its core.
  const entryPoints = [...files.map((file) => `${folder}/${file}`), 'src/player/unit-index.ts'];
  return build({ ...forPages, entryPoints, entryNames: '[name]', outdir: 'lib/page-scripts' });
}

/**
 * The player's parts likewise: what the core holds, it lends them. What speaks with platforms needs only the core; the
 * others come behind the part of quizzes, which lends them what it holds.
 */
async function bundlePlayerParts(core) {
  const folder = 'src/player/part-scripts';
  const names = (await readdir(join(root, folder))).map((file) => file.replace(/\.ts$/, ''));
  const first = ['platform', 'quiz'];
  const part = (wanted, lenders) =>
    build({
      ...forPages,
      entryPoints: Object.fromEntries(wanted.map((name) => [`player-${name}`, `${folder}/${name}.ts`])),
      outdir: 'lib/page-scripts',
      plugins: [playerParts(root, lenders)],
    });
  const byCore = { metafile: core.metafile, list: 'src/player/lent.ts' };
  const [platform, quiz] = [await part(['platform'], [byCore]), await part(['quiz'], [byCore])];
  const byQuiz = { metafile: quiz.metafile, list: 'src/player/quiz/lent.ts' };
  const others = names.filter((name) => !first.includes(name));
  return [platform, quiz, await part(others, [byCore, byQuiz])];
}

/** The program, as CommonJS files in `chunks/`, and what starts it: the command, and modules for those who import them. */
async function bundleProgram() {
  const options = {
    ...common,
    charset: 'ascii',
    entryPoints: {
      cli: 'src/cli/program.ts',
      index: 'src/index.ts',
      verify: 'src/verify-entry.ts',
      target: 'src/target.ts',
      'item-process': 'src/untrusted/item-process.ts',
      'item-worker': 'src/pipeline/item-worker.ts',
    },
    outdir: 'lib/chunks',
    outExtension: { '.js': '.cjs' },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // jsonc-parser's CommonJS build hides its requires from bundlers.
    mainFields: ['module', 'main'],
    splitting: true,
    plugins: [bundledThemePlugin(root), commander(), xmlWriter(root)],
    minifySyntax: true,
    minifyWhitespace: true,
    define: { 'process.env.CARTWRIGHT_BUILD': JSON.stringify(await fingerprint()) },
  };
  const fewer = await fewerFiles(
    root,
    ['src/resolve/resolve-module.ts', 'src/pipeline/check.ts', 'src/pipeline/build.ts'],
    options,
  );
  const result = await build({ ...options, write: false, plugins: [...options.plugins, fewer] });
  const files = result.outputFiles.map(({ path, text }) => ({ path, text, own: inAscii(commonjs(path, text)) }));
  stopAtCircles(neededFiles(result.metafile));
  await mkdir(join(lib, 'chunks'), { recursive: true });
  for (const { path, own } of files) await writeFile(path, own);
  for (const name of Object.keys(options.entryPoints).filter((one) => one !== 'cli'))
    await writeModule(name, exportsOf(name, files.find(({ path }) => basename(path) === `${name}.cjs`).text));
  const start = await bundleStart(files.map(({ own }) => own));
  await removeStale([result], 'chunks');
  return [result, start];
}

/**
 * esbuild's `charset: 'ascii'` leaves patterns and tagged templates as they are, and the engine takes longer to load a
 * file that holds one other sign. Those templates are patterns, too, in which an escaped sign is the same.
 */
function inAscii(code) {
  const [escaped] = code.match(/(?<!\\)(?:\\\\)*\\[^\0-\x7f].{0,40}/) ?? [];
  if (escaped !== undefined)
    throw new Error(`A backslash before a sign outside ASCII would be read otherwise: ${escaped}`);
  return code.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Which of the program's files are loaded with which, by their paths. */
function neededFiles({ outputs }) {
  return new Map(
    Object.entries(outputs).map(([path, { imports }]) => [
      path,
      imports.filter(({ kind, external }) => kind === 'import-statement' && !external).map((one) => one.path),
    ]),
  );
}

/** An entry of the program as a module, with the same exports. */
function writeModule(name, exports) {
  const required = `createRequire(import.meta.url)('./chunks/${name}.cjs')`;
  const use = exports.length > 0 ? `export const { ${exports.join(', ')} } = ${required};` : `${required};`;
  return writeFile(join(lib, `${name}.js`), `import { createRequire } from 'node:module';\n\n${use}\n`);
}

/** The command. It tells the files of this build from those of any other, so that what was compiled of them is not mixed up. */
function bundleStart(texts) {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return build({
    ...common,
    entryPoints: { cli: 'src/start/start.ts' },
    outdir: 'lib',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    define: { 'process.env.CARTWRIGHT_FILES': JSON.stringify(hash.digest('hex').slice(0, 16)) },
  });
}

/** Parts that few modules need (YAML, the compiler of templates) are files of their own, loaded when they are. */
async function bundleForBrowsers() {
  const result = await build({
    ...common,
    entryPoints: { browser: 'src/browser.ts' },
    outdir: 'lib',
    chunkNames: 'browser/[name]-[hash]',
    format: 'esm',
    platform: 'browser',
    target: ['es2022', 'safari16.4'],
    mainFields: ['browser', 'module', 'main'],
    splitting: true,
    plugins: [browserLibraries(root), bundledThemePlugin(root), carriedFiles(root), xmlWriter(root)],
    minify: true,
  });
  await removeStale([result], 'browser');
  return result;
}

/** Names this state of the program, so that packages remembered by another are not taken for its own. */
async function fingerprint() {
  const hash = createHash('sha256');
  for (const folder of ['src', 'schema', 'templates', 'package-lock.json']) {
    for (const path of await filesBelow(folder)) hash.update(path).update(await readFile(join(root, path)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesBelow(path) {
  if (!(await stat(join(root, path))).isDirectory()) return [path];
  const names = (await readdir(join(root, path))).sort();
  return (await Promise.all(names.map((name) => filesBelow(`${path}/${name}`)))).flat();
}

/** Files of earlier builds go, one by one: a test may be running the current ones. */
async function removeStale(results, folder) {
  const current = new Set(results.flatMap(({ metafile }) => Object.keys(metafile.outputs)));
  if (!existsSync(join(lib, folder))) return;
  for (const name of await readdir(join(lib, folder))) {
    if (!current.has(`lib/${folder}/${name}`)) await rm(join(lib, folder, name), { force: true });
  }
}
