import { memberOf } from '../source/unknown-value.ts';

/** The innermost id on the way to a part that has a place in the original. */
export function idAlong(definition: object, pointer: string): string | undefined {
  let value: unknown = definition;
  let id: string | undefined;
  for (const name of pointer.split('/').slice(1, 6)) {
    value = memberOf(value, name);
    const own = memberOf(value, 'id');
    if (typeof own === 'string' && own.length > 1) id = own;
  }
  return id;
}
