#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import { cacheFolder, madeOwn, makeRoom } from './cache-folder.ts';
import { CodeCache } from './code-cache.ts';

/*
 * Starts the command line, with what the engine compiled the last time. Newer versions of Node keep that themselves if
 * they are asked to; for older ones the program's files, which are CommonJS, are loaded here.
 */

interface Program {
  run?(): Promise<void>;
}

type Require = (name: string) => Program;

const { argv, env, platform, version, arch } = process;
const PROGRAM = join(import.meta.dirname, 'chunks', 'cli.cjs');
const require: Require = nodeModule.createRequire(import.meta.url);

/** Bytes of code that a function runs before the engine looks whether to optimise it: six times what it does by itself. */
const INTERRUPT_BUDGET = 800_000;

/** Which build of the program this is; what was compiled of another is of no use. */
const BUILD = `${process.env.CARTWRIGHT_FILES}-${version}-${arch}`;

// Before anything is compiled, because code that was kept under other flags is refused (decision 41).
if (!('enableCompileCache' in nodeModule))
  process.getBuiltinModule('node:v8').setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);

await load(PROGRAM).run?.();

function load(path: string): Program {
  const folder = cacheFolder(env, platform);
  if (folder === undefined) return require(path);
  if ('enableCompileCache' in nodeModule && typeof nodeModule.enableCompileCache === 'function') {
    if (madeOwn(folder)) {
      nodeModule.enableCompileCache(join(folder, BUILD));
      process.on('exit', () => makeRoom(folder));
    }
    return require(path);
  }
  // Each command uses other parts of the program; `--version` and what is misspelt are not worth a file.
  const [, , command = ''] = argv;
  if (!/^[a-z]+$/.test(command)) return require(path);
  const cache = new CodeCache(folder, `${command}-${BUILD}.bin`);
  process.on('exit', (code) => {
    if (code === 0 || code === 1) cache.keep();
  });
  return loadThrough(cache)(path);
}

/** As Node's own `require`, for what lies in the folder of the program's files: each is run once. */
function loadThrough(cache: CodeCache): Require {
  const loaded = new Map<string, { exports: Program }>();
  const wanted = (path: string): Program => {
    const known = loaded.get(path);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(path, module);
    const folder = dirname(path);
    const within: Require = (name) => (name.startsWith('./') ? wanted(join(folder, name)) : require(name));
    const code = `(function(exports,require,module,__filename){${readFileSync(path, 'utf8')}\n})`;
    cache.compile(path, code).runInThisContext()(module.exports, within, module, path);
    return module.exports;
  };
  return wanted;
}
