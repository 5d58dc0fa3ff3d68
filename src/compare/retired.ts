import type { Decision } from './decide.ts';
import { fieldsOf, itemsOf } from './parts-of-value.ts';
import { RETIRED } from './table.ts';

/** What stays is not retired; and what went on under an id that is gone now goes on no more. */
export function retiredAsFits(definition: unknown, decisions: ReadonlyMap<string, Decision>): unknown {
  const retired = fieldsOf(definition)[RETIRED];
  if (retired === undefined) return definition;
  const ids = new Set<string>();
  const gone = new Set<string>();
  for (const [key, { isThere }] of decisions) (isThere ? ids : gone).add(key.slice(key.indexOf('/') + 1));
  const old = new Set(itemsOf(retired).map(idOf));
  const left = itemsOf(retired)
    .filter((item) => !ids.has(idOf(item)))
    .map((item) => {
      const { now, ...rest } = fieldsOf(item);
      const isGone = typeof now === 'string' && gone.has(now) && !ids.has(now) && !old.has(now);
      return isGone ? rest : item;
    });
  return { ...fieldsOf(definition), [RETIRED]: left };
}

function idOf(retired: unknown): string {
  return String(fieldsOf(retired).id ?? retired);
}
