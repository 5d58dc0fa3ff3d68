import type { HtmlElement, HtmlTree } from '../../content/tree.ts';
import type { MarkdownBlock } from './blocks.ts';
import { isQuoted, keptInBox, keptInQuotation, type Rewrite } from './kept-inside.ts';
import { cutItems, rewrittenItem } from './list-items.ts';
import { type Matches, matchInOrder } from './match-blocks.ts';
import { boxKind, isElement } from './node-kinds.ts';
import { keyOf } from './same-tree.ts';
import { cutRows, paddedRow } from './table-rows.ts';

/** A block that has changed, and the one of the source that it was. */
export interface ChangedBlock {
  readonly block: MarkdownBlock;
  /** Of each item or row, where the same one is in the source. */
  readonly from: ReadonlyMap<number, number>;
}

/**
 * Which list or table of the source a wanted one was: the first that is left and has an item or a row in common with it.
 * `mayStay`: whether a part can stay as it is although its notes may have other numbers now.
 */
export function changedList(
  node: HtmlTree[number] | undefined,
  left: readonly MarkdownBlock[],
  mayStay: (before: HtmlTree, after: HtmlTree) => boolean,
): ChangedBlock | undefined {
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

/** Which block, of those that are left between two that stay, a wanted one was: the first of its kind. */
export function changedKind(
  node: HtmlTree[number] | undefined,
  between: readonly MarkdownBlock[],
): ChangedBlock | undefined {
  const block = between.find(({ tree: [was] }) => kindOf(was) === kindOf(node));
  return block === undefined ? undefined : { block, from: new Map() };
}

function kindOf(node: HtmlTree[number] | undefined): string {
  if (node?.kind !== 'element') return node?.kind ?? '';
  if (/^h\d$/.test(node.tag)) return 'heading';
  return `${node.tag} ${boxKind(node) ?? ''} ${node.tag === 'div' ? node.attributes.class : ''}`;
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
 * A block as it was written from scratch, with what has not changed in it as the source has it: items of lists, rows of
 * tables, blocks in quotations, boxes and items. Where the two cannot be cut alike, as it was written. Whoever calls this
 * reads the result again.
 */
export function withKeptParts(written: string, { block, from }: ChangedBlock, rewrite: Rewrite): string {
  const source = block.text.replaceAll('\r\n', '\n');
  if (block.kind === 'box') return keptInBox(written, source, rewrite);
  if (isQuoted(source)) return keptInQuotation(written, source, rewrite);
  if (block.kind !== 'list' && block.kind !== 'table') return written;
  const isTable = block.kind === 'table';
  const cut = isTable ? cutRows : cutItems;
  const [old, fresh] = [cut(source), cut(written)];
  if (old === undefined || fresh === undefined) return written;
  const pairs = paired(from, fresh.length, old.length);
  return fresh
    .map((part, index) => {
      const at = pairs.get(index);
      const was = at === undefined ? undefined : old[at];
      const after = index < fresh.length - 1 && was !== undefined && pairs.get(index + 1) === (at ?? 0) + 1;
      const end = after ? was.after : part.after;
      if (from.has(index) && was !== undefined) return renumbered(was.text, part.text) + end;
      if (isTable) return paddedRow(part.text, old) + end;
      return (was === undefined ? part.text : rewrittenItem(part.text, was.text, rewrite)) + end;
    })
    .join('');
}

/** Those that are the same, and between them the others in their order. */
function paired(from: ReadonlyMap<number, number>, now: number, before: number): ReadonlyMap<number, number> {
  const taken = new Set(from.values());
  const pairs = new Map<number, number>();
  let next = 0;
  for (let index = 0; index < now; index += 1) {
    const same = from.get(index);
    if (same !== undefined) next = same + 1;
    else if (next < before && !taken.has(next)) next += 1;
    else continue;
    pairs.set(index, same ?? next - 1);
  }
  return pairs;
}

/** The number is that of the item’s place, unless another one would move what is below it. */
function renumbered(kept: string, written: string): string {
  const [was] = /^ {0,3}\d+(?=[.)])/.exec(kept) ?? [];
  const [now] = /^\d+(?=[.)])/.exec(written) ?? [];
  if (was === undefined || now === undefined) return kept;
  return was.trim().length === now.length ? was.replace(/\d+/, now) + kept.slice(was.length) : written;
}
