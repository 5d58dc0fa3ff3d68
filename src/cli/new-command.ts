import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeNewFolder } from '../archive/whole-folder.ts';
import { isThere } from '../archive/write.ts';
import { writeReason } from '../archive/write-reason.ts';
import { faultOfId, faultOfTitle, filesOfNewModule } from '../authoring/new-module.ts';
import { machineFault } from '../diagnostics/machine-fault.ts';
import { exitCodes } from './exit-codes.ts';
import { print } from './output.ts';

export interface NewFlags {
  readonly title?: string;
  /** A table of questions, and no module. */
  readonly questions?: boolean;
  /** One reading and one question in place of one of everything. */
  readonly minimal?: boolean;
  /** The definition in YAML. */
  readonly yaml?: boolean;
}

/** The modules that `new` copies; they lie beside `lib` in the package. */
const STARTERS = fileURLToPath(new URL('../starter', import.meta.url));

/** Makes `modules/<id>` from a starter module: whole, or not at all. */
export async function runNew(id: string | undefined, flags: NewFlags): Promise<number> {
  if (id === undefined) {
    print('cartwright: the module’s id is missing: cartwright new my-module\n');
    return exitCodes.usage;
  }
  const fault = faultOfId(id);
  if (fault !== undefined) {
    print(`cartwright: “${id}” cannot be an id: ${fault}.\n`);
    return exitCodes.usage;
  }
  const title = flags.title ?? titleFrom(id);
  const faultInTitle = faultOfTitle(title);
  if (faultInTitle !== undefined) {
    print(`cartwright: ${faultInTitle}.\n`);
    return exitCodes.usage;
  }
  const folder = join('modules', id);
  if (await isThere(folder)) {
    print(`cartwright: ${folder} is there already; choose another id, or delete it first.\n`);
    return exitCodes.author;
  }
  try {
    const starters = await startersFolder();
    const starter = await filesOf(join(starters, flags.minimal === true ? 'minimal' : 'full'));
    const names = { id, title, namespace: randomUUID(), ...schemaAddress(dirname(starters), process.cwd()) };
    const files = await filesOfNewModule(starter, names, { yaml: flags.yaml === true });
    await writeNewFolder(
      folder,
      [...files].map(([path, content]) => ({ path, content })),
    );
  } catch (error) {
    const reason = writeReason(error);
    if (reason === undefined) throw error;
    print(
      `cartwright: \`${folder}\` cannot be made: ${reason}.\n    ${machineFault(error)?.advice ?? 'Work in another folder, or free the place.'}\n`,
    );
    return exitCodes.fault;
  }
  const definition = `${folder}/${flags.yaml === true ? 'module.yaml' : 'module.json'}`;
  print(`${folder} is made. Look at it with \`npx cartwright preview ${folder}\`, then change ${definition}.\n`);
  return exitCodes.clean;
}

/** `lib/cli.js` and `lib/chunks/x.js` lie at different depths. */
async function startersFolder(): Promise<string> {
  return (await isThere(join(STARTERS, 'full', 'module.json')))
    ? STARTERS
    : fileURLToPath(new URL('../../starter', import.meta.url));
}

/**
 * Where an editor finds the schema, seen from `modules/<id>` of the working folder: in the program's own folder, or where
 * it is installed below. Empty where the program lies elsewhere on this machine, which would be nobody else's address.
 */
export function schemaAddress(program: string, workingFolder: string): { readonly $schema?: string } {
  const path = relative(workingFolder, join(program, 'schema', 'module.schema.json'));
  return path.startsWith(`..${sep}`) || isAbsolute(path) ? {} : { $schema: `../../${path.replaceAll(sep, '/')}` };
}

/** Texts as texts, everything else as bytes. */
async function filesOf(folder: string): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const read = files.map(async (file): Promise<[string, string | Uint8Array]> => {
    const path = relative(folder, file).replaceAll(sep, '/');
    return [path, file.endsWith('.json') ? await readFile(file, 'utf8') : await readFile(file)];
  });
  return new Map(await Promise.all(read));
}

function titleFrom(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
