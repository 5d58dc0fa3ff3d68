import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import { lazyGroup, type ScalarStyle, type Written, type WrittenEntry } from './written.ts';

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
  const header = text.slice(start, text.indexOf('\n', start) === -1 ? end : text.indexOf('\n', start));
  if (/^[|>][0-9]*\+/.test(header)) return end;
  return Math.max(start + header.length, start + text.slice(start, end).replace(/(?:\n[ \t]*)+$/, '').length);
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
  if (form === 'flow') return lazyGroup({ ...group, end: rangeEnd }, read);
  const entries = read();
  return { ...group, end: entries.at(-1)?.end ?? rangeEnd, entries };
}

function members(pairs: readonly Pair[], from: number, text: string): WrittenEntry[] {
  let at = from;
  return pairs.map(({ key, value }) => {
    const start = nextSign(text, at);
    const [, nameEnd = start] = (isScalar(key) && key.range) || [];
    const written = isScalar(key) ? String(key.value) : '';
    const colon = nextSign(text, nameEnd);
    const afterName = text[colon] === ':' ? colon + 1 : nameEnd;
    const child = valueOrGap(value, afterName, text);
    at = Math.max(child.end, afterName);
    return { name: written, start, nameEnd: afterName, end: at, value: child };
  });
}

function items(nodes: readonly unknown[], from: number, text: string): WrittenEntry[] {
  let at = from;
  return nodes.map((node) => {
    const start = nextSign(text, at);
    const child = valueOrGap(node, start + 1, text);
    at = Math.max(child.end, text[start] === '-' && child.start > start ? start + 1 : 0);
    return { start, end: at, value: child };
  });
}

/** Where nothing is written the value is null, and stands behind the name's colon or the item's hyphen. */
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
