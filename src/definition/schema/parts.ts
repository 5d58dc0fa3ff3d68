/**
 * The vocabulary in which the definition's schema is written. Every part takes a description first,
 * because an editor shows it to the author beside the property.
 */

/** A JSON Schema (2020-12), as plain data. */
export interface Schema {
  readonly [keyword: string]: unknown;
  readonly [meaning]?: Meaning;
}

/** What a part means beyond JSON Schema: no other program sees it, comparing and merging go by it (`schema/shapes`). */
export const meaning: unique symbol = Symbol('meaning');

export interface Meaning {
  /** Of an id: the list that it names an item of, in the nearest part around it that has such a list. */
  readonly refersTo?: string;
  /** Of Markdown: `[[id]]` in it names an item of this list. */
  readonly gapsOf?: string;
  /** Of a text: it has paragraphs, though it is no Markdown. */
  readonly paragraphs?: true;
  /** Of a list: what its items are known by, where that is not their `id`. */
  readonly matchedBy?: MatchedBy;
  /** Of a list: its items keep their ids when they move to another list of this name. */
  readonly roam?: string;
  /** Of a list: its order says something by itself, so that nobody’s halves of two orders may be joined. */
  readonly ordered?: true;
}

/**
 * `value`: an item is known by what it is, and only comes or goes. `whole`: nothing tells the items apart, the list is one
 * value. `field`: by this property, or by itself where it is a text. `before`: by what is written before this sign.
 * `firstOf`: by its value for the first item of this list beside it.
 */
export type MatchedBy =
  | 'value'
  | 'whole'
  | { readonly field: string }
  | { readonly before: string }
  | { readonly firstOf: string };

/** Which of the two uses of the schema is composed. */
export interface SchemaVariant {
  /** `authoring` allows `{"file": ...}` where a file may be included; `loaded` is what remains once they have been read in. */
  readonly includes: 'authoring' | 'loaded';
}

/** Characters of an id. */
export const MAXIMUM_ID = 64;

/** kebab-case, at most 64 characters: identity is made of these, so they never change case or alphabet. */
export const ID_PATTERN = '^[a-z0-9]+(-[a-z0-9]+)*$';

/** The same inside another pattern: without its anchors and without its group, which would shift those of the others. */
export const ID_WITHIN = ID_PATTERN.slice(1, -1).replaceAll('(', '(?:');

/** Longest plain text, in characters: what is longer is no title or label, and has a field of its own. */
export const PLAIN_TEXT_LIMIT = 255;

export function id(description: string): Schema {
  return { type: 'string', pattern: ID_PATTERN, maxLength: MAXIMUM_ID, description };
}

/** The id of something that another list of the definition holds. */
export function idOf(list: string, description: string): Schema {
  return { ...id(description), [meaning]: { refersTo: list } };
}

/** Plain text on one line, no markup. */
export function plainText(description: string, maxLength = PLAIN_TEXT_LIMIT): Schema {
  return { type: 'string', minLength: 1, maxLength, description };
}

/** Plain text of any length, paragraphs separated by an empty line. */
export function longText(description: string): Schema {
  return { type: 'string', minLength: 1, description, [meaning]: { paragraphs: true } };
}

/** Inline Markdown: emphasis, links, code, other languages; no paragraphs, lists or tables. */
export function inlineMarkdown(description: string): Schema {
  return { type: 'string', minLength: 1, description, contentMediaType: 'text/markdown; variant=inline' };
}

/** Block Markdown, or while authoring the file that holds it. */
export function markdown(description: string, { includes }: SchemaVariant): Schema {
  const text = { type: 'string', minLength: 1, contentMediaType: 'text/markdown' };
  if (includes === 'loaded') return { ...text, description };
  return { description, oneOf: [text, includeFile('A Markdown file, relative to the module’s folder.')] };
}

/** An array of objects, or while authoring the JSON or YAML file that holds it. */
export function includableList(
  items: Schema,
  description: string,
  { includes }: SchemaVariant,
  limits: Schema = {},
): Schema {
  const list = { type: 'array', items, ...limits };
  if (includes === 'loaded') return { ...list, description };
  return {
    description,
    oneOf: [list, includeFile('A JSON or YAML file that holds the list, relative to the module’s folder.')],
  };
}

/** One of a list’s items, or while authoring the file that holds it, or several. */
export function includableItem(item: Schema, what: string, { includes }: SchemaVariant): Schema {
  if (includes === 'loaded') return item;
  const file = includeFile(`A JSON or YAML file that holds ${what}, or a list, relative to the module’s folder.`);
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
  return { if: { required: ['file'] }, then: file, else: item };
}

function includeFile(description: string): Schema {
  return object(description, { file: { type: 'string', minLength: 1, description } }, ['file']);
}

export function list(items: Schema, description: string, limits: Schema = {}, means: Meaning = {}): Schema {
  return { type: 'array', items, description, ...limits, [meaning]: means };
}

export function flag(description: string, defaultValue: boolean): Schema {
  return { type: 'boolean', description, default: defaultValue };
}

export function oneOfWords(description: string, words: readonly string[], defaultValue?: string): Schema {
  return { type: 'string', enum: words, description, ...(defaultValue === undefined ? {} : { default: defaultValue }) };
}

/**
 * A part that is needed, and may be `null` while nobody knows it yet: a to-do, which `resolve/to-do` tells of until it is
 * filled in ([decision 27](../../../docs/decisions/0027-what-is-not-known-is-null.md)).
 */
export function orToDo(part: Schema): Schema {
  if (Array.isArray(part.oneOf)) return { ...part, oneOf: [...part.oneOf, { type: 'null' }] };
  const words = Array.isArray(part.enum) ? { enum: [...part.enum, null] } : {};
  return { ...part, ...words, type: [part.type, 'null'] };
}

/** The kind of value that belongs there; of a part that may be a to-do, once it is known. */
export function typeOf({ type }: Schema): unknown {
  return Array.isArray(type) && type.length === 2 && type[1] === 'null' ? type[0] : type;
}

export function reference(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

/** An object whose properties are all known: a misspelt one is an error, never ignored. */
export function object(description: string, properties: Record<string, Schema>, required: readonly string[]): Schema {
  return { type: 'object', description, properties, required, additionalProperties: false };
}

/** A colour: `#rgb` or `#rrggbb`. */
export const COLOR_PATTERN = '^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$';
