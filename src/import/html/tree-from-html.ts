import { footnoteSection } from '../../content/footnote-nodes.ts';
import { plainText } from '../../content/text.ts';
import type { HtmlTree } from '../../content/tree.ts';
import type { HtmlContext, ReadHtml } from './context.ts';
import { finished } from './finish.ts';
import { HtmlWalker } from './html-walker.ts';
import { parseRaw, rawWords } from './raw.ts';
import type { State } from './walker.ts';

/**
 * A text that some editor or program wrote as HTML, as a tree like those of our own Markdown: the same elements, boxes, notes,
 * formulas and rows of pictures. What such a tree cannot hold is told, a kind of it in one entry. Never fails.
 */
export function treeFromHtml(html: string, context: HtmlContext): ReadHtml {
  const root = parseRaw(html);
  const walker = new HtmlWalker(root, context);
  const state: State = { frames: [], language: context.language };
  const body = finished(walker.blocks(root.children, state), context.language, walker.findings);
  const contents: HtmlTree[] = [];
  // A note may have marks of its own, which lead to further notes.
  for (let index = 0; index < walker.notes.used().length; index += 1) {
    const note = walker.notes.used()[index];
    contents.push(
      note === undefined ? [] : finished(walker.blocks(note.block.children, state), context.language, walker.findings),
    );
  }
  const section = footnoteSection(
    '',
    walker.notes.used().map(({ number, marks }, index) => ({ number, marks, content: contents[index] ?? [] })),
  );
  return {
    value: section === undefined ? body : [...withoutLastRule(body), section],
    entries: walker.findings.entries(context.place),
    facts: walker.media.facts,
    remote: walker.media.remote,
  };
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
  const words = plainText(tree);
  return words.length <= most
    ? words
    : `${words.slice(0, words.lastIndexOf(' ', most) > 20 ? words.lastIndexOf(' ', most) : most)}…`;
}
