import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { isOwn, madeOwn, makeRoom } from './cache-folder.ts';
import { type CompiledParts, readCodeFile, writeCodeFile } from './code-file.ts';

/**
 * What the engine compiled for a command, kept for the next time it is called. It is read before the program is loaded and
 * written, if there was anything new, when the process ends. Whatever goes wrong costs the time that it would have saved
 * and nothing else: what the engine does not accept, it compiles.
 */
export class CodeCache {
  readonly #file: string;
  readonly #kept: CompiledParts;
  readonly #compiled = new Map<string, Script>();
  #isComplete = true;

  /** `name` says for what, and with which program and engine. */
  constructor(folder: string, name: string) {
    this.#file = join(folder, name);
    this.#kept = keptIn(folder, this.#file) ?? new Map();
  }

  /** Compiles a file of the program. */
  compile(path: string, code: string): Script {
    const name = basename(path);
    const cachedData = this.#kept.get(name);
    const script = new Script(code, { filename: path, ...(cachedData && { cachedData }) });
    if (cachedData === undefined || script.cachedDataRejected) this.#isComplete = false;
    this.#compiled.set(name, script);
    return script;
  }

  /** Writes what is not kept yet. */
  keep(): void {
    if (this.#isComplete) return;
    try {
      const compiled = [...this.#compiled].map(([name, script]) => [name, script.createCachedData()] as const);
      write(this.#file, writeCodeFile(new Map([...this.#kept, ...compiled])));
    } catch {
      // A full disk, or a folder that may not be written.
    }
  }
}

function keptIn(folder: string, file: string): CompiledParts | undefined {
  try {
    return isOwn(folder) ? readCodeFile(readFileSync(file)) : undefined;
  } catch {
    return undefined;
  }
}

/** Under another name first, so that whoever reads it meanwhile reads the old one or the new one. */
function write(file: string, contents: Uint8Array): void {
  const folder = dirname(file);
  if (!madeOwn(folder)) return;
  const unfinished = `${file}.${process.pid}.tmp`;
  writeFileSync(unfinished, contents, { mode: 0o600 });
  renameSync(unfinished, file);
  makeRoom(folder);
}
