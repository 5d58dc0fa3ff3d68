import type { JsonValue } from '../../browser.ts';

export type JsonObject = { readonly [name: string]: JsonValue };

/** What is at a JSON pointer (RFC 6901); undefined where nothing is. */
export function valueAt(value: JsonValue | undefined, pointer: string): JsonValue | undefined {
  const names = pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  return names.reduce<JsonValue | undefined>(
    (holder, name) =>
      typeof holder === 'object' && holder !== null
        ? (holder as unknown as Readonly<Record<string, JsonValue | undefined>>)[name]
        : undefined,
    value,
  );
}

export function objectAt(value: JsonValue | undefined, pointer: string): JsonObject | undefined {
  const found = valueAt(value, pointer);
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as JsonObject) : undefined;
}

export function listAt(value: JsonValue | undefined, pointer: string): readonly JsonValue[] {
  const found = valueAt(value, pointer);
  return Array.isArray(found) ? (found as readonly JsonValue[]) : [];
}

export function textAt(value: JsonValue | undefined, pointer: string): string | undefined {
  const found = valueAt(value, pointer);
  return typeof found === 'string' ? found : undefined;
}

/** Where the innermost question, activity or file is that a pointer leads into; empty where it leads into none. */
export function holderOf(pointer: string): string {
  return /^\/(?:activities\/\d+(?:\/questions\/\d+){0,2}|assets\/\d+)/.exec(pointer)?.[0] ?? '';
}

/** All ids of a definition. */
export function idsIn(value: JsonValue | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: JsonValue): void => {
    if (typeof part !== 'object' || part === null) return;
    if (!Array.isArray(part) && typeof (part as JsonObject).id === 'string')
      found.add((part as JsonObject).id as string);
    for (const child of Object.values(part)) visit(child as JsonValue);
  };
  if (value !== undefined) visit(value);
  return found;
}

/** Lines that are not empty, without the spaces around them. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
