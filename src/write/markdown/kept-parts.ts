import type { HtmlElement, HtmlTree } from '../../content/tree.ts';
import type { MarkdownBlock } from './blocks.ts';
import { type Matches, matchInOrder } from './match-blocks.ts';
import { isElement } from './node-kinds.ts';
import { keyOf } from './same-tree.ts';

/** A list or table that has changed, and the block of the source that it was. */
export interface ChangedParts {
  readonly block: MarkdownBlock;
  /** Of each item or row, where the same one is in the source. */
  readonly from: ReadonlyMap<number, number>;
}

/**
 * Which list or table of the source a wanted one was: the first that is left and has an item or a row in common with it.
 * `mayStay`: whether a part can stay as it is although its notes may have other numbers now.
 */
export function changedParts(
  node: HtmlTree[number] | undefined,
  left: readonly MarkdownBlock[],
  mayStay: (before: HtmlTree, after: HtmlTree) => boolean,
): ChangedParts | undefined {
  if (!isElement(node, 'ul', 'ol', 'table')) return undefined;
  const now = partsOf(node);
  for (const block of left) {
    const [was] = block.tree;
    if (!isElement(was, node.tag)) continue;
    const before = partsOf(was);
    const matches = matchInOrder(before.map(keyOfPart), now.map(keyOfPart));
    const from = staying(matches, before, now, mayStay);
    if (from.size > 0) return { block, from };
  }
  return undefined;
}

function staying(
  { kept, moved }: Matches,
  before: readonly HtmlElement[],
  now: readonly HtmlElement[],
  mayStay: (before: HtmlTree, after: HtmlTree) => boolean,
): ReadonlyMap<number, number> {
  return new Map(
    [...kept, ...moved].filter(([to, at]) => {
      const [old, next] = [before[at], now[to]];
      return old !== undefined && next !== undefined && mayStay([old], [next]);
    }),
  );
}

function partsOf(node: HtmlElement): readonly HtmlElement[] {
  if (node.tag !== 'table') return node.children.filter((child): child is HtmlElement => isElement(child, 'li'));
  return node.children.flatMap((part) =>
    isElement(part, 'thead', 'tbody') ? part.children.filter((row): row is HtmlElement => isElement(row, 'tr')) : [],
  );
}

function keyOfPart(part: HtmlElement): string {
  return keyOf([part]);
}

/**
 * A list or table as it was written from scratch, with the items or rows that have not changed as the source has them. Where
 * the two cannot be cut into as many parts, as it was written. Whoever calls this reads the result again.
 */
export function withKeptParts(written: string, { block, from }: ChangedParts): string {
  const cut = block.kind === 'table' ? cutRows : cutItems;
  const [old, fresh] = [cut(block.text.replaceAll('\r\n', '\n')), cut(written)];
  if (old === undefined || fresh === undefined) return written;
  return fresh
    .map((part, index) => {
      const at = from.get(index);
      const kept = at === undefined ? undefined : old[at];
      if (kept === undefined) return part.text + part.after;
      const isLast = index === fresh.length - 1;
      const staysBefore = at !== undefined && from.get(index + 1) === at + 1;
      return renumbered(kept.text, part.text) + (isLast || !staysBefore ? part.after : kept.after);
    })
    .join('');
}

interface Part {
  readonly text: string;
  /** The line ending behind it, and empty lines. */
  readonly after: string;
}

/** An item begins with a sign in the column of the first. */
function cutItems(list: string): readonly Part[] | undefined {
  const [, pad = ''] = /^( {0,3})(?:[-*+]|\d{1,9}[.)])(?=[ \t]|\n|$)/.exec(list) ?? [];
  const starts = [...list.matchAll(/^( {0,3})(?:[-*+]|\d{1,9}[.)])(?=[ \t]|\n|$)/gm)]
    .filter(([, spaces]) => spaces === pad)
    .map(({ index }) => index);
  return cutAt(list, starts);
}

/** A row is a line; the second line says how columns are aligned, and goes with the first. */
function cutRows(table: string): readonly Part[] | undefined {
  const [rows = '', ...caption] = table.split(/(?=\n[ \t]*\n)/);
  const starts = [0, ...[...rows.matchAll(/\n/g)].slice(1).map(({ index }) => index + 1)];
  const parts = cutAt(rows, starts);
  const last = parts?.at(-1);
  if (parts === undefined || last === undefined) return undefined;
  return [...parts.slice(0, -1), { text: last.text, after: last.after + caption.join('') }];
}

function cutAt(text: string, starts: readonly number[]): readonly Part[] | undefined {
  if (starts[0] !== 0) return undefined;
  return starts.map((start, index) => {
    const whole = text.slice(start, starts[index + 1] ?? text.length);
    const end = whole.replace(/(?:\n[ \t]*)+$/, '').length;
    return { text: whole.slice(0, end), after: whole.slice(end) };
  });
}

/** The number is that of the item’s place, unless another one would move what is below it. */
function renumbered(kept: string, written: string): string {
  const [was] = /^ {0,3}\d+(?=[.)])/.exec(kept) ?? [];
  const [now] = /^\d+(?=[.)])/.exec(written) ?? [];
  if (was === undefined || now === undefined) return kept;
  return was.trim().length === now.length ? was.replace(/\d+/, now) + kept.slice(was.length) : written;
}
