import { type Schema, typeOf } from '../../../src/definition/schema/parts.ts';

/**
 * What a schema offers, and what of it a value makes use of, in the same words: a path for every optional field
 * (`Choice.feedback.general`) and for every word that can be chosen (`QuizSettings.keep=latest`). A type that is by
 * its name, such as a question, begins a path; what only it has inside is written out, so that feedback is asked of
 * every type of question.
 */
export class SchemaUse {
  readonly #definitions: Readonly<Record<string, Schema>>;
  readonly #own: ReadonlySet<string>;
  readonly #root: Schema;

  /** `own`: types that are written out where they are used. */
  constructor(root: Schema, own: readonly string[]) {
    this.#root = root;
    this.#definitions = root.$defs as Readonly<Record<string, Schema>>;
    this.#own = new Set(own);
  }

  offered(): ReadonlySet<string> {
    const found = new Set<string>();
    this.#offer(this.#root, 'module', found);
    for (const [name, schema] of Object.entries(this.#definitions))
      if (!this.#own.has(name)) this.#offer(schema, name, found);
    return found;
  }

  /** Every field, required ones too, that takes any text: no list of words and no pattern says what may be there. */
  texts(): ReadonlySet<string> {
    const found = new Set<string>();
    for (const [name, schema] of [['module', this.#root] as const, ...Object.entries(this.#definitions)])
      if (!this.#own.has(name)) this.#texts(schema, name, found);
    return found;
  }

  usedBy(value: unknown): ReadonlySet<string> {
    const found = new Set<string>();
    this.#use(this.#root, value, 'module', found);
    return found;
  }

  #offer(schema: Schema, path: string, found: Set<string>): void {
    const named = nameOf(schema);
    if (named !== undefined) {
      if (this.#own.has(named)) this.#offer(this.#definition(named), path, found);
      return;
    }
    for (const word of wordsOf(schema)) found.add(`${path}=${word}`);
    for (const option of optionsOf(schema)) this.#offer(option, path, found);
    for (const [name, property] of propertiesOf(schema)) {
      if (!requiredIn(schema, name)) found.add(`${path}.${name}`);
      this.#offer(property, `${path}.${name}`, found);
    }
    if (schema.items !== undefined) this.#offer(schema.items as Schema, path, found);
  }

  #texts(schema: Schema, path: string, found: Set<string>): void {
    const named = nameOf(schema);
    if (named !== undefined) {
      if (this.#own.has(named)) this.#texts(this.#definition(named), path, found);
      return;
    }
    if (typeOf(schema) === 'string' && !['enum', 'const', 'pattern'].some((limit) => limit in schema)) found.add(path);
    for (const option of optionsOf(schema)) this.#texts(option, path, found);
    for (const [name, property] of propertiesOf(schema)) this.#texts(property, `${path}.${name}`, found);
    if (schema.items !== undefined) this.#texts(schema.items as Schema, path, found);
  }

  #use(schema: Schema, value: unknown, path: string, found: Set<string>): void {
    const named = nameOf(schema);
    if (named !== undefined) {
      this.#use(this.#definition(named), value, this.#own.has(named) ? path : named, found);
      return;
    }
    if (wordsOf(schema).includes(String(value))) found.add(`${path}=${value}`);
    const options = optionsOf(schema);
    const option = options.find((one) => this.#fits(one, value));
    if (option !== undefined) this.#use(option, value, path, found);
    if (Array.isArray(value)) for (const one of value) this.#use((schema.items ?? {}) as Schema, one, path, found);
    if (typeof value !== 'object' || value === null) return;
    for (const [name, property] of propertiesOf(schema)) {
      const own = (value as Readonly<Record<string, unknown>>)[name];
      if (own === undefined) continue;
      found.add(`${path}.${name}`);
      this.#use(property, own, `${path}.${name}`, found);
    }
  }

  /** Whether a value is of this branch: told by its kind, and by the words that only this branch allows. */
  #fits(schema: Schema, value: unknown): boolean {
    const named = nameOf(schema);
    if (named !== undefined) return this.#fits(this.#definition(named), value);
    const options = optionsOf(schema);
    if (options.length > 0) return options.some((option) => this.#fits(option, value));
    if (schema.const !== undefined) return schema.const === value;
    if (Array.isArray(schema.enum)) return schema.enum.includes(value);
    if (typeof value !== 'object' || value === null) return kindsOf(schema).includes(kindOf(value));
    if (Array.isArray(value)) return typeOf(schema) === 'array';
    const properties = propertiesOf(schema);
    const given = value as Readonly<Record<string, unknown>>;
    return (
      typeOf(schema) === 'object' &&
      Object.keys(given).every((name) => properties.some(([known]) => known === name)) &&
      properties.every(([name, { const: word }]) => word === undefined || given[name] === word)
    );
  }

  #definition(name: string): Schema {
    const found = this.#definitions[name];
    if (found === undefined) throw new Error(`The schema has no ${name}.`);
    return found;
  }
}

function kindOf(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return value === null ? 'null' : typeof value;
}

/** A number may be an integer. */
function kindsOf({ type }: Schema): readonly string[] {
  const kinds = [type].flat().map(String);
  return kinds.includes('number') ? [...kinds, 'integer'] : kinds;
}

function nameOf({ $ref }: Schema): string | undefined {
  return typeof $ref === 'string' ? $ref.replace('#/$defs/', '') : undefined;
}

function optionsOf({ oneOf, anyOf }: Schema): readonly Schema[] {
  return [...((oneOf ?? []) as Schema[]), ...((anyOf ?? []) as Schema[])];
}

function propertiesOf({ properties }: Schema): readonly (readonly [string, Schema])[] {
  return Object.entries((properties ?? {}) as Readonly<Record<string, Schema>>);
}

function requiredIn({ required }: Schema, name: string): boolean {
  return Array.isArray(required) && required.includes(name);
}

/** The words that can be chosen, but for the one that means a field left out, and for what is not known yet. */
function wordsOf({ type, default: fallback, ...schema }: Schema): readonly string[] {
  if (type === 'boolean') return [String(fallback !== true)];
  const words = schema.const === undefined ? schema.enum : [schema.const];
  return Array.isArray(words) ? words.filter((word) => word !== fallback && word !== null).map(String) : [];
}
