import type { MarkdownBlock } from './blocks.ts';
import type { MarkdownStyle } from './place.ts';

/** How an author writes what can be written in several ways, by what there is; else as usual. */
export function styleOf(blocks: readonly MarkdownBlock[], usual: MarkdownStyle): MarkdownStyle {
  const source = blocks
    .filter(({ kind }) => kind !== 'code')
    .map(({ text }) => text)
    .join('\n');
  const bullet = blocks.flatMap(({ kind, text }) => (kind === 'list' ? [/^ {0,3}([-*+])/.exec(text)?.[1]] : []))[0];
  const stars = source.match(/(?<![\p{L}\p{N}*\\])\*(?![\s*])/gu)?.length ?? 0;
  const lines = source.match(/(?<![\p{L}\p{N}_\\])_(?![\s_])/gu)?.length ?? 0;
  return {
    bullet: bullet === '-' || bullet === '*' || bullet === '+' ? bullet : usual.bullet,
    number: usual.number,
    emphasis: lines > stars ? '_' : usual.emphasis,
    signs: signsOf(blocks) ?? usual.signs,
  };
}

/** With how many signs headings of a level are written. */
function signsOf(blocks: readonly MarkdownBlock[]): ((level: number) => number) | undefined {
  const known = new Map<number, number>();
  for (const { kind, text, tree } of blocks) {
    const [node] = tree;
    if (kind !== 'heading' || node?.kind !== 'element') continue;
    const level = Number(node.tag.slice(1));
    const signs = /^ {0,3}(#{1,6})(?=[ \t]|$)/.exec(text)?.[1]?.length ?? (/=+\s*$/.test(text) ? 1 : 2);
    if (!known.has(level)) known.set(level, signs);
  }
  if (known.size === 0) return undefined;
  return (level) => {
    const nearest =
      [...known.keys()].sort((left, right) => Math.abs(left - level) - Math.abs(right - level))[0] ?? level;
    return (known.get(nearest) ?? nearest) + level - nearest;
  };
}
