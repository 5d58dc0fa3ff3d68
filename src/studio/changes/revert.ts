import type { DiffReport, Edit, JsonValue } from '../../browser.ts';
import { listAt, textAt, valueAt } from '../state/values.ts';

/** A difference from the original, as `diff` says it. */
export type OwnChange = DiffReport['modules'][number]['changes'][number];

type Path = OwnChange['path'];

/** What says which module this is: it differs from the original on purpose, and nobody takes it back. */
const IDENTITY = new Set(['namespace', 'id', 'version', '$schema']);

export function isOfContent({ path }: OwnChange): boolean {
  const [first] = path;
  return typeof first !== 'string' || path.length > 1 || !IDENTITY.has(first);
}

/** How a change is taken back. `isWhole`: with everything else that was changed in the same text or list. */
export interface Revert {
  readonly edits: readonly Edit[];
  readonly isWhole?: true;
}

/** The edits that take a change back; undefined where only a person can. `original` is the definition as it was taken. */
export function revertEdits(change: OwnChange, now: JsonValue, original: JsonValue): Revert | undefined {
  const edits = exactly(change, now, original);
  return edits === undefined ? wholeBack(change.path, now, original) : { edits };
}

function exactly(change: OwnChange, now: JsonValue, original: JsonValue): readonly Edit[] | undefined {
  const last = change.path.at(-1);
  if (typeof last === 'object' && 'paragraph' in last) return paragraphBack(change, now, original);
  switch (change.kind) {
    case 'changed': {
      const pointer = pointerTo(change.path, now);
      return pointer === undefined ? undefined : [setTo(pointer, change.before)];
    }
    case 'added': {
      const pointer = pointerTo(change.path, now);
      return pointer === undefined ? undefined : [{ kind: 'remove', pointer }];
    }
    case 'removed':
      return putBack(change.path, change.before, now, original);
    case 'moved':
      return movedBack(change, now);
    default:
      return undefined;
  }
}

/** The smallest part around a change that can be found in both, as it was: a text, or a list whose items have no ids. */
function wholeBack(path: Path, now: JsonValue, original: JsonValue): Revert | undefined {
  for (let length = path.length - 1; length > 0; length -= 1) {
    const outer = path.slice(0, length);
    const [pointer, before] = [pointerTo(outer, now), pointerTo(outer, original)];
    const last = outer.at(-1);
    if (pointer === undefined || before === undefined || valueAt(now, pointer) === undefined) continue;
    // A part with an id holds more than anybody meant to take back.
    if (typeof last === 'object' && 'id' in last) return undefined;
    return { edits: [setTo(pointer, valueAt(original, before))], isWhole: true };
  }
  return undefined;
}

function setTo(pointer: string, value: unknown): Edit {
  return value === undefined ? { kind: 'remove', pointer } : { kind: 'set', pointer, value: value as JsonValue };
}

/** A paragraph that is there once is the one that was meant. */
function paragraphBack(change: OwnChange, now: JsonValue, original: JsonValue): readonly Edit[] | undefined {
  const path = change.path.slice(0, -1);
  const pointer = pointerTo(path, now);
  const text = pointer === undefined ? undefined : textAt(now, pointer);
  if (pointer === undefined || text === undefined || change.kind === 'moved') return undefined;
  if (change.kind === 'removed') {
    const was = textAt(original, pointerTo(path, original) ?? '/nowhere');
    const value = was === undefined ? undefined : withParagraph(text, String(change.before), was);
    return value === undefined ? undefined : [{ kind: 'set', pointer, value }];
  }
  const { after } = change;
  if (typeof after !== 'string' || text.split(after).length !== 2) return undefined;
  const before = change.kind === 'changed' ? String(change.before) : '';
  const [head = '', tail = ''] = text.split(after);
  const value = before === '' ? `${head.trimEnd()}\n\n${tail.trimStart()}`.trim().concat('\n') : head + before + tail;
  return [{ kind: 'set', pointer, value }];
}

/** A text with a paragraph that it had, behind the last one before it that is still there, and there once. */
function withParagraph(text: string, gone: string, was: string): string | undefined {
  const [head, ...more] = was.split(gone.trim());
  if (head === undefined || more.length !== 1) return undefined;
  const earlier = head
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .reverse();
  const behind = earlier.find((part) => text.split(part).length === 2);
  if (behind === undefined) return earlier.length === 0 ? `${gone.trim()}\n\n${text}` : undefined;
  const end = text.indexOf(behind) + behind.length;
  return `${text.slice(0, end).trimEnd()}\n\n${gone.trim()}\n\n${text.slice(end).trimStart()}`.trimEnd().concat('\n');
}

/** What was deleted comes behind what it was behind, as far as that is still there. */
function putBack(path: Path, value: unknown, now: JsonValue, original: JsonValue): readonly Edit[] | undefined {
  const holder = path.slice(0, -1);
  const last = path.at(-1);
  const pointer = pointerTo(holder, now);
  if (pointer === undefined || last === undefined) return undefined;
  if (typeof last === 'string') return [setTo(`${pointer}/${last}`, value)];
  if (!('id' in last)) return undefined;
  if (!Array.isArray(valueAt(now, pointer))) return undefined;
  const was = idsOf(listAt(original, pointerTo(holder, original) ?? '/nowhere'));
  const is = idsOf(listAt(now, pointer));
  const before = was.slice(0, was.indexOf(last.id)).reverse();
  const behind = before.find((id) => is.includes(id));
  const index = behind === undefined ? 0 : is.indexOf(behind) + 1;
  return [{ kind: 'insert', pointer: `${pointer}/${index}`, value: value as JsonValue }];
}

function movedBack(change: Extract<OwnChange, { kind: 'moved' }>, now: JsonValue): readonly Edit[] | undefined {
  const pointer = pointerTo(change.path, now);
  const list = pointerTo(change.from.list, now);
  if (pointer === undefined || list === undefined || !Array.isArray(valueAt(now, list))) return undefined;
  const { after } = change.from;
  const index = after === undefined ? 0 : idsOf(listAt(now, list)).indexOf(after) + 1;
  if (after !== undefined && index === 0) return undefined;
  return [{ kind: 'move', pointer, to: `${list}/${index}` }];
}

/** The JSON pointer of a path by ids; undefined where it leads nowhere, or through a list without ids. */
function pointerTo(path: Path, definition: JsonValue): string | undefined {
  let pointer = '';
  for (const step of path) {
    if (typeof step === 'string') pointer += `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    else if ('id' in step) {
      const index = idsOf(listAt(definition, pointer)).indexOf(step.id);
      if (index < 0) return undefined;
      pointer += `/${index}`;
    } else return undefined;
  }
  return pointer;
}

function idsOf(list: readonly JsonValue[]): readonly (string | undefined)[] {
  return list.map((item) => textAt(item, '/id'));
}
