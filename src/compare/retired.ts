import type { Decision } from './decide.ts';
import { fieldsOf, itemsOf } from './parts-of-value.ts';
import { RETIRED } from './table.ts';

/** What stays is not retired; and what goes on under an id that is gone goes on no more. */
export function retiredAsFits(definition: unknown, decisions: ReadonlyMap<string, Decision>): unknown {
  const retired = fieldsOf(definition)[RETIRED];
  if (retired === undefined) return definition;
  const ids = new Set(
    [...decisions].flatMap(([key, { isThere }]) => (isThere ? [key.slice(key.indexOf('/') + 1)] : [])),
  );
  const old = new Set(itemsOf(retired).map(idOf));
  const left = itemsOf(retired)
    .filter((item) => !ids.has(idOf(item)))
    .map((item) => {
      const { now, ...rest } = fieldsOf(item);
      return typeof now !== 'string' || ids.has(now) || old.has(now) ? item : rest;
    });
  return { ...fieldsOf(definition), [RETIRED]: left };
}

function idOf(retired: unknown): string {
  return String(fieldsOf(retired).id ?? retired);
}
