import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { Schema } from 'prosemirror-model';
import { splitListItem } from 'prosemirror-schema-list';
import { type Command, type Plugin, TextSelection } from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';
import { indent, mark, outdent, setStyle, toggleList, toggleQuote } from './commands.ts';

/** What keys ask of the page around the editor. */
export interface KeyWishes {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly link: () => void;
  readonly toTools: () => void;
  /** Opens what changes the piece that is selected; false where none is. */
  readonly change: () => boolean;
}

/** Keys as word processors have them. Tab leaves the editor, but goes from cell to cell in a table. */
export function keys(schema: Schema, wishes: KeyWishes): readonly Plugin[] {
  const { nodes, marks } = schema;
  const done =
    (wish: () => void): Command =>
    () => {
      wish();
      return true;
    };
  const lineBreak: Command = chainCommands(exitCode, (state, dispatch) => {
    const { $from } = state.selection;
    const { hard_break: type } = nodes;
    if (!type || !nodes.heading) return true;
    // A table’s cell, a title and a caption are one line.
    if (!['paragraph', 'heading'].includes($from.parent.type.name)) return true;
    dispatch?.(state.tr.replaceSelectionWith(type.create()).scrollIntoView());
    return true;
  });
  const own: Record<string, Command> = {
    'Mod-b': mark(marks.strong),
    'Mod-i': mark(marks.em),
    'Mod-e': mark(marks.code),
    'Mod-,': mark(marks.sub),
    'Mod-.': mark(marks.sup),
    'Mod-k': done(wishes.link),
    'Mod-z': done(wishes.undo),
    'Shift-Mod-z': done(wishes.redo),
    'Mod-y': done(wishes.redo),
    'Alt-F10': done(wishes.toTools),
    Backspace: undoInputRule,
    'Shift-Enter': lineBreak,
    'Mod-Enter': () => wishes.change(),
    Tab: goToNextCell(1),
    'Shift-Tab': goToNextCell(-1),
    'Mod-Alt-0': setStyle('p'),
    'Mod-Alt-2': setStyle('h2'),
    'Mod-Alt-3': setStyle('h3'),
    'Mod-Alt-4': setStyle('h4'),
    'Shift-Mod-7': toggleList('ordered_list'),
    'Shift-Mod-8': toggleList('bullet_list'),
    'Shift-Mod-9': toggleQuote,
    'Mod-]': indent(schema),
    'Mod-[': outdent(schema),
  };
  const enter: Command[] = [() => wishes.change()];
  if (nodes.heading === undefined) enter.push(() => true);
  else {
    // What is one line has no second one.
    enter.push((state) =>
      ['table_cell', 'table_header', 'table_caption'].includes(state.selection.$from.parent.type.name),
    );
    enter.push(leaveTitle);
    if (nodes.list_item) enter.push(splitListItem(nodes.list_item));
  }
  return [keymap({ ...own, Enter: chainCommands(...enter) }), keymap(baseKeymap)];
}

/** From the title of a box into the box. */
const leaveTitle: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.parent.type.name !== 'box_title') return false;
  const { paragraph } = state.schema.nodes;
  if (!paragraph) return false;
  const behind = $from.after();
  const { tr } = state;
  const next = tr.doc.resolve(behind).nodeAfter;
  if (next?.type !== paragraph || next.content.size > 0) tr.insert(behind, paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, behind + 1)).scrollIntoView());
  return true;
};
