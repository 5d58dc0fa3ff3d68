import { type FootnoteItem, footnoteMark, footnoteSection } from '../../content/footnote-nodes.ts';
import { mapTree, textIn } from '../../content/text.ts';
import type { HtmlNode, HtmlTree } from '../../content/tree.ts';
import { isMark } from '../../write/markdown/same-tree.ts';

/**
 * A text with the notes that its marks lead to at its end, numbered from 1 in the order in which a reader meets them. `contents`
 * are all that there are, by the numbers that the marks have now.
 */
export function withOwnNotes(text: HtmlTree, contents: ReadonlyMap<number, HtmlTree>): HtmlTree {
  const notes: { readonly before: number; marks: number }[] = [];
  const renumbered = (tree: HtmlTree): HtmlTree =>
    mapTree(tree, (node: HtmlNode) => {
      if (!isMark(node) || node.kind !== 'element') return node;
      const before = Number(textIn(node.children));
      let index = notes.findIndex((note) => note.before === before);
      if (index < 0) index = notes.push({ before, marks: 0 }) - 1;
      const note = notes[index];
      if (note === undefined) return node;
      note.marks += 1;
      return footnoteMark('', index + 1, note.marks);
    });
  const body = renumbered(text);
  const trees: HtmlTree[] = [];
  // A note may have marks of its own, which lead to further notes.
  for (let index = 0; index < notes.length; index += 1)
    trees.push(renumbered(contents.get(notes[index]?.before ?? 0) ?? []));
  const items = notes.map(
    ({ marks }, index): FootnoteItem => ({ number: index + 1, marks, content: trees[index] ?? [] }),
  );
  const section = footnoteSection('', items);
  return section === undefined ? body : [...body, section];
}
