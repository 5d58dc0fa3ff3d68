import { firstUnwritable } from '../../source/decode.ts';
import { includedPath } from '../../source/include.ts';
import { MAXIMUM_DEPTH, pointerTo } from '../../source/parsed-text.ts';
import type { Refusal } from './file-change.ts';
import { isJson } from './wanted.ts';

/** Whether a part of a loaded definition could not be read. */
export function unreadIn(value: unknown): Refusal | undefined {
  return isJson(value) ? undefined : { reason: 'unread', pointer: '' };
}

/** What is wrong with a value that is to be written. `includes`: whether references to files are meant as such. */
export function refusedOf(value: unknown, pointer = '', includes = false, depth = 0): Refusal | undefined {
  const refuse = (reason: Refusal['reason']): Refusal => ({ reason, pointer });
  if (typeof value === 'string') return firstUnwritable(value) === -1 ? undefined : refuse('control-character');
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : refuse('not-json');
  if (value === null || typeof value === 'boolean') return undefined;
  if (typeof value !== 'object') return refuse('not-json');
  if (depth === MAXIMUM_DEPTH) return refuse('too-deep');
  if (!includes && includedPath(value) !== undefined) return refuse('reads-a-file');
  if (Object.hasOwn(value, '__proto__')) return refuse('not-json');
  for (const [name, child] of Object.entries(value)) {
    if (firstUnwritable(name) !== -1) return refuse('control-character');
    const refused = refusedOf(child, pointerTo(pointer, name), includes, depth + 1);
    if (refused !== undefined) return refused;
  }
  return undefined;
}
