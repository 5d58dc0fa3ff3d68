import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { sourceCodes } from './codes.ts';
import { countProperties, jsonParts } from './json-parts.ts';
import { jsonSyntax } from './json-syntax.ts';
import type { JsonPart, ParsedText } from './parsed-text.ts';
import { type LineIndex, lineIndex } from './text-position.ts';
import { UNREAD } from './unread.ts';

/**
 * Reads strict JSON with positions; what is JSON and yet cannot be used is reported and left out. Depth is checked before (see `tooDeepAt`), since the
 * parser recurses.
 */
export function parseJson(text: string, file: string): Result<ParsedText> {
  const index = lineIndex(text);
  const quick = readQuickly(text);
  if (quick !== undefined) return { value: parsed(quick.value, jsonParts(text), index, text), diagnostics: [] };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const [first] = errors;
  if (first !== undefined || root === undefined) return { diagnostics: [syntaxError(text, first, index, file)] };
  const diagnostics: Diagnostic[] = [];
  const value = readValue(root, (diagnostic) => diagnostics.push(diagnostic), index, file);
  return { value: parsed(value, root, index, text), diagnostics };
}

function parsed(value: unknown, root: JsonPart, index: LineIndex, text: string): ParsedText {
  return {
    value,
    rangeOf: (path, part, offset) => rangeOf(root, path, part, offset, index, text),
    typedAt: (path) => typedAt(root, path, text),
    syntax: { kind: 'json', root },
  };
}

/**
 * The value of a text in which all is right, by the engine’s own parser, which takes a twentieth of the time; positions are
 * looked up when somebody asks for one. Undefined where there may be anything to say.
 */
function readQuickly(text: string): { readonly value: unknown } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  // Of two properties of one name the engine keeps one.
  return propertiesIn(value) === countProperties(text) ? { value } : undefined;
}

/** How many properties a value has in all; not a number where one of them cannot be used. */
function propertiesIn(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) ? 0 : Number.NaN;
  if (typeof value !== 'object' || value === null) return 0;
  if (Object.hasOwn(value, '__proto__')) return Number.NaN;
  const parts: readonly unknown[] = Object.values(value);
  return parts.reduce<number>((sum, part) => sum + propertiesIn(part), Array.isArray(value) ? 0 : parts.length);
}

/** Only the first: after it the parser guesses, and later errors mostly follow from the guess. */
function syntaxError(text: string, error: ParseError | undefined, index: LineIndex, file: string): Diagnostic {
  const name = error === undefined ? 'ValueExpected' : printParseErrorCode(error.error);
  const isGap = name === 'CommaExpected';
  const offset = isGap ? endOfTextBefore(text, error?.offset ?? 0) : (error?.offset ?? 0);
  const { message, hint, at } = jsonSyntax(name, text, offset);
  const length = isGap ? 0 : Math.max(1, error?.length ?? 1);
  const range = at === undefined ? index.range(offset, offset + length) : index.range(at, at + 1);
  return sourceCodes.report('syntax', { message, hint, place: { file, pointer: '', range } });
}

/** A comma belongs behind the value that is before, which is mostly a line further up. */
function endOfTextBefore(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length;
}

type Report = (diagnostic: Diagnostic) => void;

function readValue(node: Node, report: Report, index: LineIndex, file: string): unknown {
  if (node.type === 'array') return (node.children ?? []).map((child) => readValue(child, report, index, file));
  if (node.type === 'number' && !Number.isFinite(node.value)) {
    report(
      sourceCodes.report('syntax', {
        message: 'This number is too large to be calculated with.',
        hint: 'Write a smaller one, or put it into quotation marks if it is a text.',
        place: { file, range: index.range(node.offset, node.offset + node.length) },
      }),
    );
    return UNREAD;
  }
  if (node.type !== 'object') return node.value;
  const value: Record<string, unknown> = {};
  const seen = new Map<string, Node>();
  for (const property of node.children ?? []) {
    const [key, child] = property.children ?? [];
    if (key === undefined || child === undefined) continue;
    const name = String(key.value);
    const range = index.range(key.offset, key.offset + key.length);
    const earlier = seen.get(name);
    if (name === '__proto__') {
      report(
        sourceCodes.report('forbidden-key', {
          message: 'A property may not be named `__proto__`.',
          hint: 'Delete it.',
          place: { file, range },
        }),
      );
    } else if (earlier !== undefined) {
      report(
        sourceCodes.report('duplicate-key', {
          message: `The property \`${name}\` is given twice in this object; only one would count.`,
          hint: 'Delete one of the two.',
          place: { file, range },
          related: [
            { file, range: index.range(earlier.offset, earlier.offset + earlier.length), message: 'first here' },
          ],
        }),
      );
    } else {
      seen.set(name, key);
      value[name] = readValue(child, report, index, file);
    }
  }
  return value;
}

function rangeOf(
  root: JsonPart,
  path: readonly string[],
  part: 'key' | 'value',
  offset: number | undefined,
  index: LineIndex,
  text: string,
) {
  let node = root;
  let key: JsonPart | undefined;
  for (const name of path) {
    const found = childOf(node, name);
    if (found === undefined) return index.range(node.offset, node.offset + node.length);
    [key, node] = found;
  }
  if (part === 'key' && key !== undefined) return index.range(key.offset, key.offset + key.length);
  if (offset !== undefined && node.type === 'string') {
    const at = node.offset + 1 + rawOffset(text.slice(node.offset + 1, node.offset + node.length - 1), offset);
    return index.range(at, at + 1);
  }
  return index.range(node.offset, node.offset + node.length);
}

function typedAt(root: JsonPart, path: readonly string[], text: string): string | undefined {
  const node = path.reduce<JsonPart | undefined>((at, name) => (at === undefined ? at : childOf(at, name)?.[1]), root);
  if (node?.type !== 'number' && node?.type !== 'boolean') return undefined;
  return text.slice(node.offset, node.offset + node.length);
}

function childOf(node: JsonPart, name: string): [JsonPart | undefined, JsonPart] | undefined {
  if (node.type === 'array') {
    const child = node.children?.[Number(name)];
    return child === undefined ? undefined : [undefined, child];
  }
  const property = node.children?.find((candidate) => candidate.children?.[0]?.value === name);
  const value = property?.children?.[1];
  return value === undefined ? undefined : [property?.children?.[0], value];
}

/** Where the character at `offset` of a string value is in its JSON text, escapes counted. */
function rawOffset(raw: string, offset: number): number {
  let at = 0;
  for (let count = 0; count < offset && at < raw.length; count += 1) {
    if (raw[at] !== '\\') at += 1;
    else at += raw[at + 1] === 'u' ? 6 : 2;
  }
  return at;
}
