import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { composeModuleSchema } from '../../src/definition/schema/module.ts';
import { ID_PATTERN, type Schema, typeOf } from '../../src/definition/schema/parts.ts';
import { questionFragments } from '../../src/questions/registry.ts';
import { fc } from '../support/property.ts';

/**
 * Definitions made from the schema itself: valid, but with ids and references that mostly lead nowhere. Few ids, so that
 * they meet; Markdown with every kind of reference.
 */
export function arbitraryDefinition(): fc.Arbitrary<ModuleDefinition> {
  const schema = composeModuleSchema(questionFragments, { includes: 'loaded' });
  const definitions = schema.$defs as Readonly<Record<string, Schema>>;
  const known = new Map<string, fc.Arbitrary<unknown>>();
  // No definition refers to itself, so each is made once, when it is first met.
  const below: Below = (child) => {
    if (typeof child.$ref !== 'string') return arbitraryOf(child, below);
    const name = child.$ref.replace('#/$defs/', '');
    const made = known.get(name) ?? arbitraryOf(definitions[name] ?? {}, below);
    known.set(name, made);
    return made;
  };
  return below(schema) as fc.Arbitrary<ModuleDefinition>;
}

type Below = (schema: Schema) => fc.Arbitrary<unknown>;

const anId = fc.constantFrom('a', 'b', 'c', 'option-1', 'constructor', 'to-string');
const words = fc.constantFrom(
  'word',
  'two words',
  'They are being checked',
  '[x](activity:a)',
  '[x](term:b) [@c, p. 3]',
  '![](asset:a)',
  '[[a]] and [[b]]',
  'a[^1]\n\n[^1]: note [[c]]',
  '[слово]{lang=ru}',
  '<b>&amp;</b>',
  '*',
  '0',
  '😀 – ’',
  ' ',
  '[label]: https://example.org',
);
/** Texts for patterns of which `stringMatching` would make nothing that resembles a definition's. */
const samples: readonly (readonly [part: string, values: readonly string[]])[] = [
  ['SE', ['1939', '1939-05-06', '1936/1938', '193X', '1939-02-30', '1938/1936', '..']],
  ['https?', ['https://example.org', 'http://example.org/a?b=c&d']],
];

function arbitraryOf(schema: Schema, below: Below): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]));
  if (Array.isArray(schema.oneOf)) return fc.oneof(...(schema.oneOf as Schema[]).map(below));
  // What is not known yet is null.
  const known = typeOf(schema);
  if (known !== schema.type) return fc.option(arbitraryOf({ ...schema, type: known }, below), { freq: 5, nil: null });
  switch (Array.isArray(schema.type) ? 'union' : schema.type) {
    case 'union':
      return fc.oneof(fc.constantFrom('text', '12', null), fc.double({ noNaN: true, noDefaultInfinity: true }));
    case 'string':
      return stringOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer(limits(schema));
    case 'number':
      return fc.oneof(fc.integer(limits(schema)), fc.constantFrom(...inside(schema, [0.1, 1.5, 1e15, -3, 1e-12])));
    case 'array':
      return arrayOf(schema, below(schema.items as Schema));
    default:
      return objectOf(schema, below);
  }
}

function stringOf({ pattern, maxLength }: Schema): fc.Arbitrary<string> {
  if (pattern === ID_PATTERN) return anId;
  if (typeof pattern !== 'string')
    return words.map((text) => (typeof maxLength === 'number' ? text.slice(0, maxLength) : text));
  const sample = samples.find(([part]) => pattern.includes(part));
  const fits = (text: string): boolean => maxLength === undefined || text.length <= Number(maxLength);
  return sample === undefined ? fc.stringMatching(new RegExp(pattern)).filter(fits) : fc.constantFrom(...sample[1]);
}

function limits(schema: Schema): { min: number; max: number } {
  const least = Number(schema.minimum ?? schema.exclusiveMinimum ?? -5);
  const exclusive = schema.exclusiveMinimum === undefined ? 0 : 1;
  return {
    min: Math.ceil(least) + exclusive,
    max: Math.min(Number(schema.maximum ?? 1e6), Number(schema.exclusiveMaximum ?? 1e6) - 1, Math.ceil(least) + 100),
  };
}

function inside(schema: Schema, values: readonly number[]): number[] {
  const {
    minimum = Number.NEGATIVE_INFINITY,
    exclusiveMinimum = Number.NEGATIVE_INFINITY,
    maximum = 1e300,
    exclusiveMaximum = Number.POSITIVE_INFINITY,
  } = schema;
  const fitting = values.filter(
    (value) =>
      value >= Number(minimum) &&
      value > Number(exclusiveMinimum) &&
      value <= Number(maximum) &&
      value < Number(exclusiveMaximum),
  );
  return fitting.length > 0 ? fitting : [Number(maximum)];
}

function arrayOf({ minItems, maxItems, uniqueItems }: Schema, items: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const minLength = Number(minItems ?? 0);
  const maxLength = Math.min(Number(maxItems ?? 3), minLength + 2);
  return uniqueItems === true
    ? fc.uniqueArray(items, { minLength, maxLength, comparator: 'SameValueZero' })
    : fc.array(items, { minLength, maxLength });
}

function objectOf(schema: Schema, below: Below): fc.Arbitrary<unknown> {
  if (schema.properties === undefined)
    return fc.dictionary(anId, below(schema.additionalProperties as Schema), { maxKeys: 3 });
  const properties = Object.entries(schema.properties as Readonly<Record<string, Schema>>);
  const members = Object.fromEntries(properties.map(([name, child]) => [name, below(child)]));
  const always = requiredBy(schema);
  // Where the presence of some decides what else has to be there: with them, and without.
  const deciding = requiredBy(schema.if as Schema | undefined);
  const record =
    deciding.length === 0
      ? fc.record(members, { requiredKeys: [...always] })
      : fc.oneof(
          fc.record(members, { requiredKeys: [...always, ...deciding, ...requiredBy(schema.then as Schema)] }),
          fc.record(without(members, deciding), { requiredKeys: [...always, ...requiredBy(schema.else as Schema)] }),
        );
  return schema.additionalProperties === true ? record.map((value) => ({ ...value, extra: 1 })) : record;
}

function requiredBy(schema: Schema | undefined): readonly string[] {
  return (schema?.required as string[] | undefined) ?? [];
}

function without<T>(members: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));
}
