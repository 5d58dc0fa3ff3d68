import { Composer, CST, isMap, isScalar, isSeq, type Node, type Pair, Parser, type Scalar, type YAMLMap } from 'yaml';
import type { Diagnostic, Range, Result } from '../diagnostics/diagnostic.ts';
import { sourceCodes } from './codes.ts';
import { MAXIMUM_DEPTH, type ParsedText } from './parsed-text.ts';
import { type LineIndex, lineIndex } from './text-position.ts';
import { UNREAD } from './unread.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Reads YAML 1.2 (core schema) with positions. Aliases are refused: a small text could stand for a huge value. */
export function parseYaml(text: string, file: string): Result<ParsedText> {
  const index = lineIndex(text);
  const tokens = [...new Parser().parse(text)];
  const deepest = nestedTooDeep(tokens);
  if (deepest !== undefined) return { diagnostics: [tooDeep(index.range(deepest, deepest + 1), file)] };
  // Names are compared below: the parser compares each with all others.
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    strict: true,
    prettyErrors: false,
  });
  const [document, second] = composer.compose(tokens, true, text.length);
  const [error] = document?.errors ?? [];
  if (error !== undefined) return { diagnostics: [yamlError(error, text, index, file)] };
  if (second !== undefined)
    return { diagnostics: [yamlError({ code: 'MULTIPLE_DOCS', message: '', pos: second.range }, text, index, file)] };
  const refused: (readonly [Refused, Diagnostic])[] = [];
  const root = document?.contents ?? null;
  const value = readValue(root, text, (node, what) => refused.push([what, refusal(node, what, text, index, file)]));
  return {
    value: {
      value,
      rangeOf: (path, part) => rangeOf(root, path, part, index),
      typedAt: (path) => typedAt(root, path),
      syntax: { kind: 'yaml', root },
    },
    diagnostics: withoutOwnAnchors(refused),
  };
}

/** The offset of the first part that is nested deeper than a definition; the composer recurses, and would crash. */
function nestedTooDeep(tokens: readonly CST.Token[]): number | undefined {
  const waiting: (readonly [CST.Token | null | undefined, number])[] = tokens.map((token) => [token, 0]);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [token, depth] = next;
    if (token?.type === 'document') waiting.push([token.value, depth]);
    if (!CST.isCollection(token)) continue;
    if (depth === MAXIMUM_DEPTH) return token.offset;
    for (const { key, value } of token.items) waiting.push([key, depth + 1], [value, depth + 1]);
  }
  return undefined;
}

function tooDeep(range: Range, file: string): Diagnostic {
  return sourceCodes.report('too-deep', {
    message: 'The text is nested too deeply to be a definition.',
    hint: 'Check the indentation.',
    place: { file, range },
  });
}

interface Fault {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [start: number, end: number, ...rest: number[]];
}

function yamlError(error: Fault, text: string, index: LineIndex, file: string): Diagnostic {
  const [start, end] = error.pos;
  // A line of ordinary length: nobody is to make the patterns that look at it slow.
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).slice(0, 500);
  const place = { file, pointer: '', range: index.range(start, Math.max(start + 1, end)) };
  return sourceCodes.report('syntax', { ...yamlSyntax(error, before), place });
}

function nameAt(text: string, start: number): string {
  const [name] = /^[\w$-]+(?= *:)/.exec(text.slice(start, start + 100)) ?? [];
  return name === undefined ? 'A property' : `The property \`${name}\``;
}

/** What YAML allows and a definition does not. */
const refusals = {
  alias: {
    code: 'syntax',
    message: 'References to other parts of the text (*name) are not read here.',
    hint: 'Write the text out again; put a text that begins with * into quotation marks.',
  },
  anchor: {
    code: 'syntax',
    message: 'In YAML, & begins a name for this part of the text, so nobody would see it.',
    hint: 'Delete it; put a text that begins with & into quotation marks.',
  },
  comment: {
    code: 'syntax',
    message: 'After a space, # begins a comment: the rest of this line would be left out.',
    hint: 'Put the text in quotation marks; if you want a comment, write a space after #.',
  },
  tag: {
    code: 'syntax',
    message: 'Tags (!name) are not read here.',
    hint: 'Delete the tag; put a text that begins with ! into quotation marks.',
  },
  endless: {
    code: 'syntax',
    message: 'This is not a number that can be calculated with.',
    hint: 'Write a number, or put a text that looks like one into quotation marks.',
  },
  'no-name': {
    code: 'syntax',
    message: 'A property’s name must be plain text.',
    hint: 'Put it into quotation marks.',
  },
  twice: {
    code: 'duplicate-key',
    message: 'is given twice in this object; only one would count.',
    hint: 'Delete one of the two.',
  },
  prototype: {
    code: 'forbidden-key',
    message: 'A property may not be named `__proto__`.',
    hint: 'Delete it.',
  },
} as const;

type Refused = keyof typeof refusals;
type Refuse = (node: unknown, refused: Refused) => void;

/** Where something refers to a name, the reference alone is the fault. */
function withoutOwnAnchors(refused: readonly (readonly [Refused, Diagnostic])[]): readonly Diagnostic[] {
  const aliases = refused.some(([what]) => what === 'alias');
  return refused.filter(([what]) => !(aliases && what === 'anchor')).map(([, diagnostic]) => diagnostic);
}

function refusal(node: unknown, refused: Refused, text: string, index: LineIndex, file: string): Diagnostic {
  const range = isNode(node) && node.range ? index.range(node.range[0], node.range[1]) : undefined;
  const { code, message, hint } = refusals[refused];
  const about = refused === 'twice' && isNode(node) ? `${nameAt(text, node.range?.[0] ?? 0)} ` : '';
  const place = range === undefined ? { file } : { file, range };
  return sourceCodes.report(code, { message: about + message, hint, place });
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}

function readValue(node: unknown, text: string, refuse: Refuse): unknown {
  if (isNode(node) && 'tag' in node && node.tag !== undefined) {
    refuse(node, 'tag');
    return UNREAD;
  }
  if (isNode(node) && 'anchor' in node && node.anchor !== undefined) refuse(node, 'anchor');
  if (isSeq(node)) return node.items.map((item) => readValue(item, text, refuse));
  if (isScalar(node)) {
    const isEndless = typeof node.value === 'number' && !Number.isFinite(node.value);
    if (isEndless) refuse(node, 'endless');
    if (cutsText(node, text)) refuse(node, 'comment');
    return isEndless ? UNREAD : node.value;
  }
  if (!isMap(node)) {
    if (node === null || node === undefined) return null;
    refuse(node, 'alias');
    return UNREAD;
  }
  const value: Record<string, unknown> = {};
  for (const pair of node.items as Pair[]) {
    const key = isScalar(pair.key) ? pair.key.value : undefined;
    if (typeof key !== 'string' && typeof key !== 'number') refuse(pair.key, 'no-name');
    else if (key === '__proto__') refuse(pair.key, 'prototype');
    else if (Object.hasOwn(value, String(key))) refuse(pair.key, 'twice');
    else value[String(key)] = readValue(pair.value, text, refuse);
  }
  return value;
}

/** `title: Before #1` says “Before”: a sign that was meant to begin a comment is followed by a space, or by another sign. */
function cutsText({ type, value, range }: Scalar, text: string): boolean {
  if (type !== 'PLAIN' || typeof value !== 'string' || !range) return false;
  return /^[ \t]+#[\p{L}\p{N}]/u.test(text.slice(range[1], range[2]));
}

function rangeOf(root: unknown, path: readonly string[], part: 'key' | 'value', index: LineIndex) {
  let node = root;
  let key: unknown;
  for (const name of path) {
    const found = childOf(node, name);
    if (found === undefined) break;
    [key, node] = found;
  }
  const chosen = part === 'key' && key !== undefined ? key : node;
  const [start, end] = (isNode(chosen) && chosen.range) || [0, 1];
  return index.range(start, end);
}

function typedAt(root: unknown, path: readonly string[]): string | undefined {
  const node = path.reduce<unknown>((at, name) => childOf(at, name)?.[1], root);
  return isScalar(node) && node.type === 'PLAIN' ? node.source : undefined;
}

function childOf(node: unknown, name: string): [unknown, unknown] | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(name)];
    return item === undefined ? undefined : [undefined, item];
  }
  if (!isMap(node)) return undefined;
  const pair = pairsOf(node).get(name);
  return pair === undefined ? undefined : [pair.key, pair.value];
}

const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The properties of an object by name, listed once: thousands of places may be asked for. */
function pairsOf(node: YAMLMap): ReadonlyMap<string, Pair> {
  const known = pairs.get(node);
  if (known !== undefined) return known;
  const byName = new Map(
    (node.items as Pair[]).flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])),
  );
  pairs.set(node, byName);
  return byName;
}
