import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { EditorContext } from './context.ts';

/** Transactions that change how a text looks and not what it says. */
export const QUIET = 'quiet';

/** Asks for the MathML of formulas that have none yet, and draws it when it comes. */
export function drawnFormulas({ readFormula }: EditorContext): Plugin {
  const asked = new Set<string>();
  const look = (view: EditorView): void => {
    view.state.doc.descendants((node) => {
      const { tex, display = true, mathml } = node.attrs;
      if (!node.type.name.startsWith('formula') || mathml.length > 0) return;
      const key = `${display} ${tex}`;
      if (asked.has(key)) return;
      asked.add(key);
      void readFormula(tex, display).then((read) => {
        if ('mathml' in read && !view.isDestroyed) draw(view, tex, display, read.mathml);
      });
    });
  };
  return new Plugin({
    view(view) {
      look(view);
      return { update: (_, before) => view.state.doc !== before.doc && look(view) };
    },
  });
}

function draw(view: EditorView, tex: string, display: boolean, mathml: unknown): void {
  const { tr } = view.state;
  view.state.doc.descendants((node, at) => {
    if (!node.type.name.startsWith('formula') || node.attrs.tex !== tex || (node.attrs.display ?? true) !== display)
      return;
    tr.setNodeMarkup(at, undefined, { ...node.attrs, mathml }, node.marks);
  });
  if (tr.docChanged) view.dispatch(tr.setMeta(QUIET, true).setMeta('addToHistory', false));
}
