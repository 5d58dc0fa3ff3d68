import { pointerTo } from '../source/parsed-text.ts';
import { memberOf } from '../source/unknown-value.ts';
import type { OpenConflict } from './load-customized.ts';

/** A way to a part of a definition, as `conflicts.json` writes it. */
export type WrittenPath = OpenConflict['path'];

/** The JSON pointer of the part to which a path leads, or of the nearest part around it that is there. */
export function pointerOf(value: unknown, path: WrittenPath): string {
  let pointer = '';
  let part = value;
  for (const step of path) {
    const name = nameOf(part, step);
    const next = name === undefined ? undefined : memberOf(part, name);
    if (name === undefined || next === undefined) break;
    pointer = pointerTo(pointer, name);
    part = next;
  }
  return pointer;
}

function nameOf(part: unknown, step: WrittenPath[number]): string | undefined {
  if (typeof step === 'string') return step;
  if (!('id' in step) || !Array.isArray(part)) return undefined;
  const index = part.findIndex((item) => memberOf(item, 'id') === step.id);
  return index === -1 ? undefined : String(index);
}
