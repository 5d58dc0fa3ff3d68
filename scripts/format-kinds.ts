import { composeModuleSchema } from '../src/definition/schema/module.ts';
import { COLOR_PATTERN, ID_PATTERN, PLAIN_TEXT_LIMIT, type Schema } from '../src/definition/schema/parts.ts';
import { PARAMETER_PATTERN } from '../src/definition/schema/tool.ts';
import { questionFragments } from '../src/questions/registry.ts';

/** Reads a part of a schema as what it is; anything else is an empty one. */
export function schemaAt(schema: Schema, ...path: readonly string[]): Schema {
  return path.reduce<Schema>((node, name) => {
    const child = node[name];
    return typeof child === 'object' && child !== null ? (child as Schema) : {};
  }, schema);
}

export function schemasIn(schema: Schema, keyword: string): readonly Schema[] {
  const value = schema[keyword];
  return Array.isArray(value) ? (value as Schema[]) : [];
}

export function propertiesOf(schema: Schema): [string, Schema][] {
  return Object.entries(schemaAt(schema, 'properties') as Readonly<Record<string, Schema>>);
}

/** The name under `$defs` to which a schema refers. */
export function referenceOf(schema: Schema): string | undefined {
  return typeof schema.$ref === 'string' ? schema.$ref.replace('#/$defs/', '') : undefined;
}

export const moduleSchema = composeModuleSchema(questionFragments, { includes: 'authoring' });

const excerpt = schemaAt(moduleSchema, '$defs', 'Excerpt', 'properties', 'provenance', 'properties');

/** What a pattern stands for, in words; a new pattern needs words here, or the page cannot be made. */
const patternNames: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [ID_PATTERN, '[id](#ids)'],
  [schemaAt(moduleSchema, 'properties', 'namespace').pattern, 'UUID'],
  [schemaAt(moduleSchema, 'properties', 'version').pattern, 'version'],
  [schemaAt(moduleSchema, 'properties', 'language').pattern, 'language tag'],
  [schemaAt(excerpt, 'created').pattern, '[EDTF date](#dates)'],
  [schemaAt(moduleSchema, '$defs', 'License', 'properties', 'url').pattern, 'web address'],
  [PARAMETER_PATTERN, '`name=value`'],
  ['^[0-9a-f]{64}$', 'SHA-256 in hexadecimal'],
  [COLOR_PATTERN, 'colour, `#rgb` or `#rrggbb`'],
  ['\\.vtt$', 'path of a `.vtt` file'],
  ['^https://[A-Za-z0-9.-]+(:[0-9]+)?$', 'https origin'],
  ['^[^./\\\\][^/\\\\]*$', 'folder name'],
]);

/** What a string holds, with its length where that is not the usual one. */
export function stringKind(schema: Schema): string {
  if (Array.isArray(schema.enum))
    return schema.enum
      .filter((word) => word !== null)
      .map((word) => `\`${String(word)}\``)
      .join(', ');
  const { contentMediaType, pattern, maxLength } = schema;
  if (contentMediaType === 'text/markdown') return '[Markdown](#texts)';
  if (contentMediaType !== undefined) return '[inline Markdown](#texts)';
  if (pattern !== undefined) {
    const name = patternNames.get(pattern);
    if (name === undefined) throw new Error(`The pattern ${String(pattern)} has no name in the format reference.`);
    return name;
  }
  if (maxLength === undefined) return 'text';
  return maxLength === PLAIN_TEXT_LIMIT
    ? '[plain text](#texts)'
    : `plain text, at most ${String(maxLength)} characters`;
}

/** The bounds of a number, in words: ` from 1 to 10`, ` above 0, at most 100`. */
export function numberLimits({ minimum, exclusiveMinimum, maximum }: Schema): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${String(minimum)} to ${String(maximum)}`;
  const parts = [
    ...(minimum === undefined ? [] : [`at least ${String(minimum)}`]),
    ...(exclusiveMinimum === undefined ? [] : [`above ${String(exclusiveMinimum)}`]),
    ...(maximum === undefined ? [] : [`at most ${String(maximum)}`]),
  ];
  return parts.length === 0 ? '' : ` ${parts.join(', ')}`;
}

/** How many items a list may have, in words. */
export function listLimits({ minItems, maxItems, uniqueItems }: Schema): string {
  const count =
    minItems !== undefined && maxItems !== undefined
      ? `${String(minItems)} to ${String(maxItems)}`
      : minItems !== undefined
        ? `at least ${String(minItems)}`
        : maxItems !== undefined
          ? `at most ${String(maxItems)}`
          : '';
  const parts = [count, uniqueItems === true ? 'no two alike' : ''].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
