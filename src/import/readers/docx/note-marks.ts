import { footnoteMark, footnoteSection } from '../../../content/footnote-nodes.ts';
import { mapTree, walk } from '../../../content/text.ts';
import { element, type HtmlElement, type HtmlNode, type HtmlTree } from '../../../content/tree.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { attributeOf } from './xml.ts';

/** The parts of a document that hold notes. */
export type NotePart = 'footnotes' | 'endnotes';

/** The mark of a note before it is known which number it has. */
export function noteMark(part: NotePart, id: string): HtmlElement {
  return element('sup', { class: 'cw-note', id: `${part}:${id}` });
}

function isNoteMark(node: HtmlNode): node is HtmlElement {
  return node.kind === 'element' && node.tag === 'sup' && node.attributes.class === 'cw-note';
}

/** A text with the numbers of its notes, and the notes at its end. Marks without a note are left out. */
export function withNotes(tree: HtmlTree, noteOf: (key: string) => HtmlTree | undefined): HtmlTree {
  const numbers = new Map<string, { readonly number: number; marks: number; content: HtmlTree }>();
  const numbered = (nodes: HtmlTree): HtmlTree =>
    mapTree(nodes, (node) => {
      if (!isNoteMark(node)) return node;
      const key = node.attributes.id ?? '';
      const content = noteOf(key);
      if (content === undefined) return [];
      const note = numbers.get(key) ?? { number: numbers.size + 1, marks: 0, content };
      numbers.set(key, note);
      note.marks += 1;
      return footnoteMark('', note.number, note.marks);
    });
  const body = numbered(tree);
  // A note may hold the mark of another one, which is added behind.
  for (const note of numbers.values()) note.content = numbered(note.content);
  const section = footnoteSection('', [...numbers.values()]);
  return section === undefined ? body : [...body, section];
}

/** The notes that a text leads to. */
export function notesIn(tree: HtmlTree): readonly string[] {
  const found: string[] = [];
  walk(tree, (node) => {
    if (isNoteMark(node)) found.push(node.attributes.id ?? '');
  });
  return found;
}

/** A footnote whose mark the author typed has it behind the reference, in the same run. */
export function hasOwnMark(run: XmlElement): boolean {
  return run.children.some(
    (child) =>
      /^(?:foot|end)noteReference$/.test(child.name) &&
      /^(?:1|true|on)$/.test(attributeOf(child, 'customMarkFollows') ?? ''),
  );
}
