import { type ContentModel, compileModel } from './content-model.ts';
import type { ValueRule } from './values.ts';

export interface AttributeRule {
  readonly value: ValueRule;
  readonly required: boolean;
}

/** What an element of a type may hold. */
export interface TypeRule {
  /** A content model (see content-model.ts), or the rule of its text. "" is an empty element. */
  readonly content: string | ValueRule;
  readonly attributes?: Readonly<Record<string, AttributeRule>>;
  /** Attributes of other namespaces may be here. */
  readonly otherAttributes?: boolean;
  /** Text may be between the elements. */
  readonly mixed?: boolean;
}

/** The schema of one namespace. */
export interface Grammar {
  readonly namespace: string;
  /** What messages call it: "the Common Cartridge 1.1 manifest schema". */
  readonly title: string;
  /** Prefixes that content models use for other namespaces. */
  readonly prefixes?: Readonly<Record<string, string>>;
  /** What everybody calls the namespace. */
  readonly usualPrefix?: string;
  /** Global elements and their types. */
  readonly elements: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, TypeRule>>;
  /** Global attributes, for elements that let other namespaces in. */
  readonly attributes?: Readonly<Record<string, ValueRule>>;
  /** Unknown content of other namespaces passes without a word (`processContents="lax"`). */
  readonly lax?: boolean;
  /** Only the global elements are in the namespace; those inside them are in none (`elementFormDefault`). */
  readonly unqualified?: boolean;
}

/** The grammars that hold in one document, by namespace. */
export type Grammars = ReadonlyMap<string, Grammar>;

/** An attribute that must be there. */
export function required(value: ValueRule): AttributeRule {
  return { value, required: true };
}

/** An attribute that may be left out. */
export function optional(value: ValueRule): AttributeRule {
  return { value, required: false };
}

export function grammars(...list: readonly Grammar[]): Grammars {
  return new Map(list.map((grammar) => [grammar.namespace, grammar]));
}

const models = new Map<string, ContentModel>();

/** The compiled model of an expression. */
export function modelOf(expression: string): ContentModel {
  let model = models.get(expression);
  if (model === undefined) {
    model = compileModel(expression);
    models.set(expression, model);
  }
  return model;
}
