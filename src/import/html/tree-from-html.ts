import { plainText, truncate } from '../../content/text.ts';
import type { HtmlNode, HtmlTree } from '../../content/tree.ts';
import type { HtmlContext, ReadHtml } from './context.ts';
import { finished } from './finish.ts';
import { HtmlWalker } from './html-walker.ts';
import { withOfficeLists } from './office-lists.ts';
import { withOwnNotes } from './own-notes.ts';
import { parseRaw, type RawElement, rawWords } from './raw.ts';
import type { State } from './walker.ts';

/**
 * A text that some editor or program wrote as HTML, as a tree like those of our own Markdown: the same elements, boxes, notes,
 * formulas and rows of pictures. What such a tree cannot hold is told, a kind of it in one entry. Never fails.
 */
export function treeFromHtml(html: string, context: HtmlContext): ReadHtml {
  return treeFromRaw(parseRaw(html), context);
}

/** The same of a page that was read already. */
export function treeFromRaw(root: RawElement, context: HtmlContext): ReadHtml {
  const { value, ...rest } = sectionsFromRaw(root, context, 'never');
  return { ...rest, value: value[0]?.tree ?? [] };
}

/** Part of a text: from a heading to the next one. */
export interface HtmlSection {
  /** The words of its heading; empty for what is before the first. */
  readonly title: string;
  /** Without that heading, with the notes that its marks lead to. */
  readonly tree: HtmlTree;
}

export interface ReadSections extends Omit<ReadHtml, 'value'> {
  readonly value: readonly HtmlSection[];
}

/** Where a text is cut: at headings of this level and of those above it, or nowhere. */
export type SplitAt = 1 | 2 | 3 | 'never';

/** A text cut at its headings, each part with headings and notes of its own. */
export function sectionsFromHtml(html: string, context: HtmlContext, splitAt: SplitAt): ReadSections {
  return sectionsFromRaw(parseRaw(html), context, splitAt);
}

export function sectionsFromRaw(written: RawElement, context: HtmlContext, splitAt: SplitAt): ReadSections {
  const root = { ...written, children: withOfficeLists(written.children) };
  const walker = new HtmlWalker(root, context);
  const state: State = { frames: [], language: context.language };
  const body = walker.blocks(root.children, state);
  const contents = new Map<number, HtmlTree>();
  for (let index = 0; index < walker.notes.used().length; index += 1) {
    const note = walker.notes.used()[index];
    if (note === undefined) break;
    const words = walker.blocks(note.block.children, state);
    contents.set(note.number, finished(words, context.language, walker.findings));
  }
  const text = contents.size === 0 ? body : withoutLastRule(body);
  const value = cutAtHeadings(text, splitAt).map(({ title, tree }) => {
    walker.findings.under(title);
    return { title, tree: withOwnNotes(finished(tree, context.language, walker.findings), contents) };
  });
  return {
    value,
    entries: walker.findings.entries(context.place),
    facts: walker.media.facts,
    remote: walker.media.remote,
  };
}

/** The parts of a tree whose headings still have their own levels. A heading with nothing below it begins no part. */
function cutAtHeadings(tree: HtmlTree, splitAt: SplitAt): readonly HtmlSection[] {
  if (splitAt === 'never') return [{ title: '', tree }];
  const parts: { title: string; readonly tree: HtmlNode[] }[] = [{ title: '', tree: [] }];
  for (const node of tree) {
    const level = node.kind === 'element' ? Number(/^h([1-6])$/.exec(node.tag)?.[1] ?? 9) : 9;
    if (level <= splitAt && node.kind === 'element') {
      const title = plainText(node.children);
      const last = parts.at(-1);
      if (last === undefined || last.tree.length > 0) parts.push({ title, tree: [] });
      else last.title = last.title === '' ? title : `${last.title}: ${title}`;
    } else parts.at(-1)?.tree.push(node);
  }
  const full = parts.filter(({ title, tree: own }) => own.length > 0 || title !== '');
  return full.length === 0 ? [{ title: '', tree: [] }] : full;
}

/** The line that stood above the notes. */
function withoutLastRule(body: HtmlTree): HtmlTree {
  const last = body.at(-1);
  return last?.kind === 'element' && last.tag === 'hr' ? body.slice(0, -1) : body;
}

/** The words of a title or a label that was written as HTML, in one line. */
export function plainFromHtml(html: string): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, ' ').trim();
  return rawWords(parseRaw(html).children);
}

/** The first words of a tree, for what has no title. */
export function firstWords(tree: HtmlTree, most = 60): string {
  return truncate(plainText(tree), most);
}
