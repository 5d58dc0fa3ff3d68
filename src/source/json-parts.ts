import type { JsonPart } from './parsed-text.ts';

/**
 * The parts of a JSON text in which nothing is wrong, as a parser’s tree has them. Each is looked for when somebody asks for
 * it: of most texts nobody asks for any, and of the others for a few.
 */
export function jsonParts(text: string): JsonPart {
  return valueAt(text, afterSpace(text, 0));
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPENING = new Set(['[', '{']);

function valueAt(text: string, offset: number): JsonPart {
  const sign = text.charAt(offset);
  if (OPENING.has(sign)) return group(text, offset, sign === '[');
  const length = endOfValue(text, offset) - offset;
  const value: unknown = JSON.parse(text.slice(offset, offset + length));
  return { type: value === null ? 'null' : typeof value, offset, length, value };
}

function group(text: string, offset: number, isArray: boolean): JsonPart {
  let known: readonly JsonPart[] | undefined;
  const childAt = isArray ? valueAt : propertyAt;
  return {
    type: isArray ? 'array' : 'object',
    offset,
    length: endOfValue(text, offset) - offset,
    get children() {
      known ??= childrenFrom(text, offset + 1, childAt);
      return known;
    },
  };
}

function childrenFrom(text: string, start: number, childAt: typeof valueAt): readonly JsonPart[] {
  const children: JsonPart[] = [];
  let at = afterSpace(text, start);
  if (isClosing(text.charCodeAt(at))) return children;
  for (;;) {
    const child = childAt(text, at);
    children.push(child);
    at = afterSpace(text, child.offset + child.length);
    if (text.charCodeAt(at) !== COMMA) return children;
    at = afterSpace(text, at + 1);
  }
}

function propertyAt(text: string, offset: number): JsonPart {
  const key = valueAt(text, offset);
  const colon = afterSpace(text, offset + key.length);
  const value = valueAt(text, afterSpace(text, colon + 1));
  return { type: 'property', offset, length: value.offset + value.length - offset, children: [key, value] };
}

function isClosing(code: number): boolean {
  return code === 0x5d || code === 0x7d;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function afterSpace(text: string, start: number): number {
  let at = start;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function endOfValue(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first === QUOTE) return endOfString(text, start + 1) + 1;
  if (OPENING.has(text.charAt(start))) return endOfGroup(text, start);
  let at = start;
  for (let code = first; at < text.length && code !== COMMA && !isClosing(code) && !isSpace(code); ) {
    at += 1;
    code = text.charCodeAt(at);
  }
  return at;
}

function endOfGroup(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at + 1);
    else if (code === 0x5b || code === 0x7b) depth += 1;
    else if (isClosing(code)) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

/** The place of the quotation mark that ends the string that begins here. */
function endOfString(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at += 1;
  }
  return text.length;
}

/** How many properties a JSON text has, those of one name in one object all counted: colons outside of strings. */
export function countProperties(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COLON) count += 1;
    else if (code === QUOTE) at = endOfString(text, at + 1);
  }
  return count;
}
