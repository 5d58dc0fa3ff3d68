import type { Mark } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';

interface FoundLink {
  readonly from: number;
  readonly to: number;
  readonly mark: Mark;
  readonly words: string;
  readonly href: string | undefined;
  readonly id: string | undefined;
}

/** The link around the cursor or what is selected. */
export function linkAt(state: EditorState): FoundLink | undefined {
  const type = state.schema.marks.link;
  const { $from, from, to } = state.selection;
  if (type === undefined) return undefined;
  let found: FoundLink | undefined;
  const start = $from.start();
  $from.parent.forEach((node, offset) => {
    const mark = type.isInSet(node.marks);
    const [begin, end] = [start + offset, start + offset + node.nodeSize];
    if (mark === undefined) return;
    if (found !== undefined && found.to === begin && found.mark.eq(mark))
      found = { ...found, to: end, words: found.words + (node.text ?? '') };
    else if (found === undefined || found.to < from) {
      const { wrapper } = mark.attrs;
      found = {
        from: begin,
        to: end,
        mark,
        words: node.text ?? '',
        href: wrapper.attributes?.href,
        id: wrapper.reference?.id,
      };
    }
  });
  return found !== undefined && found.from <= from && found.to >= to ? found : undefined;
}

/** Makes a link of what is selected, changes the one around it, or puts a new one in. Emphasis in its words stays. */
export function setLink(wrapper: object, words: string): Command {
  return (state, dispatch) => {
    const type = state.schema.marks.link;
    const { selection } = state;
    if (type === undefined || !selection.$from.parent.inlineContent) return false;
    const before = linkAt(state);
    const [from, to] = before === undefined ? [selection.from, selection.to] : [before.from, before.to];
    const mark = type.create({ wrapper });
    const { tr } = state;
    const isSame = state.doc.textBetween(from, to, ' ') === words && to > from;
    if (isSame) tr.removeMark(from, to, type).addMark(from, to, mark);
    else {
      const marks = selection.$from.marks().filter(({ type: one }) => one !== type);
      tr.replaceWith(from, to, state.schema.text(words, mark.addToSet(marks)));
    }
    dispatch?.(tr.removeStoredMark(type).scrollIntoView());
    return true;
  };
}

export const removeLink: Command = (state, dispatch) => {
  const found = linkAt(state);
  if (found === undefined) return false;
  dispatch?.(state.tr.removeMark(found.from, found.to, found.mark.type));
  return true;
};
