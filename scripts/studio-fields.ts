import { meaning, type Schema } from '../src/definition/schema/parts.ts';

/** Parts of a module that the studio edits by a form made of the schema: names of it, or places in one. */
const PARTS: Readonly<Record<string, string>> = {
  Author: '/$defs/Author',
  Objective: '/$defs/Objective',
  Person: '/$defs/Person',
  Term: '/$defs/Term',
  Level: '/$defs/RubricLevel',
  Locator: '/$defs/Excerpt/properties/locator',
  Provenance: '/$defs/Excerpt/properties/provenance',
  Rights: '/$defs/Excerpt/properties/rights',
  Note: '/$defs/Excerpt/properties/annotations/items',
  Asking: '/$defs/Excerpt/properties/sourcing/items',
  Event: '/$defs/Timeline/properties/events/items',
  Tool: '/$defs/Tool',
  Settings: '/$defs/QuizSettings',
  Step: '/$defs/InstructorNotes/properties/lessonPlan/items',
};

/** What has fields of its own wherever it is. */
const ELSEWHERE = new Set(['id', 'type']);

/** What activities of all kinds have. */
const OF_ACTIVITIES = new Set(['title', 'minutes', 'objectives', 'audience', 'optional', 'completion']);

/** What the fields of the studio's forms are like, by part and name, as the source text of a table. */
export function studioFieldsFile(module: Schema): string {
  const table = Object.fromEntries(
    Object.entries(PARTS).map(([part, pointer]) => [part, fieldsOf(partAt(module, pointer), part)]),
  );
  return `export const schemaFields = ${JSON.stringify(table, null, 1)} as const;\n`;
}

function partAt(schema: Schema, pointer: string): Schema {
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], schema);
  if (found === undefined) throw new Error(`The schema has no ${pointer}.`);
  return found as Schema;
}

function fieldsOf(schema: Schema, part: string): Readonly<Record<string, unknown>> {
  const properties = Object.entries(schema.properties as Readonly<Record<string, Schema>>);
  const required = schema.required as readonly string[];
  return Object.fromEntries(
    properties
      .filter(([name]) => !ELSEWHERE.has(name) && !(part === 'Tool' && OF_ACTIVITIES.has(name)))
      .map(([name, field]) => [name, fieldOf(field, required.includes(name))]),
  );
}

function fieldOf(field: Schema, isNeeded: boolean): Readonly<Record<string, unknown>> {
  const types = [field.type].flat();
  // What may be open is asked for among the things to finish.
  const isOpen = types.includes('null');
  const limits = {
    ...(field.maxLength === undefined ? {} : { longest: field.maxLength }),
    ...(field.minimum === undefined ? {} : { least: field.minimum }),
    ...(field.maximum === undefined ? {} : { most: field.maximum }),
    ...(isNeeded ? { isNeeded } : {}),
    ...(isOpen ? { isOpen } : {}),
  };
  const list = field[meaning]?.refersTo;
  return { kind: kindOf(field, types), ...limits, ...wordsOf(field), ...(list === undefined ? {} : { list }) };
}

function kindOf(field: Schema, types: readonly unknown[]): string {
  if (field[meaning]?.refersTo !== undefined) return 'reference';
  if (Array.isArray(field.enum)) return 'one';
  if (Array.isArray(field.oneOf)) return 'own';
  if (types.includes('boolean')) return 'check';
  if (types.includes('number') || types.includes('integer')) return 'number';
  if (types.includes('array')) return 'lines';
  if (field.contentMediaType !== undefined) return 'markdown';
  if (String(field.pattern).startsWith('^[A-Za-z]{2,3}')) return 'language';
  if (String(field.pattern).startsWith('^https?')) return 'address';
  return Number(field.maxLength ?? 1000) > 255 ? 'paragraph' : 'words';
}

function wordsOf(field: Schema): Readonly<Record<string, unknown>> {
  if (!Array.isArray(field.enum)) return {};
  return {
    of: field.enum.filter((word) => word !== null),
    ...(field.default === undefined ? {} : { usual: field.default }),
  };
}
