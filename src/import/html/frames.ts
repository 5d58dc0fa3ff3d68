import { element, type HtmlNode, type HtmlTree } from '../../content/tree.ts';

/** What is around words: emphasis, a link, another language. Frames of one key that touch are one. */
export interface Frame {
  /** `strong`, `lang=ru`; of a link one of its own. */
  readonly key: string;
  readonly make: (children: HtmlTree) => HtmlNode;
}

/** A word, a picture or a formula in a line, and what is around it, the outermost first. */
export interface Leaf {
  readonly node: HtmlNode;
  readonly frames: readonly Frame[];
}

export type Mark = 'strong' | 'em' | 'del' | 'mark' | 'sub' | 'sup' | 'code';

const MARKS = new Map<Mark, Frame>();

function markFrame(mark: Mark): Frame {
  let frame = MARKS.get(mark);
  if (frame === undefined) {
    frame = { key: mark, make: (children) => element(mark, {}, children) };
    MARKS.set(mark, frame);
  }
  return frame;
}

export function has(frames: readonly Frame[], key: string): boolean {
  return frames.some((frame) => frame.key === key);
}

/** In code nothing else is shown. */
export function marked(frames: readonly Frame[], mark: Mark): readonly Frame[] {
  return has(frames, mark) || has(frames, 'code') ? frames : [...frames, markFrame(mark)];
}

export function without(frames: readonly Frame[], ...keys: readonly string[]): readonly Frame[] {
  return frames.some(({ key }) => keys.includes(key)) ? frames.filter(({ key }) => !keys.includes(key)) : frames;
}

/** Leaves as a tree: spaces at the edges of emphasis are moved out of it, and what touches and is alike is one. */
export function lineOf(leaves: readonly Leaf[]): HtmlTree {
  return build(spacesOutside(tidied(leaves)), 0);
}

/** What browsers collapse; a lone no-break space is kept, beside others it is filler of an editor. */
const SPACES = /[ \t\n\f\r\u00a0]*[ \t\n\f\r][ \t\n\f\r\u00a0]*|\u00a0{2,}/g;

/** White space collapsed over the borders of leaves, and none at the ends of lines. */
function tidied(leaves: readonly Leaf[]): readonly Leaf[] {
  const out: Leaf[] = [];
  let atStart = true;
  for (const leaf of leaves) {
    if (leaf.node.kind !== 'text') {
      out.push(leaf);
      atStart = isBreak(leaf);
      if (atStart) trimEnd(out, out.length - 1);
      continue;
    }
    let words = leaf.node.text.replace(SPACES, ' ');
    const last = out.at(-1)?.node;
    if (atStart || (last?.kind === 'text' && last.text.endsWith(' '))) words = words.replace(/^[ \u00a0]+/, '');
    if (words === '') continue;
    if (words.startsWith(' ') && last?.kind === 'text' && last.text.endsWith('\u00a0')) words = words.slice(1);
    if (words === '') continue;
    out.push({ ...leaf, node: { kind: 'text', text: words } });
    atStart = false;
  }
  trimEnd(out, out.length);
  return out;
}

function isBreak({ node }: Leaf): boolean {
  return node.kind === 'element' && node.tag === 'br';
}

/** Takes the white space away that is right before `end`. */
function trimEnd(leaves: Leaf[], end: number): void {
  const leaf = leaves[end - 1];
  if (leaf?.node.kind !== 'text') return;
  const words = leaf.node.text.replace(/[ \u00a0]+$/, '');
  if (words === '') {
    leaves.splice(end - 1, 1);
    trimEnd(leaves, end - 1);
  } else leaves[end - 1] = { ...leaf, node: { kind: 'text', text: words } };
}

function shared(left: readonly Frame[], right: readonly Frame[]): readonly Frame[] {
  let count = 0;
  while (count < left.length && left[count]?.key === right[count]?.key) count += 1;
  return left.slice(0, count);
}

function spacesOutside(leaves: readonly Leaf[]): readonly Leaf[] {
  return leaves.flatMap((leaf, index): readonly Leaf[] => {
    if (leaf.node.kind !== 'text' || leaf.frames.length === 0) return [leaf];
    const [, before = '', words = '', after = ''] = /^( *)(.*?)( *)$/s.exec(leaf.node.text) ?? [];
    const beside = (step: 1 | -1): readonly Frame[] => shared(leaf.frames, leaves[index + step]?.frames ?? []);
    const space = (text: string, frames: readonly Frame[]): Leaf[] =>
      text === '' ? [] : [{ node: { kind: 'text', text }, frames }];
    if (words === '') return space(before, shared(beside(-1), beside(1)));
    return [...space(before, beside(-1)), { ...leaf, node: { kind: 'text', text: words } }, ...space(after, beside(1))];
  });
}

function build(leaves: readonly Leaf[], depth: number): HtmlTree {
  const out: HtmlNode[] = [];
  for (let index = 0; index < leaves.length; ) {
    const leaf = leaves[index];
    if (leaf === undefined) break;
    const frame = leaf.frames[depth];
    if (frame === undefined) {
      const last = out.at(-1);
      if (leaf.node.kind === 'text' && last?.kind === 'text')
        out[out.length - 1] = { kind: 'text', text: last.text + leaf.node.text };
      else out.push(leaf.node);
      index += 1;
      continue;
    }
    let end = index + 1;
    while (leaves[end]?.frames[depth]?.key === frame.key) end += 1;
    out.push(frame.make(build(leaves.slice(index, end), depth + 1)));
    index = end;
  }
  return out;
}
