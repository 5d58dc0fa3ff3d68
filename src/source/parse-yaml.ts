import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLError,
} from 'yaml';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { sourceCodes } from './codes.ts';
import type { ParsedText } from './parsed-text.ts';
import { type LineIndex, lineIndex } from './text-position.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Reads YAML 1.2 (core schema) with positions. Aliases are refused: a small text could stand for a huge value. */
export function parseYaml(text: string, file: string): Result<ParsedText> {
  const index = lineIndex(text);
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      uniqueKeys: true,
      strict: true,
      lineCounter: new LineCounter(),
      prettyErrors: false,
    });
    const [error] = document.errors;
    if (error !== undefined) return { diagnostics: [yamlError(error, text, index, file)] };
    const refused: (readonly [Refused, Diagnostic])[] = [];
    const value = readValue(document.contents, text, (node, what) =>
      refused.push([what, refusal(node, what, index, file)]),
    );
    if (refused.length > 0) return { diagnostics: withoutOwnAnchors(refused) };
    const root = document.contents;
    return { value: { value, rangeOf: (path, part) => rangeOf(root, path, part, index) }, diagnostics: [] };
  } catch (error) {
    // The parser recurses: very deep block nesting ends in a RangeError, which is the author's text, not our bug.
    if (!(error instanceof RangeError)) throw error;
    return { diagnostics: [tooDeep(file)] };
  }
}

function tooDeep(file: string): Diagnostic {
  return sourceCodes.report('too-deep', {
    message: 'The text is nested too deeply to be a definition.',
    hint: 'Check the indentation.',
    place: { file },
  });
}

function yamlError(error: YAMLError, text: string, index: LineIndex, file: string): Diagnostic {
  const [start, end] = error.pos;
  // A line of ordinary length: nobody is to make the patterns that look at it slow.
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).slice(0, 500);
  const place = { file, pointer: '', range: index.range(start, Math.max(start + 1, end)) };
  if (error.code === 'RESOURCE_EXHAUSTION') return tooDeep(file);
  if (error.code === 'DUPLICATE_KEY')
    return sourceCodes.report('duplicate-key', {
      message: `${nameAt(text, start)} stands twice in this object; only one would count.`,
      hint: 'Delete one of the two.',
      place,
    });
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
    message: 'What begins with & is a name for this part of the text, and nobody would read it.',
    hint: 'Delete it; put a text that begins with & into quotation marks.',
  },
  comment: {
    code: 'syntax',
    message: 'With a blank before it, # begins a comment: the rest of this line would be left out.',
    hint: 'Put the text into quotation marks; where a comment is meant, write a blank behind #.',
  },
  tag: {
    code: 'syntax',
    message: 'Tags (!name) are not read here.',
    hint: 'Delete the tag; put a text that begins with ! into quotation marks.',
  },
  endless: {
    code: 'syntax',
    message: 'This is no number that can be counted with.',
    hint: 'Write a number, or put a text that looks like one into quotation marks.',
  },
  'no-name': {
    code: 'syntax',
    message: 'A property’s name must be plain text.',
    hint: 'Put it into quotation marks.',
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

function refusal(node: unknown, refused: Refused, index: LineIndex, file: string): Diagnostic {
  const range = isNode(node) && node.range ? index.range(node.range[0], node.range[1]) : undefined;
  const { code, message, hint } = refusals[refused];
  return sourceCodes.report(code, { message, hint, place: range === undefined ? { file } : { file, range } });
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}

function readValue(node: unknown, text: string, refuse: Refuse): unknown {
  if (isNode(node) && 'tag' in node && node.tag !== undefined) {
    refuse(node, 'tag');
    return null;
  }
  if (isNode(node) && 'anchor' in node && node.anchor !== undefined) refuse(node, 'anchor');
  if (isSeq(node)) return node.items.map((item) => readValue(item, text, refuse));
  if (isScalar(node)) {
    if (typeof node.value === 'number' && !Number.isFinite(node.value)) refuse(node, 'endless');
    if (cutsText(node, text)) refuse(node, 'comment');
    return node.value;
  }
  if (!isMap(node)) {
    if (node !== null && node !== undefined) refuse(node, 'alias');
    return null;
  }
  const value: Record<string, unknown> = {};
  for (const pair of node.items as Pair[]) {
    const key = isScalar(pair.key) ? pair.key.value : undefined;
    if (typeof key !== 'string' && typeof key !== 'number') refuse(pair.key, 'no-name');
    else if (key === '__proto__') refuse(pair.key, 'prototype');
    else value[String(key)] = readValue(pair.value, text, refuse);
  }
  return value;
}

/** `title: Before #1` says “Before”: behind the sign of a comment that somebody meant a blank stands, or another sign. */
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

function childOf(node: unknown, name: string): [unknown, unknown] | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(name)];
    return item === undefined ? undefined : [undefined, item];
  }
  if (!isMap(node)) return undefined;
  const pair = (node.items as Pair[]).find(
    (candidate) => isScalar(candidate.key) && String(candidate.key.value) === name,
  );
  return pair === undefined ? undefined : [pair.key, pair.value];
}
