import type { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { EditPlace } from '../../edit/place.ts';
import type { EditorContext } from '../editor/context.ts';
import type { ProseSession } from '../editor/session.ts';

/** What every form works with. */
export interface FormProps {
  readonly view: EditorView;
  readonly context: EditorContext;
  readonly session: ProseSession;
  readonly place: EditPlace;
  /** The piece that is to be changed; undefined where something new is put in. */
  readonly piece: { readonly node: Node; readonly at: number } | undefined;
  /** Changes the text, as a step of undoing of its own, and closes the form. */
  readonly run: (command: Command) => void;
  readonly close: () => void;
}
