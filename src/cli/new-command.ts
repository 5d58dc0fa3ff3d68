import { randomUUID } from 'node:crypto';
import { cp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from '../archive/write.ts';
import { writeReason } from '../archive/write-reason.ts';
import { ID_PATTERN } from '../definition/schema/parts.ts';
import { exitCodes } from './exit-codes.ts';
import { tell } from './output.ts';

export interface NewFlags {
  readonly title?: string;
}

/** The module that `new` copies; it lies beside `lib` in the package. */
const STARTER = fileURLToPath(new URL('../starter', import.meta.url));

/** Makes `modules/<id>` from the starter module: whole, or not at all. */
export async function runNew(id: string, flags: NewFlags): Promise<number> {
  if (!new RegExp(ID_PATTERN).test(id) || id.length > 64) {
    tell(`cartwright: “${id}” cannot be an id: use small letters, digits and hyphens, as in soviet-workers.\n`);
    return exitCodes.usage;
  }
  const folder = join('modules', id);
  if (await exists(folder)) {
    tell(`cartwright: ${folder} is there already; choose another id, or delete it first.\n`);
    return exitCodes.author;
  }
  const temporary = join('modules', `.${id}.${process.pid}.tmp`);
  try {
    await makeFolder('modules');
    const starter = await starterFolder();
    await cp(starter, temporary, { recursive: true });
    const schema = schemaAddress(dirname(starter), process.cwd());
    await personalise(join(temporary, 'module.json'), { id, title: flags.title ?? titleFrom(id), ...schema });
    await rename(temporary, folder);
  } catch (error) {
    // What cannot be written can often not be removed either; what is told is why it could not be written.
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    const reason = writeReason(error);
    if (reason === undefined) throw error;
    tell(`cartwright: ${folder} cannot be made: ${reason}.\n`);
    return exitCodes.fault;
  }
  tell(`${folder} is made. Look at it with \`npx cartwright preview ${folder}\`, then change ${folder}/module.json.\n`);
  return exitCodes.clean;
}

/** `lib/cli.js` and `lib/chunks/x.js` lie at different depths. */
async function starterFolder(): Promise<string> {
  return (await exists(join(STARTER, 'module.json')))
    ? STARTER
    : fileURLToPath(new URL('../../starter', import.meta.url));
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/**
 * Where an editor finds the schema, seen from `modules/<id>` of the working folder: in the program's own folder, or where
 * it is installed below. Empty where the program lies elsewhere on this machine, which would be nobody else's address.
 */
export function schemaAddress(program: string, workingFolder: string): { readonly $schema?: string } {
  const path = relative(workingFolder, join(program, 'schema', 'module.schema.json'));
  return path.startsWith(`..${sep}`) || isAbsolute(path) ? {} : { $schema: `../../${path.replaceAll(sep, '/')}` };
}

/** Gives the copy an identity of its own. */
async function personalise(file: string, own: Readonly<Record<string, string>>): Promise<void> {
  const definition: Record<string, unknown> = JSON.parse(await readFile(file, 'utf8'));
  const made = { ...definition, namespace: randomUUID(), ...own };
  await writeFile(file, `${JSON.stringify(made, null, 2)}\n`);
}

function titleFrom(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
