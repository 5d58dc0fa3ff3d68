import { type Schema, typeOf } from '../src/definition/schema/parts.ts';
import {
  listLimits,
  moduleSchema,
  numberLimits,
  propertiesOf,
  referenceOf,
  schemaAt,
  schemasIn,
  stringKind,
} from './format-kinds.ts';

/** An object of the format as a section of the page: a heading, a sentence, a table of its properties. */
export interface ObjectSection {
  readonly heading: string;
  /** Markdown heading level, 2 to 6. */
  readonly level: number;
  readonly schema: Schema;
  /** A sentence after the description. */
  readonly note?: string;
}

/** The headings of objects with a name of their own, by that name under `$defs`. */
export type Headings = ReadonlyMap<string, string>;

/** Writes a section and, after it, those of the nameless objects inside. */
export function objectSection(section: ObjectSection, headings: Headings): string {
  const { heading, level, schema, note } = section;
  const required = new Set(schemasIn(schema, 'required') as readonly unknown[]);
  const inner: ObjectSection[] = [];
  const rows = propertiesOf(schema).map(([name, property]) => {
    const nested = namelessObject(property);
    const nestedHeading = `${heading}: ${name}`;
    if (nested !== undefined) inner.push({ heading: nestedHeading, level: Math.min(level + 1, 6), schema: nested });
    const kind = kindOf(property, headings, nested === undefined ? undefined : nestedHeading);
    return `| \`${name}\` | ${kind} | ${need(property, required.has(name))} | ${described(property)} |`;
  });
  const table =
    rows.length === 0 ? [] : ['| property | kind | needed | what it says |\n|---|---|---|---|', rows.join('\n')];
  const text = [
    `${'#'.repeat(level)} ${heading}`,
    [sentence(schema), note].filter(Boolean).join(' '),
    table.join('\n'),
  ];
  return [text.filter((part) => part !== '').join('\n\n'), ...inner.map((one) => objectSection(one, headings))].join(
    '\n\n',
  );
}

/** GitHub's address of a heading. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** A link in the run of a sentence. */
export function linkTo(heading: string): string {
  return `[${heading.charAt(0).toLowerCase()}${heading.slice(1)}](#${anchorOf(heading)})`;
}

/** The object that a property or its list holds without a name of its own. */
function namelessObject(property: Schema): Schema | undefined {
  const candidates = [property, ...schemasIn(property, 'oneOf')].flatMap((one) => [one, schemaAt(one, 'items')]);
  return candidates.find((one) => one.properties !== undefined && !isInclude(one) && one.required !== undefined);
}

/** `{"file": ...}` in place of a text or a list. */
function isInclude({ properties }: Schema): boolean {
  const names = Object.keys((properties ?? {}) as Schema);
  return names.length === 1 && names[0] === 'file';
}

function kindOf(property: Schema, headings: Headings, nested?: string): string {
  const name = referenceOf(property);
  if (name !== undefined) return linkTo(headingOf(name, headings));
  if (property.else !== undefined)
    return [schemaAt(property, 'else'), schemaAt(property, 'then')].map((one) => kindOf(one, headings)).join(' or ');
  const choices = schemasIn(property, 'oneOf');
  if (choices.length > 0) return choices.map((one) => kindOf(one, headings, nested)).join(', or ');
  if (property.const !== undefined) return `\`${JSON.stringify(property.const)}\``;
  if (isInclude(property)) return '`{"file": …}`';
  const type = typeOf(property);
  if (type !== property.type) return `${kindOf({ ...property, type }, headings, nested)}, or \`null\``;
  if (Array.isArray(property.type))
    return property.type.length > 5 ? 'anything' : property.type.map(typeWord).join(', ');
  if (property.type === 'array') return listKind(property, headings, nested);
  if (property.type === 'object') return objectKind(property, headings, nested);
  if (property.type === 'string') return stringKind(property);
  return `${typeWord(property.type)}${numberLimits(property)}`;
}

function listKind(property: Schema, headings: Headings, nested: string | undefined): string {
  return `list of ${kindOf(schemaAt(property, 'items'), headings, nested)}${listLimits(property)}`;
}

function objectKind(property: Schema, headings: Headings, nested: string | undefined): string {
  if (nested !== undefined) return linkTo(nested);
  const values = property.additionalProperties;
  if (typeof values !== 'object' || values === null) return 'object';
  return `object, each value: ${kindOf(values as Schema, headings)}`;
}

function headingOf(name: string, headings: Headings): string {
  const heading = headings.get(name);
  if (heading === undefined) throw new Error(`${name} has no section in the format reference.`);
  return heading;
}

function typeWord(type: unknown): string {
  if (type === 'integer') return 'whole number';
  if (type === 'boolean') return '`true` or `false`';
  return type === 'null' ? '`null`' : type === 'string' ? 'text' : String(type);
}

function need(property: Schema, required: boolean): string {
  if (required) return '**yes**';
  return property.default === undefined ? 'no' : `no: \`${JSON.stringify(property.default)}\``;
}

/** The property's own words, else those of the object to which it refers; `type` is said by the heading. */
function described(property: Schema): string {
  if (typeof property.const === 'string') return '';
  const name = referenceOf(property);
  return sentence(name === undefined ? property : schemaAt(moduleSchema, '$defs', name));
}

function sentence({ description, properties, additionalProperties }: Schema): string {
  const open = properties !== undefined && additionalProperties === true ? ' It may have other properties.' : '';
  return typeof description === 'string' ? `${plain(description)}${open}` : '';
}

/** Words that the page would take for markup or for the end of a cell are escaped, outside code. */
function plain(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[<>*_[\]\\|]/g, '\\$&')))
    .join('')
    .replaceAll('\n', ' ');
}
