import type { MatchedBy, SettingsShape, Shape } from '../src/compare/shape.ts';
import { ID_PATTERN, meaning, type Schema, typeOf } from '../src/definition/schema/parts.ts';

/** The text of `schema/shapes.generated.ts`: the shapes of these definitions. */
export function shapesFile(roots: Readonly<Record<string, Schema>>): string {
  return Object.entries(roots)
    .map(([name, schema]) => `export const ${name}Shapes = ${JSON.stringify(shapesOf(schema), null, 1)} as const;\n`)
    .join('\n');
}

/** @throws where a list has neither ids nor a rule that says what its items are known by: it must be given one. */
export function shapesOf(root: Schema): { root: SettingsShape; named: Record<string, Shape> } {
  const definitions = (root.$defs ?? {}) as Readonly<Record<string, Schema>>;
  const reading = new ShapeReading(definitions);
  const shape = reading.shape(root, '');
  if (shape.kind !== 'settings') throw new Error('A definition is an object.');
  const named = Object.entries(definitions).map(([name, schema]) => [name, reading.shape(schema, name)] as const);
  return { root: shape, named: Object.fromEntries(named) };
}

class ShapeReading {
  readonly #definitions: Readonly<Record<string, Schema>>;

  constructor(definitions: Readonly<Record<string, Schema>>) {
    this.#definitions = definitions;
  }

  shape(schema: Schema, path: string): Shape {
    const { $ref, oneOf } = schema;
    const type = typeOf(schema);
    if (typeof $ref === 'string') return { kind: 'named', name: $ref.replace('#/$defs/', '') };
    if (schema.discriminator !== undefined) return this.#types(oneOf as readonly Schema[]);
    if (Array.isArray(oneOf)) return this.#either(oneOf, path);
    if (type === 'object') return this.#object(schema, path);
    if (type === 'array') return this.#list(schema, path);
    return type === 'string' ? stringShape(schema, path) : { kind: 'value' };
  }

  #types(options: readonly Schema[]): Shape {
    const of = options.map((option): [string, Shape] => {
      const shape = this.shape(option, '');
      const definition = this.#followed(option);
      const { type } = definition.properties as Readonly<Record<string, Schema>>;
      return [String(type?.const), shape];
    });
    return { kind: 'types', of: Object.fromEntries(of) };
  }

  #either(options: readonly Schema[], path: string): Shape {
    const shapes = options.map((option) => [typeOf(this.#followed(option)), this.shape(option, path)] as const);
    const found = {
      list: shapes.find(([type]) => type === 'array')?.[1],
      object: shapes.find(([type]) => type === 'object')?.[1],
      other: shapes.find(([type]) => type !== 'array' && type !== 'object')?.[1],
    };
    if (found.list === undefined && found.object === undefined) return found.other ?? { kind: 'value' };
    return { kind: 'either', ...withoutUndefined(found) };
  }

  #object(schema: Schema, path: string): Shape {
    const properties = Object.entries((schema.properties ?? {}) as Readonly<Record<string, Schema>>);
    const fields = properties.map(([name, part]) => [name, this.shape(part, `${path}.${name}`)] as const);
    if (saysOneThing(schema, fields)) return { kind: 'value' };
    const open = schema.additionalProperties !== false ? { rest: { kind: 'value' as const } } : {};
    return { kind: 'settings', fields: Object.fromEntries(fields), ...open };
  }

  #list(schema: Schema, path: string): Shape {
    const items = schema.items as Schema;
    const { matchedBy, ordered, roam } = schema[meaning] ?? {};
    const by = matchedBy ?? this.#derived(schema, items);
    if (by === undefined)
      throw new Error(`${path}: say by \`matchedBy\` what its items are known by, since they have no ids.`);
    const shape = this.shape(items, `${path}[]`);
    return { kind: 'list', by, items: shape, ...withoutUndefined({ ordered, roam }) };
  }

  /** Items with ids are known by them; texts of which none may be there twice, by themselves. */
  #derived(schema: Schema, items: Schema): MatchedBy | undefined {
    const { oneOf, type, required } = this.#followed(items);
    const options = Array.isArray(oneOf) ? (oneOf as readonly Schema[]).map((option) => this.#followed(option)) : [];
    const all = options.length === 0 ? [{ required }] : options;
    if (all.every((option) => ((option.required ?? []) as readonly string[]).includes('id'))) return 'id';
    return type === 'string' && schema.uniqueItems === true ? 'value' : undefined;
  }

  #followed(schema: Schema): Schema {
    if (typeof schema.$ref !== 'string') return schema;
    const name = schema.$ref.replace('#/$defs/', '');
    const found = this.#definitions[name];
    if (found === undefined) throw new Error(`Nothing is called ${name}.`);
    return found;
  }
}

/** An object without an id of which every property is required, and none a long text: `min` and `max`, a right's ground and words. */
function saysOneThing(schema: Schema, fields: readonly (readonly [string, Shape])[]): boolean {
  const required = (schema.required ?? []) as readonly string[];
  if (schema.additionalProperties !== false || fields.length === 0) return false;
  return fields.every(
    ([name, shape]) =>
      required.includes(name) && name !== 'id' && (shape.kind === 'value' || isShort(shape)) && shape.kind !== 'list',
  );
}

function isShort(shape: Shape): boolean {
  return shape.kind === 'text' && (shape.written === 'line' || shape.written === 'inline');
}

function stringShape(schema: Schema, path: string): Shape {
  const { refersTo, paragraphs, gapsOf } = schema[meaning] ?? {};
  if (refersTo !== undefined) return { kind: 'reference', to: refersTo };
  if (schema.pattern === ID_PATTERN && !/(?:^|\.)(?:id|now)$|\.modules\[\]$|\.retired\[\]$/.test(path))
    throw new Error(`${path}: say with \`idOf\` which list it names an item of.`);
  if (schema.contentMediaType === 'text/markdown')
    return { kind: 'text', written: 'markdown', ...withoutUndefined({ gapsOf }) };
  if (schema.contentMediaType !== undefined) return { kind: 'text', written: 'inline' };
  if (paragraphs === true) return { kind: 'text', written: 'paragraphs' };
  const isWritten = schema.maxLength !== undefined && !['pattern', 'enum', 'const'].some((limit) => limit in schema);
  return isWritten ? { kind: 'text', written: 'line' } : { kind: 'value' };
}

function withoutUndefined<Value extends object>(
  value: Value,
): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as never;
}
