import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { exitCodeFor } from '../../src/cli/exit-codes.ts';
import { formatDiagnostics } from '../../src/diagnostics/format-people.ts';
import { build } from '../../src/pipeline/build.ts';
import type { BuildRequest } from '../../src/pipeline/build-request.ts';
import type { BuildReport } from '../../src/pipeline/report.ts';
import { repository } from '../support/cli.ts';
import { type Fault, type FileOperation, withFault } from './faulty-fs.ts';
import { filesWith, packagesIn, writeFiles } from './workspaces.ts';

/** What is wrong after a build in which something failed; empty where all is as promised. */
export type Broken = readonly string[];

/**
 * A workspace whose module was built and then changed, beside a module that was not: what a build does there reads
 * the build's memory, takes one module from it, and replaces the packages of the other and of the unit that holds both.
 */
export class ChangedWorkspace {
  readonly #folder: string;
  readonly #targets: readonly string[];
  readonly #files: Readonly<Record<string, string | Uint8Array>>;
  readonly #changed: string;
  #old: ReadonlyMap<string, string> = new Map();
  #new: ReadonlyMap<string, string> = new Map();

  constructor(folder: string, targets: readonly string[], module: ModuleDefinition) {
    this.#folder = folder;
    this.#targets = targets;
    this.#files = filesWith(module);
    this.#changed = `modules/${module.id}/module.json`;
  }

  get #dist(): string {
    return join(this.#folder, 'dist');
  }

  async prepare(): Promise<void> {
    writeFiles(this.#folder, this.#files);
    await this.#build();
    this.#old = packagesIn(this.#dist);
    cpSync(this.#dist, join(this.#folder, 'old'), { recursive: true });
    const definition = String(this.#files[this.#changed]).replace('"subtitle":"', '"subtitle":"Another ');
    writeFiles(this.#folder, { [this.#changed]: definition });
    await this.#build({ outFolder: 'fresh', fresh: true });
    this.#new = packagesIn(join(this.#folder, 'fresh'));
  }

  #build({ outFolder = 'dist', ...options }: BuildRequest = {}): Promise<BuildReport> {
    return build({ workingFolder: this.#folder, targets: this.#targets, outFolder, ...options });
  }

  /** Lets one operation of a build fail, or none, from the packages before the change (or from none) on. */
  async run(
    fault: Fault | undefined,
    from: 'old' | 'nothing',
  ): Promise<{ operations: readonly FileOperation[]; broken: Broken }> {
    rmSync(this.#dist, { recursive: true, force: true });
    if (from === 'old') cpSync(join(this.#folder, 'old'), this.#dist, { recursive: true });
    const folders = [this.#folder, join(repository, 'templates'), join(repository, 'lib')];
    const { value: report, operations } = await withFault(folders, fault, () =>
      this.#build({ durable: true }).catch(String),
    );
    const said = typeof report === 'string' ? [`thrown: ${report}`] : this.#brokenWords(report, fault);
    const broken = [...this.#brokenFiles(from), ...said];
    const again = await this.#build();
    broken.push(...again.diagnostics.filter(isError).map(({ message }) => `the next build: ${message}`));
    for (const [name, hash] of this.#new)
      if (packagesIn(this.#dist).get(name) !== hash) broken.push(`the next build leaves another ${name}`);
    return { operations, broken: [...broken, ...this.#leftovers('the next build leaves')] };
  }

  /** Packages are the old ones or the new ones, whole. */
  #brokenFiles(from: 'old' | 'nothing'): string[] {
    const broken = this.#leftovers('left:');
    const now = packagesIn(this.#dist);
    for (const [name, hash] of now)
      if (hash !== this.#new.get(name) && (from === 'nothing' || hash !== this.#old.get(name)))
        broken.push(`${name} is neither the old nor the new package`);
    if (from === 'old') for (const name of this.#old.keys()) if (!now.has(name)) broken.push(`${name} is gone`);
    for (const name of ['build-report.json', '.cartwright-cache.json'])
      if (existsSync(join(this.#dist, name)) && !isJson(join(this.#dist, name))) broken.push(`${name} is not whole`);
    return broken;
  }

  #leftovers(what: string): string[] {
    const names = existsSync(this.#dist) ? readdirSync(this.#dist) : [];
    return names.filter((name) => name.endsWith('.tmp')).map((name) => `${what} ${name}`);
  }

  /** Either it went well after all, and every package is new; or one error says which file and what to do. */
  #brokenWords({ diagnostics }: BuildReport, fault: Fault | undefined): string[] {
    const errors = diagnostics.filter(isError);
    const isNew = [...this.#new].every(([name, hash]) => packagesIn(this.#dist).get(name) === hash);
    if (errors.length === 0) return isNew ? [] : ['packages are old, and no error says why'];
    if (fault === undefined) return errors.map(({ message }) => message);
    const broken: string[] = [];
    if (errors.length > 1) broken.push(`${errors.length} errors: ${errors.map(({ message }) => message).join(' | ')}`);
    const code = exitCodeFor(diagnostics, false);
    // That a file may not be read is for its author to change.
    const isAuthors = fault?.code === 'EACCES' && errors.every(({ code }) => AUTHORS.has(code));
    if (code !== (isAuthors ? 1 : 2)) broken.push(`exit code ${code}`);
    for (const error of errors) {
      const text = formatDiagnostics([error], { colour: false });
      if (/fault of the program|injected|undefined|\n {4}at /.test(text)) broken.push(`said so: ${text}`);
      if (error.hint === undefined) broken.push(`nothing to do: ${text}`);
      if (!/`[^`]+`/.test(error.message)) broken.push(`names no file: ${text}`);
    }
    return broken;
  }
}

const AUTHORS: ReadonlySet<string> = new Set(['source/file-unreadable', 'build/module-left-out']);

const isError = ({ severity }: { severity: string }) => severity === 'error';

function isJson(path: string): boolean {
  try {
    JSON.parse(readFileSync(path, 'utf8'));
    return true;
  } catch {
    return false;
  }
}
