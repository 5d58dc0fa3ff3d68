import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import type { Node } from 'prosemirror-model';
import { EditorState, NodeSelection, type Transaction } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { pasting } from '../paste/paste.ts';
import type { EditorContext } from './context.ts';
import { drawnFormulas } from './drawn-formulas.ts';
import { markdownRules } from './input-rules.ts';
import { type KeyWishes, keys } from './keys.ts';
import { nodeViews } from './node-views.ts';
import { noteNumbers } from './note-numbers.ts';
import { placeholders } from './placeholders.ts';

export interface ViewWishes extends KeyWishes {
  readonly label: string;
  readonly direction: 'ltr' | 'rtl';
  readonly isRequired: boolean;
  readonly changed: (transaction: Transaction) => void;
  readonly left: () => void;
}

/** A text that is edited in its place in the page. */
export function proseView(place: HTMLElement, doc: Node, context: EditorContext, wishes: ViewWishes): EditorView {
  const { schema } = doc.type;
  const isBlock = schema.nodes.heading !== undefined;
  const state = EditorState.create({
    doc,
    plugins: [
      markdownRules(schema),
      ...keys(schema, wishes),
      ...(isBlock ? [tableEditing(), noteNumbers(), placeholders(context.say)] : []),
      gapCursor(),
      dropCursor({ class: 'drop-cursor' }),
      drawnFormulas(context),
      pasting(),
    ],
  });
  return new EditorView(place, {
    state,
    nodeViews: nodeViews(context),
    attributes: {
      role: 'textbox',
      'aria-multiline': String(isBlock),
      'aria-label': wishes.label,
      'aria-required': String(wishes.isRequired),
      lang: context.language,
      dir: wishes.direction,
      class: 'prose-text',
      'data-prose': '',
      spellcheck: 'true',
    },
    dispatchTransaction(this: EditorView, transaction) {
      this.updateState(this.state.apply(transaction));
      wishes.changed(transaction);
    },
    handleDoubleClickOn: (view, _, node, at) => {
      if (!node.isAtom || node.isText) return false;
      view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)));
      return wishes.change();
    },
    handleDOMEvents: {
      blur: () => {
        wishes.left();
        return false;
      },
    },
  });
}
