import type { HtmlNode, HtmlTree } from '../../content/tree.ts';
import type { Care } from './escape-text.ts';
import type { Frame } from './frames.ts';
import { type InlineContext, InlineWriter } from './inline.ts';
import { type ReadingOptions, readMarkdown } from './read-again.ts';
import { isMark, keyOf, sameTree, withJoinedTexts } from './same-tree.ts';
import { type UnsaidPart, unsaid, type Written } from './unsaid.ts';

/** What is needed to write words and to read them again. */
export interface Fitting {
  readonly context: InlineContext;
  readonly options: ReadingOptions;
}

/** How many parts of one paragraph may be written without their markup, before it is left at that. */
const MOST_TRIES = 20;

/**
 * A bar in a formula, which in a table must not have the backslash that other bars get. No text that is to be written holds
 * it: `sayable` takes out what no package can hold.
 */
const BAR = '\ufffe';

/** Nothing that is in these words could be read as anything else. */
const PLAIN = /^\p{L}(?:[\p{L}\p{M}\p{N},;’“”()—–?'" ]|\.(?!\p{L})|-(?=\p{L}))*(?<! )$/u;

/**
 * The words of one place, written so that they read as they were: as a teacher would write them, else with a backslash before
 * every sign, else without what of their markup has no way to be said there.
 */
export function fitInline(nodes: HtmlTree, frame: Frame, fitting: Fitting): Written {
  let wanted = withJoinedTexts(nodes);
  const left: UnsaidPart[] = [];
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const pleasant = written(wanted, frame, fitting, fitting.context.careful === true ? 'careful' : 'pleasant');
    if (isPlain(wanted, pleasant)) return { text: pleasant, unsaid: left };
    if (reads(pleasant, wanted, frame, fitting)) return { text: pleasant, unsaid: left };
    const enclosed = written(wanted, frame, fitting, 'enclosed');
    if (enclosed !== pleasant && reads(enclosed, wanted, frame, fitting)) return { text: enclosed, unsaid: left };
    const careful = written(wanted, frame, fitting, 'careful');
    const got = readAgain(careful, frame, fitting);
    if (got !== undefined && sameTree(got, wanted)) return { text: careful, unsaid: left };
    const culprit = culpritPath(wanted, withJoinedTexts(got ?? []));
    if (culprit === undefined) break;
    const { tree, part } = without(wanted, culprit);
    wanted = withJoinedTexts(tree);
    left.push(part);
  }
  return {
    text: written(wanted, frame, fitting, 'careful'),
    unsaid: [...left, unsaid('reads-otherwise', '', ...nodes)],
  };
}

function isPlain([only, ...others]: HtmlTree, text: string): boolean {
  return others.length === 0 && only?.kind === 'text' && only.text === text && PLAIN.test(text);
}

function written(nodes: HtmlTree, frame: Frame, { context }: Fitting, care: Care): string {
  const words = new InlineWriter(nodes, context, care).write(hidden(nodes));
  return frame.finish(words).replaceAll(BAR, '|');
}

/** Bars of formulas stand apart from those of texts until both are written. */
function hidden(nodes: HtmlTree): HtmlTree {
  return nodes.map((node) => {
    if (node.kind === 'formula') return { ...node, tex: node.tex.replaceAll('|', BAR) };
    return node.kind === 'element' || node.kind === 'reference' ? { ...node, children: hidden(node.children) } : node;
  });
}

function reads(text: string, wanted: HtmlTree, frame: Frame, fitting: Fitting): boolean {
  const got = readAgain(text, frame, fitting);
  return got !== undefined && sameTree(got, wanted);
}

function readAgain(text: string, frame: Frame, { options, context }: Fitting): HtmlTree | undefined {
  const notes = options.mode === 'inline' ? [] : (text.match(/\[\^[^\s\]]+\]/g) ?? []);
  const definitions = options.mode === 'inline' || context.definitions === '' ? '' : `\n\n${context.definitions}`;
  const source = frame.wrap(text) + [...new Set(notes)].map((mark) => `\n\n${mark}: x`).join('') + definitions;
  const { value } = readMarkdown(source, { ...options, headingLevel: 2 });
  const shown = value.at(-1);
  return frame.unwrap(shown?.kind === 'element' && shown.tag === 'section' ? value.slice(0, -1) : value);
}

/** The way to the first part that reads otherwise, and whose markup is in the way. */
function culpritPath(wanted: HtmlTree, got: HtmlTree): readonly number[] | undefined {
  for (const [index, node] of wanted.entries()) {
    const other = got[index];
    if (other !== undefined && keyOf([node]) === keyOf([other])) continue;
    if (hasChildren(node) && other !== undefined && hasChildren(other) && sameShell(node, other)) {
      const inner = culpritPath(node.children, other.children);
      return [index, ...(inner ?? [])];
    }
    if (node.kind !== 'text') return [index];
    const next = wanted[index + 1];
    if (next !== undefined && next.kind !== 'text') return [index + 1];
    const before = wanted[index - 1];
    return before !== undefined && before.kind !== 'text' ? [index - 1] : undefined;
  }
  return undefined;
}

function hasChildren(node: HtmlNode): node is Extract<HtmlNode, { readonly children: HtmlTree }> {
  return (node.kind === 'element' || node.kind === 'reference') && !isMark(node);
}

function sameShell(left: HtmlNode, right: HtmlNode): boolean {
  const shell = (node: HtmlNode): HtmlNode => (hasChildren(node) ? { ...node, children: [] } : node);
  return sameTree([shell(left)], [shell(right)]);
}

/** The words without the markup of one part. */
function without(tree: HtmlTree, [index = 0, ...path]: readonly number[]): { tree: HtmlTree; part: UnsaidPart } {
  const node = tree[index];
  if (node !== undefined && path.length > 0 && hasChildren(node)) {
    const inner = without(node.children, path);
    return { tree: tree.with(index, { ...node, children: inner.tree }), part: inner.part };
  }
  const words = node === undefined ? [] : bare(node);
  const name = node?.kind === 'element' ? node.tag : (node?.kind ?? '');
  return {
    tree: [...tree.slice(0, index), ...words, ...tree.slice(index + 1)],
    part: unsaid('element', name, ...(node === undefined ? [] : [node])),
  };
}

function bare(node: HtmlNode): HtmlTree {
  if (node.kind === 'formula') return [{ kind: 'text', text: node.tex }];
  if (node.kind === 'gap') return [{ kind: 'text', text: `[[${node.id}]]` }];
  if (node.kind === 'element' && node.tag === 'br') return [{ kind: 'text', text: ' ' }];
  return node.kind === 'text' ? [node] : node.children;
}
