import { randomUUID } from 'node:crypto';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeWholeFolder } from '../archive/whole-folder.ts';
import { isThere } from '../archive/write.ts';
import { writeReason } from '../archive/write-reason.ts';
import { ID_PATTERN, MAXIMUM_ID, PLAIN_TEXT_LIMIT } from '../definition/schema/parts.ts';
import { meantId } from '../definition/written-id.ts';
import { machineFault } from '../diagnostics/machine-fault.ts';
import { exitCodes } from './exit-codes.ts';
import { tell } from './output.ts';

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
    tell('cartwright: the module’s id is missing: cartwright new my-module\n');
    return exitCodes.usage;
  }
  const fault = faultOfId(id);
  if (fault !== undefined) {
    tell(`cartwright: “${id}” cannot be an id: ${fault}.\n`);
    return exitCodes.usage;
  }
  const title = flags.title ?? titleFrom(id);
  if (title.trim() === '' || [...title].length > PLAIN_TEXT_LIMIT) {
    tell(`cartwright: a title has 1 to ${PLAIN_TEXT_LIMIT} characters.\n`);
    return exitCodes.usage;
  }
  const folder = join('modules', id);
  if (await isThere(folder)) {
    tell(`cartwright: ${folder} is there already; choose another id, or delete it first.\n`);
    return exitCodes.author;
  }
  try {
    await writeWholeFolder(folder, async (temporary) => {
      const starters = await startersFolder();
      await cp(join(starters, flags.minimal === true ? 'minimal' : 'full'), temporary, { recursive: true });
      const schema = schemaAddress(dirname(starters), process.cwd());
      const definition = join(temporary, 'module.json');
      await personalise(definition, { id, title, ...schema });
      if (flags.yaml === true) await turnIntoYaml(definition);
    });
  } catch (error) {
    const reason = writeReason(error);
    if (reason === undefined) throw error;
    tell(
      `cartwright: \`${folder}\` cannot be made: ${reason}.\n    ${machineFault(error)?.advice ?? 'Work in another folder, or free the place.'}\n`,
    );
    return exitCodes.fault;
  }
  const definition = `${folder}/${flags.yaml === true ? 'module.yaml' : 'module.json'}`;
  tell(`${folder} is made. Look at it with \`npx cartwright preview ${folder}\`, then change ${definition}.\n`);
  return exitCodes.clean;
}

function faultOfId(id: string): string | undefined {
  if (!new RegExp(ID_PATTERN).test(id))
    return `use small letters, digits and hyphens between them, as in ${meantId(id) ?? 'soviet-workers'}`;
  return id.length > MAXIMUM_ID ? `it has ${id.length} characters, and ${MAXIMUM_ID} is the most` : undefined;
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

/**
 * Gives the copy an identity of its own. Line by line, so that short lists stay on one line, as people write them: what
 * is two spaces in is the module's own.
 */
async function personalise(file: string, own: Readonly<Record<string, string>>): Promise<void> {
  const values: Readonly<Record<string, string>> = { namespace: randomUUID(), ...own };
  const lines = (await readFile(file, 'utf8')).split('\n');
  const written = lines.map((line) => {
    const [name = ''] = /(?<=^ {2}")[^"]+(?=": ")/.exec(line) ?? [];
    return Object.hasOwn(values, name) ? `  "${name}": ${JSON.stringify(values[name])},` : line;
  });
  await writeFile(file, written.join('\n'));
}

/** The same definition as `module.yaml`. */
async function turnIntoYaml(file: string): Promise<void> {
  const { definitionInYaml } = await import('./definition-in-yaml.ts');
  await writeFile(join(dirname(file), 'module.yaml'), definitionInYaml(await readFile(file, 'utf8')));
  await rm(file);
}

function titleFrom(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
