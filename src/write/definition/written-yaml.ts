import type { Node, Pair, Scalar } from 'yaml';
import { lazyEntry, lazyGroup, type ScalarStyle, type Written, type WrittenEntry } from './written.ts';
import { isAlias, isMap, isNode, isScalar, isSeq } from './yaml-nodes.ts';

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** A value of YAML as it is written. `text` is the whole file's. */
export function writtenYaml(node: unknown, text: string): Written {
  if (isMap(node) || isSeq(node)) return writtenGroup(node, text);
  if (!isScalar(node) && !isAlias(node))
    return { kind: 'scalar', style: 'plain', start: text.length, end: text.length };
  const [start, end] = node.range ?? [0, 0];
  const style = isScalar(node) ? (STYLES[node.type ?? 'PLAIN'] ?? 'plain') : 'plain';
  return { kind: 'scalar', style, start, end: isScalar(node) ? endOfScalar(node, text, end) : end };
}

/** Blank lines behind a block of text belong to it only where it is told to keep them. */
function endOfScalar(node: Scalar, text: string, end: number): number {
  if (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED') return end;
  const start = node.range?.[0] ?? 0;
  const [header = ''] = text.slice(start, end).split('\n', 1);
  if (/^[|>][0-9]*\+/.test(header)) return end;
  const body = text.slice(start + header.length, end);
  // A line with more spaces than the text is indented by says something.
  const indent = /^[|>][-+]?[0-9]/.test(header) ? 0 : (/\n( *)[^ \n]/.exec(body)?.[1]?.length ?? 0);
  let at = end;
  for (let line = text.lastIndexOf('\n', at - 1); line > start + header.length; line = text.lastIndexOf('\n', at - 1)) {
    const spaces = text.slice(line + 1, at);
    if (spaces.length > indent || spaces.trim() !== '') break;
    at = line;
  }
  return text[at - 1] === '\n' ? at - 1 : at;
}

function writtenGroup(node: Extract<Node, { items: unknown[] }>, text: string): Written {
  const [start = 0, rangeEnd = 0] = node.range ?? [];
  const kind = isMap(node) ? 'object' : 'list';
  // `[a: b]` is a list of an object without braces: it can be written again, but not be changed in place.
  if (node.flow === true && !/[[{]/.test(text.charAt(start)))
    return { kind: 'scalar', style: 'plain', start, end: rangeEnd };
  const form = node.flow === true ? 'flow' : 'block';
  const group = { kind, form, start } as const;
  const read = () => (isMap(node) ? members(node.items as Pair[], start, text) : items(node.items, start, text));
  return lazyGroup({ ...group, end: form === 'flow' ? rangeEnd : undefined }, read);
}

function members(pairs: readonly Pair[], from: number, text: string): WrittenEntry[] {
  let before: Written | undefined;
  return pairs.map(({ key, value }) => {
    const [keyStart = 0, keyEnd = 0] = (isScalar(key) && key.range) || [];
    const isBare =
      isScalar(key) && keyStart < keyEnd && /[\n,{]\s*$|^$/.test(text.slice(Math.max(0, keyStart - 40), keyStart));
    const start = isBare ? keyStart : nextSign(text, before?.end ?? from);
    const nameEnd = Math.max(keyEnd, start);
    const colon = nextSign(text, nameEnd);
    const afterName = text[colon] === ':' ? colon + 1 : nameEnd;
    const child = valueOrGap(value, afterName, text);
    before = child;
    return lazyEntry({ name: isScalar(key) ? String(key.value) : '', start, nameEnd: afterName, value: child });
  });
}

function items(nodes: readonly unknown[], from: number, text: string): WrittenEntry[] {
  let before: Written | undefined;
  return nodes.map((node) => {
    const valueStart = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    const [dash] = /-[ \t]+$/.exec(text.slice(Math.max(from, valueStart - 20), valueStart)) ?? [];
    const isOnLine =
      dash !== undefined &&
      /\n[ \t]*$/.test(text.slice(Math.max(0, valueStart - dash.length - 80), valueStart - dash.length));
    const start = isOnLine ? valueStart - dash.length : nextSign(text, before?.end ?? from);
    const child = valueOrGap(node, start + 1, text);
    before = child;
    return lazyEntry({ start, value: child });
  });
}

/** Where nothing is written the value is null, and is behind the name's colon or the item's hyphen. */
function valueOrGap(node: unknown, after: number, text: string): Written {
  const isNothing = node === null || node === undefined || (isScalar(node) && node.range?.[0] === node.range?.[1]);
  return isNothing ? { kind: 'scalar', style: 'plain', start: after, end: after } : writtenYaml(node, text);
}

/** The first sign that is neither white space, nor of a comment, nor what divides values in brackets. */
function nextSign(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const sign = text.charAt(at);
    if (sign === '#') at = text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at);
    else if (/[\s,[{]/.test(sign) && !(at > from && /[[{]/.test(sign))) at += 1;
    else break;
  }
  return at;
}
