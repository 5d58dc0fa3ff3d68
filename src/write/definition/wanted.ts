import { isRecord } from '../../source/unknown-value.ts';
import type { Part } from './part.ts';

/** A value of JSON. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** What a part of a definition is to be: something new, or what is there, changed or not. */
export type Wanted = Fresh | Kept;

export interface Fresh {
  readonly kind: 'fresh';
  readonly value: JsonValue;
}

export interface Kept {
  readonly kind: 'kept';
  readonly part: Part;
  readonly change?: Change;
}

export type Change =
  | { readonly kind: 'value'; readonly value: JsonValue }
  /** All that the list or object is to hold, in the order of its own entries (`Part.slots`), in its own file. */
  | { readonly kind: 'entries'; readonly entries: readonly Placed[] };

/** An entry of a list or object. */
export interface Placed {
  /** Of a property. */
  readonly name?: string;
  /** The slot of the list or object that it has already and keeps. */
  readonly slot?: number;
  /** Replaced where something new turns out to be something moved. */
  wanted: Wanted;
}

/** A value that was loaded without errors is one of JSON. */
export function isJson(value: unknown): value is JsonValue {
  if (value === null) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string' || typeof value === 'boolean') return true;
  if (Array.isArray(value)) return value.every(isJson);
  return isRecord(value) && Object.values(value).every(isJson);
}

/** What the value will be when it is loaded. */
export function finalValue(wanted: Wanted): unknown {
  if (wanted.kind === 'fresh') return wanted.value;
  const { part, change } = wanted;
  if (change === undefined) return part.value;
  if (change.kind === 'value') return change.value;
  if (part.group?.kind === 'object')
    return Object.fromEntries(change.entries.map(({ name = '', wanted: member }) => [name, finalValue(member)]));
  return change.entries.flatMap(({ wanted: item }) => {
    const value = finalValue(item);
    return item.kind === 'kept' && item.part.isSegment() && Array.isArray(value) ? value : [value];
  });
}
