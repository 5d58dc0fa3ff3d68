import type { HtmlNode, HtmlTree } from '../../content/tree.ts';
import { indented } from './lines.ts';
import { childrenOf, isElement, isNotes } from './node-kinds.ts';
import type { BlockPlace } from './place.ts';
import type { Written } from './unsaid.ts';

/** A tree apart: what is in the text, and what its footnotes say, by their numbers. */
export function partedNotes(tree: HtmlTree): {
  readonly body: HtmlTree;
  readonly notes: ReadonlyMap<number, HtmlTree>;
} {
  const notes = new Map<number, HtmlTree>();
  for (const section of tree.filter(isNotes))
    for (const list of childrenOf(section))
      childrenOf(list).forEach((note, index) => {
        notes.set(index + 1, withoutBackLinks(childrenOf(note)));
      });
  return { body: tree.filter((node) => !isNotes(node)), notes };
}

/** What a note says, without the links that lead back to its marks. */
function withoutBackLinks(content: HtmlTree): HtmlTree {
  const last = content.at(-1);
  if (!isElement(last, 'p')) return content;
  let children = last.children;
  while (isBackLink(children.at(-1))) {
    children = children.slice(0, -1);
    const space = children.at(-1);
    if (space?.kind !== 'text' || !space.text.endsWith('\u00a0')) continue;
    const words = space.text.slice(0, -1);
    children = [...children.slice(0, -1), ...(words === '' ? [] : [{ kind: 'text' as const, text: words }])];
  }
  return children.length === 0 ? content.slice(0, -1) : [...content.slice(0, -1), { ...last, children }];
}

function isBackLink(node: HtmlNode | undefined): boolean {
  return node?.kind === 'reference' && node.attributes?.role === 'doc-backlink';
}

/** The definition of a footnote. */
export function writeNote(label: string, content: HtmlTree, place: BlockPlace): Written {
  const { text, unsaid } = place.write(content, place);
  const beginsBelow = content.length > 0 && !isElement(content[0], 'p');
  const words = indented(text, '    ');
  return { text: beginsBelow ? `[^${label}]:\n    ${words}` : `[^${label}]: ${words}`.trimEnd(), unsaid };
}
