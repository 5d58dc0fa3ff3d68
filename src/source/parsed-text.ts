import type { Range } from '../diagnostics/diagnostic.ts';

/** A part of a JSON text as its parser gives it; an object's children are properties, whose children are name and value. */
export interface JsonPart {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly value?: unknown;
  readonly children?: readonly JsonPart[] | undefined;
}

/**
 * What the parsers made of a text: every part with its offsets, for those who change the text in place. The root of YAML
 * is a node of the library `yaml`, whose types no user of ours needs to have.
 */
export type TextSyntax =
  | { readonly kind: 'json'; readonly root: JsonPart }
  | { readonly kind: 'yaml'; readonly root: unknown };

/** A parsed JSON or YAML text: its value, and the range of every part of it. */
export interface ParsedText {
  readonly value: unknown;
  /** The range of the part at the path, or of the nearest part above it. `offset` is an offset into a string value. */
  rangeOf(path: readonly string[], part: 'key' | 'value', offset?: number): Range;
  /** A number or a word without quotation marks at the path, as it was typed. */
  typedAt(path: readonly string[]): string | undefined;
  readonly syntax: TextSyntax;
}

/** Deeper nesting is no definition, and would exhaust the parsers' stack. */
export const MAXIMUM_DEPTH = 64;

/**
 * Offset of the first bracket that is nested too deeply, -1 if none is. Strings are skipped as JSON writes them; in
 * YAML this only sees flow collections, block nesting is bounded by its indentation.
 */
export function tooDeepAt(text: string): number {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (inString) {
      if (character === 0x5c) at += 1;
      else if (character === 0x22 || character === 0x0a) inString = false;
    } else if (character === 0x22) inString = true;
    else if (character === 0x7b || character === 0x5b) {
      depth += 1;
      if (depth > MAXIMUM_DEPTH) return at;
    } else if (character === 0x7d || character === 0x5d) depth -= 1;
  }
  return -1;
}

/** Splits a JSON pointer (RFC 6901) into its unescaped parts. */
export function pointerParts(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Puts a name or index at the end of a JSON pointer. */
export function pointerTo(pointer: string, ...parts: readonly (string | number)[]): string {
  let found = pointer;
  for (const part of parts) found += `/${typeof part === 'number' ? part : escaped(part)}`;
  return found;
}

/** Called for every part of a definition, of which hardly one holds either sign. */
function escaped(name: string): string {
  return name.includes('~') || name.includes('/') ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name;
}
