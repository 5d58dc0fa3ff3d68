import { isRecord } from '../source/unknown-value.ts';

/**
 * The same value, with each part that is the same in `model` as that very object: of the versions of a module most is the
 * same, and from then on one look tells it. Items of lists are looked for by their ids, or else by their places.
 */
export function sharedWith(value: unknown, model: unknown): unknown {
  if (Object.is(value, model)) return model;
  if (Array.isArray(value)) return Array.isArray(model) ? sharedList(value, model) : value;
  return isRecord(value) && isRecord(model) ? sharedFields(value, model) : value;
}

function sharedList(value: readonly unknown[], model: readonly unknown[]): readonly unknown[] {
  const byId = new Map(model.flatMap((item) => (hasId(item) ? [[item.id, item] as const] : [])));
  const items = value.map((item, index) => sharedWith(item, hasId(item) ? byId.get(item.id) : model[index]));
  return items.length === model.length && items.every((item, index) => Object.is(item, model[index])) ? model : items;
}

function hasId(item: unknown): item is { readonly id: unknown } {
  return isRecord(item) && 'id' in item;
}

function sharedFields(value: Readonly<Record<string, unknown>>, model: Readonly<Record<string, unknown>>): unknown {
  const names = Object.keys(value);
  let isWhole = names.length === Object.keys(model).length;
  const fields = names.map((name): [string, unknown] => {
    const there = Object.hasOwn(model, name) ? model[name] : undefined;
    const field = sharedWith(value[name], there);
    isWhole &&= Object.is(field, there);
    return [name, field];
  });
  return isWhole ? model : Object.fromEntries(fields);
}
