import type { MarkdownBlock } from './blocks.ts';

/** A block of the changed text, and which of the source it is, where it is one. */
export interface Piece {
  readonly text: string;
  readonly from?: number;
  /** Which of the source it was, where it has changed. */
  readonly was?: number | undefined;
}

/**
 * Puts a text together: `pieces` in their order, between them what of the source shows nothing (`definitions`, by the places
 * of their blocks), and `added` at the end. Blocks that followed each other still have between them what was there.
 */
export function assemble(
  blocks: readonly MarkdownBlock[],
  pieces: readonly Piece[],
  definitions: ReadonlyMap<number, string>,
  added: readonly string[],
): string {
  const source = blocks.map(({ text, after }) => text + after).join('');
  const ending = source.includes('\r\n') ? '\r\n' : '\n';
  const inEndings = (text: string): string => (ending === '\n' ? text : text.replace(/\r?\n/g, ending));
  const all = inOrder(blocks, pieces, definitions).map(({ text, from, was }) => ({
    at: from ?? was,
    text: from !== undefined && blocks[from]?.text === text ? text : inEndings(text),
  }));
  for (const one of added.map((text) => ({ text: inEndings(text), at: undefined }))) all.push(one);
  const last = blocks.at(-1);
  let out = '';
  all.forEach(({ text, at }, index) => {
    const next = all[index + 1];
    out += text;
    if (next !== undefined) out += between(blocks, at, next.at, ending);
    else out += last === undefined ? ending : last.kind === 'space' ? ending : last.after;
  });
  return out;
}

/** Definitions stay behind the block that they were behind, or before the next one that stays. */
function inOrder(
  blocks: readonly MarkdownBlock[],
  pieces: readonly Piece[],
  definitions: ReadonlyMap<number, string>,
): readonly Piece[] {
  const out: Piece[] = [];
  const left = [...definitions].sort(([first], [second]) => first - second);
  const take = (isNow: (index: number) => boolean): void => {
    for (let [next] = left; next !== undefined && isNow(next[0]); [next] = left) {
      out.push({ text: next[1], from: next[0] });
      left.shift();
    }
  };
  let reached = -1;
  take((index) => index === 0 && blocks[0]?.kind === 'space');
  for (const piece of pieces) {
    const { from } = piece;
    const inTurn = from !== undefined && from > reached;
    if (inTurn) take((index) => index < from);
    out.push(piece);
    if (!inTurn) continue;
    reached = from;
    take((index) => isDirectlyBehind(index, from, definitions));
  }
  take(() => true);
  return out;
}

function isDirectlyBehind(index: number, from: number, definitions: ReadonlyMap<number, string>): boolean {
  for (let at = from + 1; at < index; at += 1) if (!definitions.has(at)) return false;
  return index > from;
}

/** What is between two blocks: what was there, if that parts them; else an empty line. */
function between(
  blocks: readonly MarkdownBlock[],
  from: number | undefined,
  next: number | undefined,
  ending: string,
): string {
  const own = from === undefined ? undefined : blocks[from]?.after;
  if (own !== undefined && (next === (from ?? 0) + 1 || blocks[from ?? 0]?.kind === 'space')) return own;
  const before = next === undefined ? undefined : blocks[next - 1]?.after;
  return (
    [own, before].find((space) => space !== undefined && (space.match(/\r\n?|\n/g) ?? []).length > 1) ?? ending + ending
  );
}
