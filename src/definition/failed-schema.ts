import type { ErrorObject } from 'ajv';
import { closest } from '../diagnostics/suggest.ts';
import { meantByOtherName, saidElsewhere } from './other-names.ts';

/** The limits of a number. */
export interface NumberLimits {
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly exclusiveMaximum?: number;
}

interface SchemaNode extends NumberLimits {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly enum?: readonly string[];
  readonly oneOf?: readonly {
    readonly $ref?: string;
    readonly type?: string;
    readonly enum?: unknown;
    readonly const?: unknown;
  }[];
}

/** The schema that failed; ajv attaches it because the validators are compiled with `verbose`. */
function schemaOf(error: ErrorObject): SchemaNode {
  return (error.parentSchema ?? {}) as SchemaNode;
}

/** What the failed property or object is for, in the words that editors show. */
export function descriptionOf(error: ErrorObject): string | undefined {
  return schemaOf(error).description;
}

/** Between which numbers the failed one must lie. */
export function limitsOf(error: ErrorObject): NumberLimits {
  return schemaOf(error);
}

/** Names of the properties that the failed object may have. */
export function knownProperties(error: ErrorObject): string[] {
  return Object.keys(schemaOf(error).properties ?? {}).filter((name) => name !== '$schema');
}

/** The property that was meant by one that the failed object may not have; undefined where no name is like it. */
export function meantProperty(error: ErrorObject): string | undefined {
  const written = String(error.params.additionalProperty);
  const known = knownProperties(error);
  if (saidElsewhere(written, known) !== undefined) return meantByOtherName(written, known);
  return meantByOtherName(written, known) ?? closest(written, known);
}

/** What to do about a property that stands for something that no definition says; undefined where it is none of those. */
export function elsewhereHint(error: ErrorObject): string | undefined {
  return saidElsewhere(String(error.params.additionalProperty), knownProperties(error));
}

/** Names of the properties that the failed object must have. */
export function requiredProperties(error: ErrorObject): readonly string[] {
  return schemaOf(error).required ?? [];
}

/** Whether the failed list holds texts. Items that the schema only refers to are objects. */
export function holdsTexts(error: ErrorObject): boolean {
  return schemaOf(error).items?.type === 'string';
}

/** The words of which the failed list may hold some; undefined where it holds any texts. */
export function wordsOfItems(error: ErrorObject): readonly string[] | undefined {
  return schemaOf(error).items?.enum;
}

/** Names of the properties that each object of the failed list must have, as far as the schema says them there. */
export function requiredOfItems(error: ErrorObject): readonly string[] {
  return schemaOf(error).items?.required ?? [];
}

/** What a property of the failed object is for. */
export function propertyDescription(error: ErrorObject, name: string): string | undefined {
  return schemaOf(error).properties?.[name]?.description;
}

/** Whether a property of the failed object is an object itself. */
export function isObjectProperty(error: ErrorObject, name: string): boolean {
  return schemaOf(error).properties?.[name]?.type === 'object';
}

/** The `type` words of a union's branches: `#/$defs/ShortAnswer` is `short-answer`. */
export function branchTypes(error: ErrorObject): string[] {
  const names = (schemaOf(error).oneOf ?? []).map((branch) => branch.$ref?.split('/').at(-1) ?? '');
  return names.map((name) => name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase());
}

/**
 * The branch of a failed `oneOf` that the value was meant for: the one of its type, else the one for a text where a
 * number or a truth value was not put into quotation marks, or for a number where one was. Where a branch is a word, or
 * one of several, texts and numbers are left to the union, which names them all.
 */
export function branchFor(error: ErrorObject): number | undefined {
  const branches = schemaOf(error).oneOf ?? [];
  if (!branches.every(({ type, const: word }) => type !== undefined || word !== undefined)) return undefined;
  const kinds = branches.map(({ type, const: word }) => (type === 'integer' ? 'number' : (type ?? typeof word)));
  const written = Array.isArray(error.data) ? 'array' : typeof error.data;
  const isWord = branches.some((branch) => branch.const !== undefined || branch.enum !== undefined);
  if (isWord && !(written === 'array' || written === 'object')) return undefined;
  return [written, otherWriting[written]].map((kind) => kinds.indexOf(kind ?? '')).find((at) => at >= 0);
}

/** What a value without quotation marks, or with them, may have been meant to be. */
const otherWriting: Readonly<Record<string, string>> = { number: 'string', boolean: 'string', string: 'number' };
