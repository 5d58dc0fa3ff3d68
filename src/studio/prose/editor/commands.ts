import { setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import type { MarkType, Node, NodeType, Schema } from 'prosemirror-model';
import { liftListItem, sinkListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, type EditorState, NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';

/** Whether the words that are selected, or the next typed ones, have a mark. */
export function hasMark(state: EditorState, type: MarkType | undefined): boolean {
  if (type === undefined) return false;
  const { from, $from, to, empty } = state.selection;
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, type);
}

export function mark(type: MarkType | undefined): Command {
  return type === undefined ? () => false : toggleMark(type, null, { includeWhitespace: false });
}

/** The innermost node of these types around the cursor. */
export function around(state: EditorState, ...types: readonly (NodeType | undefined)[]): Node | undefined {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (types.includes(node.type)) return node;
  }
  return undefined;
}

/** `p`, `h2`…, `pre`, or nothing where the cursor is elsewhere. */
export function styleAt({ selection: { $from } }: EditorState): string {
  const { parent } = $from;
  if (parent.type.name === 'heading') return `h${parent.attrs.level}`;
  return parent.type.name === 'code_block' ? 'pre' : parent.type.name === 'paragraph' ? 'p' : '';
}

export function setStyle(style: string): Command {
  return (state, dispatch, view) => {
    const { nodes } = state.schema;
    if (isInTable(state)) return false;
    const level = /^h([2-6])$/.exec(style)?.[1];
    const type = level !== undefined ? nodes.heading : style === 'pre' ? nodes.code_block : nodes.paragraph;
    if (type === undefined) return false;
    return setBlockType(type, level === undefined ? null : { level: Number(level) })(state, dispatch, view);
  };
}

/** Makes a list of what is selected, a list of the other kind of a list, or words of its items. */
export function toggleList(kind: 'bullet_list' | 'ordered_list'): Command {
  return (state, dispatch, view) => {
    const { nodes } = state.schema;
    const type = nodes[kind];
    const item = nodes.list_item;
    if (type === undefined || item === undefined || isInTable(state)) return false;
    const list = around(state, nodes.bullet_list, nodes.ordered_list);
    if (list === undefined) return wrapInList(type)(state, dispatch, view);
    if (list.type === type) return liftListItem(item)(state, dispatch);
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth -= 1)
      if ($from.node(depth) === list) {
        dispatch?.(state.tr.setNodeMarkup($from.before(depth), type, { tight: list.attrs.tight }));
        return true;
      }
    return false;
  };
}

export function indent({ nodes }: Schema): Command {
  return nodes.list_item === undefined ? () => false : sinkListItem(nodes.list_item);
}

export function outdent({ nodes }: Schema): Command {
  return nodes.list_item === undefined ? () => false : liftListItem(nodes.list_item);
}

/** Wraps what is selected in a quotation, or takes it out of one. */
export const toggleQuote: Command = (state, dispatch) => {
  const type = state.schema.nodes.blockquote;
  if (type === undefined || isInTable(state)) return false;
  const quote = around(state, type);
  if (quote === undefined) return wrapIn(type)(state, dispatch);
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if ($from.node(depth) === quote) {
      const at = $from.before(depth);
      dispatch?.(state.tr.replaceWith(at, at + quote.nodeSize, quote.content));
      return true;
    }
  return false;
};

/** Puts a block below the one with the cursor, or in its place where that is empty; the cursor goes into it or behind it. */
export function insertBlock(block: Node): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    if (state.schema.nodes.heading === undefined) return false;
    let depth = $from.depth;
    while (depth > 0 && !canHold($from.node(depth - 1), $from.index(depth - 1), block)) depth -= 1;
    if (depth === 0 && !(state.selection instanceof NodeSelection)) return false;
    if (dispatch === undefined) return true;
    const { tr } = state;
    if (state.selection instanceof NodeSelection && state.selection.node.isBlock) {
      const at = state.selection.to;
      place(tr.insert(at, block), at, block);
    } else {
      const parent = $from.node(depth);
      const isEmpty = parent.type.name === 'paragraph' && parent.content.size === 0;
      const at = isEmpty ? $from.before(depth) : $from.after(depth);
      if (isEmpty) tr.replaceWith(at, $from.after(depth), block);
      else tr.insert(at, block);
      place(tr, at, block);
    }
    dispatch(tr.scrollIntoView());
    return true;
  };
}

function canHold(parent: Node, index: number, block: Node): boolean {
  return parent.canReplaceWith(index + 1, index + 1, block.type);
}

function place(tr: EditorState['tr'], at: number, block: Node): void {
  if (!block.isAtom && block.type.name !== 'horizontal_rule') {
    const inside = Selection.findFrom(tr.doc.resolve(at + 1), 1, true);
    if (inside !== null) tr.setSelection(inside);
    return;
  }
  const behind = at + block.nodeSize;
  const paragraph = tr.doc.type.schema.nodes.paragraph?.create();
  // Something to write in, where no words follow: nobody wants to go on in a table or a list that was there.
  const next = tr.doc.resolve(behind).nodeAfter;
  if (next?.isTextblock !== true && paragraph !== undefined) tr.insert(behind, paragraph);
  tr.setSelection(Selection.near(tr.doc.resolve(behind), 1));
}

/** Puts something among the words, in place of what is selected. */
export function insertInline(node: Node): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection;
    if (!$from.sameParent($to) || !$from.parent.inlineContent || $from.parent.type.spec.code) {
      if (!(state.selection instanceof NodeSelection)) return false;
    }
    dispatch?.(state.tr.replaceSelectionWith(node, true).scrollIntoView());
    return true;
  };
}

/** A footnote: its mark here, its words at the end, where the cursor goes. */
export const insertNote: Command = (state, dispatch) => {
  const { nodes } = state.schema;
  const { $from, to } = state.selection;
  if (!nodes.note || !nodes.notes || !nodes.note_mark || !nodes.paragraph) return false;
  if (!$from.parent.inlineContent || $from.parent.type.spec.code || around(state, nodes.note) !== undefined)
    return false;
  if (dispatch === undefined) return true;
  let key = 1;
  state.doc.descendants(({ type, attrs }) => {
    if (type === nodes.note || type === nodes.note_mark) key = Math.max(key, attrs.key + 1);
  });
  const note = nodes.note.create({ key }, nodes.paragraph.create());
  const { tr } = state;
  tr.insert(to, nodes.note_mark.create({ key }));
  const last = tr.doc.lastChild;
  let at = tr.doc.content.size;
  if (last?.type === nodes.notes) {
    at -= 1;
    tr.insert(at, note);
  } else tr.insert(at, nodes.notes.create(null, note));
  const inside = last?.type === nodes.notes ? at + 2 : at + 3;
  dispatch(tr.setSelection(TextSelection.create(tr.doc, inside)).scrollIntoView());
  return true;
};
