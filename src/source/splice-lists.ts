import { pointerParts, pointerTo } from './parsed-text.ts';
import { isRecord, memberOf } from './unknown-value.ts';

/** A value whose lists hold what included lists held, in their place. */
export interface Spliced {
  readonly value: unknown;
  /** The pointer that a part had before, of the one that it has now. */
  expanded(pointer: string): string;
  /** The pointer that a part has now, of the one that it had before; that of its first item for a list that is gone. */
  spliced(pointer: string): string;
}

/** Puts the items of lists that were read from a file in place of one item of a list into that list. */
export function spliceLists(value: unknown, isIncluded: (pointer: string) => boolean): Spliced {
  /** By list: where each of its items was before. */
  const before = new Map<object, readonly string[]>();
  const moved = new Map<string, string>();
  const visit = (node: unknown, was: string, is: string): unknown => {
    if (was !== is) moved.set(was, is);
    if (Array.isArray(node)) {
      const items = node.flatMap((item, index) => itemsOf(item, pointerTo(was, index)));
      const list = items.map(({ item, pointer }, index) => visit(item, pointer, pointerTo(is, index)));
      if (items.length !== node.length || items.some(({ pointer }, index) => pointer !== pointerTo(was, index)))
        before.set(
          list,
          items.map(({ pointer }) => pointer),
        );
      return list;
    }
    if (!isRecord(node)) return node;
    return Object.fromEntries(
      Object.entries(node).map(([name, child]) => [name, visit(child, pointerTo(was, name), pointerTo(is, name))]),
    );
  };
  const itemsOf = (item: unknown, pointer: string): readonly { item: unknown; pointer: string }[] => {
    if (!Array.isArray(item) || !isIncluded(pointer)) return [{ item, pointer }];
    return item.flatMap((inner, index) => itemsOf(inner, pointerTo(pointer, index)));
  };
  const result = visit(value, '', '');
  return {
    value: result,
    expanded: (pointer) => {
      if (before.size === 0) return pointer;
      let node = result;
      let was = '';
      for (const part of pointerParts(pointer)) {
        const item = typeof node === 'object' && node !== null ? before.get(node)?.[Number(part)] : undefined;
        was = item ?? pointerTo(was, part);
        node = memberOf(node, part);
      }
      return was;
    },
    spliced: (pointer) => {
      for (const head of [pointer, `${pointer}/0`]) if (moved.has(head)) return moved.get(head) ?? pointer;
      return pointer;
    },
  };
}
