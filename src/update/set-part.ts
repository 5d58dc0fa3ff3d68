import type { WrittenPath } from '../customized/find-path.ts';
import { isRecord } from '../source/unknown-value.ts';

/** The last value along a path, or undefined. A paragraph leads no further than its text. */
export function partAt(value: unknown, path: WrittenPath): unknown {
  return path.reduce<unknown>((part, step) => {
    if (typeof step === 'string') return isRecord(part) ? Reflect.get(part, step) : undefined;
    if ('id' in step) return itemOf(part, step.id);
    return 'paragraph' in step ? part : undefined;
  }, value);
}

function itemOf(part: unknown, id: string): unknown {
  return Array.isArray(part) ? part.find((item) => isRecord(item) && Reflect.get(item, 'id') === id) : undefined;
}

/**
 * The same value with another part at the end of a path; `undefined` takes it away. An item of a list that is not there is
 * put at its end. Undefined where the path does not lead there.
 */
export function withPart(value: unknown, path: WrittenPath, part: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return part;
  if (typeof step === 'string') return withProperty(value, step, rest, part);
  return 'id' in step ? withItem(value, step.id, rest, part) : undefined;
}

function withProperty(value: unknown, name: string, rest: WrittenPath, part: unknown): unknown {
  if (!isRecord(value)) return undefined;
  const { [name]: old, ...others } = value as Readonly<Record<string, unknown>>;
  const next = rest.length === 0 ? part : withPart(old ?? emptyFor(rest), rest, part);
  if (next === undefined && rest.length > 0) return undefined;
  if (next === undefined) return others;
  return Object.fromEntries(
    old === undefined
      ? [...Object.entries(value), [name, next]]
      : Object.entries(value).map(([key, child]) => [key, key === name ? next : child]),
  );
}

function emptyFor([step]: WrittenPath): unknown {
  return typeof step === 'string' ? {} : [];
}

function withItem(value: unknown, id: string, rest: WrittenPath, part: unknown): unknown {
  if (!Array.isArray(value)) return undefined;
  const index = value.findIndex((item) => isRecord(item) && Reflect.get(item, 'id') === id);
  if (index === -1) return rest.length > 0 || part === undefined ? undefined : [...value, part];
  const next = rest.length === 0 ? part : withPart(value[index], rest, part);
  if (next === undefined && rest.length > 0) return undefined;
  return next === undefined ? value.toSpliced(index, 1) : value.with(index, next);
}
