import type { JsonValue } from './wanted.ts';

/**
 * A change of one place. All pointers (RFC 6901) say where something is before any of the edits, so that edits of one call
 * may come in any order; only what is put before the same item comes as it is given. `{"file": …}` alone as a value, or in
 * one, is a reference to a file.
 */
export type Edit =
  /** Another value. A property that is not there yet comes last in its object. */
  | { readonly kind: 'set'; readonly pointer: string; readonly value: JsonValue }
  /** A new item of a list, before the one at the pointer; `/list/-` or their number puts it at the end. */
  | { readonly kind: 'insert'; readonly pointer: string; readonly value: JsonValue }
  /** A new property at the pointer, behind the property `after` of the same object; without one, before all. */
  | { readonly kind: 'insert-property'; readonly pointer: string; readonly after?: string; readonly value: JsonValue }
  | { readonly kind: 'remove'; readonly pointer: string }
  /** An item of a list to before the one at the pointer `to`, in the same list or another. */
  | { readonly kind: 'move'; readonly pointer: string; readonly to: string };
