import { pointerTo } from '../../../src/source/parsed-text.ts';
import type { Edit } from '../../../src/write/definition/edit.ts';
import type { JsonValue } from '../../../src/write/definition/wanted.ts';
import { anyScalar, anyText } from './any-value.ts';
import type { Chance } from './chance.ts';

/** A few edits of a value that do not touch each other: another value or nothing for some of its parts. */
export function anyEdits(chance: Chance, value: JsonValue): readonly Edit[] {
  const edits: Edit[] = [];
  for (let left = 3; left > 0; left -= 1) {
    const pointer = chance.of(pointersIn(value, '').slice(1).concat('/new'));
    const isFree = edits.every(
      (edit) => !`${edit.pointer}/`.startsWith(`${pointer}/`) && !`${pointer}/`.startsWith(`${edit.pointer}/`),
    );
    if (!isFree) continue;
    if (pointer === '/new' || chance.once(2))
      edits.push({ kind: 'set', pointer, value: chance.once(2) ? anyText(chance) : anyScalar(chance) });
    else edits.push({ kind: 'remove', pointer });
  }
  return edits;
}

function pointersIn(value: JsonValue, pointer: string): string[] {
  if (typeof value !== 'object' || value === null) return [pointer];
  return [pointer, ...Object.entries(value).flatMap(([name, child]) => pointersIn(child, pointerTo(pointer, name)))];
}

/** What the value is after the edits, by a way of its own. */
export function edited(value: JsonValue, edits: readonly Edit[], pointer = ''): JsonValue | undefined {
  const edit = edits.find((one) => one.pointer === pointer);
  if (edit?.kind === 'remove') return undefined;
  if (edit?.kind === 'set') return edit.value;
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.entries(value).map(
    ([name, child]) => [name, edited(child, edits, pointerTo(pointer, name))] as const,
  );
  const kept = inner.filter((entry): entry is readonly [string, JsonValue] => entry[1] !== undefined);
  if (Array.isArray(value)) return kept.map(([, item]) => item);
  const fresh = edits.find((one) => pointer === '' && one.pointer === '/new');
  return {
    ...Object.fromEntries(kept),
    ...(fresh?.kind === 'set' && !Object.hasOwn(value, 'new') ? { new: fresh.value } : {}),
  };
}
