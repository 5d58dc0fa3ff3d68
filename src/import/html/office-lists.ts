import { classesOf, type RawElement, type RawNode, rawText } from './raw.ts';

/** An item of a list that a word processor wrote without one: its depth from 1, and whether it is numbered. */
interface Item {
  readonly depth: number;
  readonly ordered: boolean;
  readonly start: number;
  readonly children: readonly RawNode[];
}

/**
 * Lists of word processors as lists of HTML. Word writes items as paragraphs with `mso-list:l0 level2 lfo1` and their sign as words;
 * Google Docs writes the items of each depth as a list of their own, `lst-kix_abc-1`, one behind the other.
 */
export function withOfficeLists(nodes: readonly RawNode[]): readonly RawNode[] {
  const out: RawNode[] = [];
  let items: Item[] = [];
  const end = (): void => {
    if (items.length > 0) for (const one of nested(items, 1).lists) out.push(one);
    items = [];
  };
  for (const node of nodes) {
    if (node.kind === 'text') {
      if (node.text.trim() !== '') end();
      if (items.length === 0) out.push(node);
      continue;
    }
    const found = wordItem(node) ?? googleItems(node);
    if (found === undefined) {
      end();
      out.push(node.children.length === 0 ? node : { ...node, children: withOfficeLists(node.children) });
    } else {
      if (found.some(({ depth, start }) => depth === 1 && start !== 1) && items.length > 0 && isNewList(found, items))
        end();
      for (const one of found) items.push(one);
    }
  }
  end();
  return out;
}

function isNewList(found: readonly Item[], items: readonly Item[]): boolean {
  return found[0]?.ordered !== items.find(({ depth }) => depth === 1)?.ordered;
}

function wordItem(node: RawElement): readonly Item[] | undefined {
  if (node.tag !== 'p') return undefined;
  const style = (node.attributes.style ?? '').toLowerCase();
  const level = /mso-list:\s*\S+\s+level(\d)/.exec(style)?.[1];
  if (level === undefined || /mso-list:\s*skip/.test(style)) return undefined;
  const { sign, rest } = withoutSign(node.children);
  const ordered = /^[([]?(?:\d+|[A-Za-z]|[ivxlc]+)[.)\]]$/.test(sign);
  const start = Number(/\d+/.exec(sign)?.[0] ?? 1);
  return [{ depth: Number(level), ordered, start, children: withOfficeLists(rest) }];
}

/** The sign that Word wrote as words, and what is behind it. */
function withoutSign(nodes: readonly RawNode[]): { readonly sign: string; readonly rest: readonly RawNode[] } {
  let sign = '';
  const visit = (list: readonly RawNode[]): readonly RawNode[] =>
    list.flatMap((node): readonly RawNode[] => {
      if (node.kind === 'text') return [node];
      if (/mso-list:\s*ignore/i.test(node.attributes.style ?? '')) {
        sign = rawText(node.children)
          .replace(/[\s\u00a0]+/g, ' ')
          .trim();
        return [];
      }
      return [{ ...node, children: visit(node.children) }];
    });
  const rest = visit(nodes);
  return { sign, rest };
}

function googleItems(node: RawElement): readonly Item[] | undefined {
  if (node.tag !== 'ul' && node.tag !== 'ol') return undefined;
  const depth = classesOf(node)
    .map((name) => /^lst-kix_.+-(\d)$/.exec(name)?.[1])
    .find((found) => found !== undefined);
  if (depth === undefined) return undefined;
  const start = Number(node.attributes.start ?? 1);
  return node.children.flatMap((child, index) =>
    child.kind === 'element' && child.tag === 'li'
      ? [
          {
            depth: Number(depth) + 1,
            ordered: node.tag === 'ol',
            start: index === 0 ? start : 1,
            children: child.children,
          },
        ]
      : [],
  );
}

/** Items as lists in lists; deeper ones belong to the item before them. */
function nested(items: readonly Item[], depth: number): { readonly lists: readonly RawElement[] } {
  const lists: { readonly ordered: boolean; readonly start: number; readonly items: RawElement[] }[] = [];
  for (let index = 0; index < items.length; ) {
    const item = items[index];
    if (item === undefined) break;
    let end = index + 1;
    while ((items[end]?.depth ?? 0) > depth) end += 1;
    const isOwn = item.depth <= depth;
    const deeper = nested(items.slice(isOwn ? index + 1 : index, end), depth + 1).lists;
    const own = isOwn ? item.children : [];
    const made: RawElement = { kind: 'element', tag: 'li', attributes: {}, children: [...own, ...deeper] };
    const last = lists.at(-1);
    if (last?.ordered === item.ordered || (last !== undefined && !isOwn)) last.items.push(made);
    else lists.push({ ordered: item.ordered, start: item.start, items: [made] });
    index = end;
  }
  return {
    lists: lists.map(({ ordered, start, items: own }) => ({
      kind: 'element',
      tag: ordered ? 'ol' : 'ul',
      attributes: ordered && start > 1 ? { start: String(start) } : {},
      children: own,
    })),
  };
}
