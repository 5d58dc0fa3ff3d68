import type { MarkdownBlock } from './blocks.ts';
import type { WordStyle } from './inline.ts';
import type { MarkdownStyle } from './place.ts';

/** How an author writes what can be written in several ways, by what there is; else as usual. */
export function styleOf(blocks: readonly MarkdownBlock[], usual: MarkdownStyle): MarkdownStyle {
  return {
    ...usual,
    ...wordsIn(
      blocks
        .filter(({ kind }) => kind !== 'code')
        .map(({ text }) => text)
        .join('\n'),
      usual,
    ),
    ...listsIn(blocks),
    ...headingsIn(blocks),
    ...codeIn(blocks),
    rule: blocks.find(({ kind }) => kind === 'rule')?.text.trim() ?? usual.rule,
  };
}

function wordsIn(source: string, usual: MarkdownStyle): Omit<WordStyle, 'linkNames'> {
  const count = (pattern: RegExp): number => source.match(pattern)?.length ?? 0;
  const more = <Sign>(one: Sign, ones: number, other: Sign, others: number, else_: Sign): Sign =>
    ones > others ? one : others > ones ? other : else_;
  return {
    emphasis: more(
      '_',
      count(/(?<![\p{L}\p{N}_\\])_(?![\s_])/gu),
      '*',
      count(/(?<![\p{L}\p{N}*\\])\*(?![\s*])/gu),
      usual.emphasis,
    ),
    strong: more(
      '_',
      count(/(?<![\p{L}\p{N}_\\])__(?![\s_])/gu),
      '*',
      count(/(?<![\p{L}\p{N}*\\])\*\*(?![\s*])/gu),
      usual.strong,
    ),
    lineEnd: more('  ', count(/\S {2,}\r?\n(?=\S)/g), '\\', count(/\\\r?\n(?=\S)/g), usual.lineEnd),
  };
}

/** By the first list of each kind. */
function listsIn(blocks: readonly MarkdownBlock[]): Partial<MarkdownStyle> {
  const lists = blocks.flatMap(({ kind, text }) => (kind === 'list' ? [text] : []));
  const bullet = lists.map((text) => /^ {0,3}([-*+])/.exec(text)?.[1]).find((sign) => sign !== undefined);
  const numbered = lists.find((text) => /^ {0,3}\d/.test(text));
  const number = /^ {0,3}\d+([.)])/.exec(numbered ?? '')?.[1];
  const [first, second] = [...(numbered ?? '').matchAll(/^ {0,3}(\d+)[.)](?=\s|$)/gm)].map(([, count]) => count);
  return {
    ...(bullet === '-' || bullet === '*' || bullet === '+' ? { bullet } : {}),
    ...(number === '.' || number === ')' ? { number } : {}),
    ...(second === undefined ? {} : { sameNumbers: Number(first) === Number(second) }),
  };
}

function codeIn(blocks: readonly MarkdownBlock[]): Partial<MarkdownStyle> {
  for (const { kind, text } of blocks) {
    const [, signs, space = ''] = (kind === 'code' ? /^ {0,3}(`{3,}|~{3,})([ \t]*)/.exec(text) : undefined) ?? [];
    if (signs !== undefined) return { fence: { signs, space } };
  }
  return {};
}

/** With how many signs headings of a level are written, and how. */
function headingsIn(blocks: readonly MarkdownBlock[]): Partial<MarkdownStyle> {
  const known = new Map<number, number>();
  const ways: MarkdownStyle['headings'][] = [];
  for (const { kind, text, tree } of blocks) {
    const [node] = tree;
    if (kind !== 'heading' || node?.kind !== 'element') continue;
    const level = Number(node.tag.slice(1));
    const before = /^ {0,3}(#{1,6})(?=[ \t]|$)/.exec(text)?.[1]?.length;
    ways.push(before === undefined ? 'below' : /[ \t]#+[ \t]*$/.test(text) ? 'around' : 'before');
    if (!known.has(level)) known.set(level, before ?? (/=+\s*$/.test(text) ? 1 : 2));
  }
  const [first] = ways;
  if (first === undefined) return {};
  return {
    headings: first,
    signs: (level) => {
      const nearest =
        [...known.keys()].sort((left, right) => Math.abs(left - level) - Math.abs(right - level))[0] ?? level;
      return (known.get(nearest) ?? nearest) + level - nearest;
    },
  };
}
