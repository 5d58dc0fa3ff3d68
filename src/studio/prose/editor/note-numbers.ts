import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** The notes of a document by the order in which a reader meets their marks. */
export function noteOrder(doc: Node): readonly number[] {
  const keys: number[] = [];
  doc.descendants(({ type, attrs }) => {
    if (type.name === 'note_mark' && !keys.includes(attrs.key)) keys.push(attrs.key);
  });
  return keys;
}

/** Shows the numbers of footnotes; a note that no mark leads to is pale, since it is not saved. */
export function noteNumbers(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) => numbersIn(doc),
      apply: (transaction, before) => (transaction.docChanged ? numbersIn(transaction.doc) : before),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
}

function numbersIn(doc: Node): DecorationSet {
  const order = noteOrder(doc);
  if (order.length === 0 && doc.lastChild?.type.name !== 'notes') return DecorationSet.empty;
  const found: Decoration[] = [];
  doc.descendants((node, at) => {
    const name = node.type.name;
    if (name !== 'note_mark' && name !== 'note') return;
    const number = order.indexOf(node.attrs.key) + 1;
    const shown = number === 0 ? { class: 'unused' } : { 'data-number': String(number) };
    found.push(Decoration.node(at, at + node.nodeSize, shown));
  });
  return DecorationSet.create(doc, found);
}
