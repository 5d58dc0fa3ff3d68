import { type EditorState, NodeSelection } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import { around, hasMark, styleAt } from '../editor/commands.ts';
import { type Changeable, selectedPiece } from '../insert/pieces.ts';

/** What the buttons show of where the cursor is. */
export interface ToolState {
  readonly style: string;
  readonly marks: readonly string[];
  readonly list: string | undefined;
  readonly isInQuote: boolean;
  readonly isInTable: boolean;
  /** What is selected as one piece, and can be changed in a form. */
  readonly piece: Changeable | undefined;
  /** Whether words can be put here. */
  readonly takesWords: boolean;
}

const MARKS = ['strong', 'em', 'sub', 'sup', 'code', 'del', 'mark', 'link'];

export function toolState(state: EditorState): ToolState {
  const { nodes, marks } = state.schema;
  const { $from } = state.selection;
  return {
    style: styleAt(state),
    marks: MARKS.filter((name) => hasMark(state, marks[name])),
    list: around(state, nodes.bullet_list, nodes.ordered_list)?.type.name,
    isInQuote: around(state, nodes.blockquote) !== undefined,
    isInTable: nodes.heading !== undefined && isInTable(state),
    piece: selectedPiece(state),
    takesWords:
      ($from.parent.inlineContent && $from.parent.type.spec.code !== true) || state.selection instanceof NodeSelection,
  };
}

export function sameTools(left: ToolState, right: ToolState): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
