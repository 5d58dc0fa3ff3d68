import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { exitCodeFor } from '../../src/cli/exit-codes.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../../src/diagnostics/format-people.ts';
import { check } from '../../src/pipeline/check.ts';
import { emptyFolder, repository } from '../support/cli.ts';
import { type Fault, type FileOperation, withFault } from './faulty-fs.ts';

/** What a command says: findings, or a code and what was written on the terminal. */
export type Said = readonly Diagnostic[] | { readonly code: number; readonly text: string };

/** A command that changes a folder of a workspace. */
export interface FaultyCommand {
  readonly workspace: string;
  /** What it changes or makes, relative to the workspace. */
  readonly folder: string;
  run(): Promise<Said>;
}

/** `new` gives each module another. */
const OWN_NAME = /("namespace": )"[0-9a-f-]{36}"/;

/** What lies in a folder, by path, without what is hidden: no author reads that. */
function stateOf(folder: string): string {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : [];
  const seen = files.filter((path) => !/(?:^|\/)\./.test(path) && statSync(join(folder, path)).isFile());
  const read = (path: string) => readFileSync(join(folder, path), 'latin1').replace(OWN_NAME, '$1');
  return JSON.stringify(seen.map((path) => [path, read(path)]));
}

/** A command whose operations fail one by one, each time in the workspace as it was before. */
export class FaultedCommand {
  readonly #command: FaultyCommand;
  readonly #pristine = emptyFolder();
  readonly #before: string;
  #after = '';

  constructor(command: FaultyCommand) {
    this.#command = command;
    cpSync(command.workspace, this.#pristine, { recursive: true, verbatimSymlinks: true });
    this.#before = stateOf(command.workspace);
  }

  /** Lets one operation fail, or none, and says what is wrong afterwards. */
  async run(fault?: Fault): Promise<{ operations: readonly FileOperation[]; broken: readonly string[] }> {
    const { workspace, folder } = this.#command;
    rmSync(workspace, { recursive: true });
    cpSync(this.#pristine, workspace, { recursive: true, verbatimSymlinks: true });
    const places = [workspace, join(repository, 'starter')];
    const { value: said, operations } = await withFault(places, fault, () => this.#command.run().catch(String));
    if (fault === undefined) {
      this.#after = stateOf(workspace);
      return {
        operations,
        broken:
          typeof said === 'string'
            ? [said]
            : wordsOf(said)
                .filter(({ isError }) => isError)
                .map(({ text }) => text),
      };
    }
    const broken: string[] = leftovers(workspace).map((name) => `left: ${name}`);
    if (typeof said === 'string') broken.push(`thrown: ${said}`);
    else broken.push(...this.#brokenWords(said, fault));
    // Whoever reads it next finishes what was begun.
    if (existsSync(join(workspace, folder))) await check({ workingFolder: workspace, paths: [folder] });
    if (this.#isHalf()) broken.push('what is read next is neither the old nor the new');
    if (stateOf(workspace) === this.#before) {
      const again = await this.#command.run().catch(String);
      if (typeof again === 'string' || wordsOf(again).some(({ isError }) => isError))
        broken.push(`the next run: ${JSON.stringify(again)}`);
    }
    if (stateOf(workspace) !== this.#after) broken.push('the next run does not end where it would have');
    return { operations, broken: [...broken, ...leftovers(workspace).map((name) => `the next run leaves ${name}`)] };
  }

  #isHalf(): boolean {
    return ![this.#before, this.#after].includes(stateOf(this.#command.workspace));
  }

  /** Either it went well after all, or one error says which file and what to do. */
  #brokenWords(said: Said, fault: Fault): readonly string[] {
    const errors = wordsOf(said).filter(({ isError }) => isError);
    if (errors.length === 0)
      return stateOf(this.#command.workspace) === this.#after ? [] : ['it did not do it, and no error says why'];
    const broken: string[] = [];
    // That a file may not be read is for whoever owns it to change.
    const isOwners = fault.code === 'EACCES' && errors.some(({ text }) => /may not be read/.test(text));
    if (errors.length > 1 && !isOwners)
      broken.push(`${errors.length} errors: ${errors.map(({ text }) => text).join(' | ')}`);
    const code = 'code' in said ? said.code : exitCodeFor(said, false);
    if (code !== 2 && !(isOwners && code === 1)) broken.push(`exit code ${code}: ${errors[0]?.text}`);
    for (const { text, hasHint } of errors) {
      if (/fault of the program|injected|undefined|\n {4}at /.test(text)) broken.push(`said so: ${text}`);
      if (!hasHint) broken.push(`nothing to do: ${text}`);
      if (!/`[^`]+`/.test(text)) broken.push(`names no file: ${text}`);
    }
    return broken;
  }
}

interface Words {
  readonly isError: boolean;
  readonly text: string;
  readonly hasHint: boolean;
}

function wordsOf(said: Said): readonly Words[] {
  if ('code' in said) return [{ isError: said.code !== 0, text: said.text, hasHint: said.text.trim().includes('\n') }];
  return said.map((one) => ({
    isError: one.severity === 'error',
    text: formatDiagnostics([one], { colour: false }),
    hasHint: one.hint !== undefined,
  }));
}

function leftovers(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'));
}
