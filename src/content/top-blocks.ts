import type { BlockKind } from './block-kinds.ts';
import type { Token } from './markdown-state.ts';
import type { TextPositions } from './text-positions.ts';

const KINDS: Readonly<Record<string, BlockKind>> = {
  blockquote_open: 'quotation',
  box_open: 'box',
  bullet_list_open: 'list',
  code_block: 'code',
  dl_open: 'definition-list',
  fence: 'code',
  footnote_reference_open: 'note',
  formula_block: 'formula',
  heading_open: 'heading',
  hr: 'rule',
  ordered_list_open: 'list',
  reference_definition: 'link-address',
  table_open: 'table',
};

/** The tokens of one block of the top level, and the lines that it takes. */
export interface TokenGroup {
  readonly kind: BlockKind;
  readonly tokens: readonly Token[];
  /** Its first line and the one behind its last, counted from 0; the empty lines behind it are not among them. */
  readonly lines: readonly [from: number, to: number];
  /** What a definition defines: `^1`'s `1`, the words of a link. */
  readonly label?: string;
}

/** A text's tokens by the blocks of its top level, in the order in which they are. */
export function tokenGroups(tokens: readonly Token[], positions: TextPositions): readonly TokenGroup[] {
  const groups: TokenGroup[] = [];
  let from = 0;
  let depth = 0;
  tokens.forEach((token, index) => {
    depth += token.nesting;
    if (depth !== 0) return;
    groups.push(group(tokens.slice(from, index + 1), groups.at(-1)?.lines[1] ?? 0, positions));
    from = index + 1;
  });
  return groups;
}

function group(tokens: readonly Token[], least: number, positions: TextPositions): TokenGroup {
  const [first] = tokens;
  const kind = KINDS[first?.type ?? ''] ?? 'paragraph';
  const start = Math.max(least, first?.map?.[0] ?? least);
  let end = start + 1;
  for (const { map } of tokens) if (map !== null && map[1] > end) end = map[1];
  // A fence without an end holds the empty lines behind it.
  if (kind !== 'code') while (end > start + 1 && /^[ \t]*$/.test(positions.line(end - 1))) end -= 1;
  const label: unknown = first?.meta?.label;
  return { kind, tokens, lines: [start, end], ...(typeof label === 'string' ? { label } : {}) };
}
