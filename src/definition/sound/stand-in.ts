import { meantLanguage } from '../language-tags.ts';
import { ID_PATTERN, typeOf } from '../schema/parts.ts';

/** What of a schema a stand-in depends on. */
interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
}

/** Parts that every module has, and to which its schema only refers. */
const referred: Readonly<Record<string, () => unknown>> = {
  '#/$defs/License': () => ({ id: 'CC-BY-4.0', holder: WORDS, year: 2000 }),
};

const WORDS = 'left out';

/** Makes what stands in for a part that is missing or of the wrong kind: never shown, and nothing is said about it. */
export class StandIns {
  #count = 0;

  /** Undefined where nothing can: then what holds the part goes, too. */
  for(schema: unknown): unknown {
    const shape = (schema ?? {}) as Shape;
    if (shape.$ref !== undefined) return referred[shape.$ref]?.();
    if (shape.const !== undefined) return shape.const;
    if (shape.enum !== undefined) return shape.enum[0];
    if (shape.pattern === ID_PATTERN) return this.#id();
    switch (typeOf({ type: shape.type })) {
      case 'string':
        return WORDS;
      case 'number':
      case 'integer':
        return shape.minimum ?? 1;
      case 'boolean':
        return false;
      case 'array':
        return [];
      case 'object':
        return this.#object(shape);
      default:
        return undefined;
    }
  }

  #id(): string {
    this.#count += 1;
    return `left-out-${this.#count}`;
  }

  #object({ properties = {}, required = [] }: Shape): unknown {
    const parts = required.map((name): [string, unknown] => [name, this.for(properties[name])]);
    return parts.some(([, part]) => part === undefined) ? undefined : Object.fromEntries(parts);
  }
}

/** A value as the right kind, where its author plainly meant that: 1917 among texts is "1917". */
export function asMeant(value: unknown, schema: unknown, name: string): unknown {
  const { type: written, items } = (schema ?? {}) as Shape & { readonly items?: Shape };
  const type = typeOf({ type: written });
  if (name === 'language' && typeof value === 'string') return meantLanguage(value);
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return String(value);
  if ((type === 'number' || type === 'integer') && typeof value === 'string')
    return /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : undefined;
  if (type === 'boolean' && typeof value === 'string') return { true: true, false: false }[value.trim().toLowerCase()];
  if (type === 'array' && items?.type === 'string' && typeof value === 'string') return [value];
  return undefined;
}
