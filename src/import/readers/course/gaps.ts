import { element, gap, type HtmlNode, type HtmlTree } from '../../../content/tree.ts';

/** Where a text says that there is a gap: `[year]`, `{#1}`, `[[2]]`. */
export interface GapMark {
  readonly mark: string;
  readonly key: string;
}

/** Puts gaps where their marks are, each once; gaps without a mark stand below the text. */
export function withGaps(tree: HtmlTree, marks: readonly GapMark[]): { tree: HtmlTree; unplaced: readonly string[] } {
  const left = [...marks];
  const placed = split(tree, left);
  const unplaced = left.map(({ key }) => key);
  const below =
    left.length === 0
      ? []
      : [
          element(
            'p',
            {},
            left.map(({ key }) => gap(key)),
          ),
        ];
  return { tree: [...placed, ...below], unplaced };
}

function split(nodes: HtmlTree, left: GapMark[]): HtmlNode[] {
  return nodes.flatMap((node): readonly HtmlNode[] => {
    if (node.kind === 'text') return splitWords(node.text, left);
    // Code is shown to the letter: it has no gaps.
    if (node.kind === 'element' && (node.tag === 'code' || node.tag === 'pre')) return [node];
    if (node.kind === 'element' || node.kind === 'reference')
      return [{ ...node, children: split(node.children, left) }];
    return [node];
  });
}

function splitWords(words: string, left: GapMark[]): HtmlNode[] {
  const nodes: HtmlNode[] = [];
  let rest = words;
  for (;;) {
    const found = left
      .map((gap, index) => ({ gap, index, at: rest.indexOf(gap.mark) }))
      .filter(({ at }) => at >= 0)
      .reduce<{ gap: GapMark; index: number; at: number } | undefined>(
        (first, one) => (first === undefined || one.at < first.at ? one : first),
        undefined,
      );
    if (found === undefined) break;
    if (found.at > 0) nodes.push({ kind: 'text', text: rest.slice(0, found.at) });
    nodes.push(gap(found.gap.key));
    rest = rest.slice(found.at + found.gap.mark.length);
    left.splice(found.index, 1);
  }
  if (rest !== '') nodes.push({ kind: 'text', text: rest });
  return nodes;
}
