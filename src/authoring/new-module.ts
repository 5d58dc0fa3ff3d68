import { ID_PATTERN, MAXIMUM_ID, PLAIN_TEXT_LIMIT } from '../definition/schema/parts.ts';
import { meantId } from '../definition/written-id.ts';

/** What a new module is called. */
export interface NewModuleNames {
  readonly id: string;
  readonly title: string;
  /** A UUID. */
  readonly namespace: string;
  /** BCP 47; default: that of the starter. */
  readonly language?: string;
  /** Where editors find the schema, seen from the module. */
  readonly $schema?: string;
}

/** Why a text cannot be the id of a module, in words that follow a colon; undefined where it can. */
export function faultOfId(id: string): string | undefined {
  if (!new RegExp(ID_PATTERN).test(id))
    return `use small letters, digits and hyphens between them, as in ${meantId(id) ?? 'soviet-workers'}`;
  return id.length > MAXIMUM_ID ? `it has ${id.length} characters, and ${MAXIMUM_ID} is the most` : undefined;
}

/** The same of a title, as a sentence without its full stop. */
export function faultOfTitle(title: string): string | undefined {
  if (title.trim() !== '' && [...title].length <= PLAIN_TEXT_LIMIT) return undefined;
  return `a title has 1 to ${PLAIN_TEXT_LIMIT} characters`;
}

/** The files of a starter module as those of a new one: its definition has names of its own. */
export async function filesOfNewModule<Content>(
  starter: ReadonlyMap<string, Content | string>,
  names: NewModuleNames,
  { yaml = false }: { readonly yaml?: boolean } = {},
): Promise<ReadonlyMap<string, Content | string>> {
  const files = new Map(starter);
  const written = files.get('module.json');
  if (typeof written !== 'string') throw new Error('A starter without module.json.');
  const definition = personalised(written, names);
  if (!yaml) return files.set('module.json', definition);
  const { definitionInYaml } = await import('./definition-in-yaml.ts');
  files.delete('module.json');
  return files.set('module.yaml', definitionInYaml(definition));
}

/**
 * Gives the copy an identity of its own. Line by line, so that short lists stay on one line, as people write them: what
 * is two spaces in is the module's own. An address of the schema that does not hold in the new place is left as it is.
 */
function personalised(text: string, { id, title, namespace, language, $schema }: NewModuleNames): string {
  const values: Readonly<Record<string, string | undefined>> = { id, title, namespace, language, $schema };
  const lines = text.split('\n').map((line) => {
    const [name = ''] = /(?<=^ {2}")[^"]+(?=": ")/.exec(line) ?? [];
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? line : `  "${name}": ${JSON.stringify(value)},`;
  });
  return lines.join('\n');
}
