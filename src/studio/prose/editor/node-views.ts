import type { Node } from 'prosemirror-model';
import type { NodeViewConstructor } from 'prosemirror-view';
import { wordsIn } from '../document/kinds.ts';
import { AtomView, type Drawn } from './atom-view.ts';
import type { EditorContext } from './context.ts';
import { drawnPicture } from './drawn-picture.ts';
import { named, shownFormula, shownTree } from './shown.ts';

/** How the pieces of a text that are no words are shown. */
export function nodeViews(context: EditorContext): Record<string, NodeViewConstructor> {
  const { say, labels } = context;
  const atom =
    (draw: (node: Node) => Drawn): NodeViewConstructor =>
    (node) =>
      new AtomView(node, draw);
  const formula = atom(({ attrs: { tex, words, mathml } }) => ({
    inside: shownFormula(tex, mathml),
    name: say('prose.formulaNamed', { name: words ?? tex }),
  }));
  const tree = atom(({ attrs }) => {
    const inside = shownTree(attrs.tree, labels());
    return { inside, name: say('prose.otherNamed', { name: inside.textContent?.trim() ?? '' }) };
  });
  const picture = atom((node) => drawnPicture(node, context));
  return {
    formula,
    formula_block: formula,
    gap: atom(({ attrs: { id } }) => ({ inside: named('gap', id), name: say('prose.gapNamed', { name: id }) })),
    citation: atom(({ attrs }) => {
      const inside = shownTree(attrs.tree, labels());
      return { inside, name: say('prose.citationNamed', { name: inside.textContent ?? '' }) };
    }),
    note_mark: atom(() => ({ inside: document.createTextNode(''), name: say('prose.note') })),
    opaque_inline: tree,
    opaque_block: atom(({ attrs: { tree: held, source, problem } }) => {
      const inside = document.createDocumentFragment();
      if (problem === null) inside.append(shownTree(held, labels()));
      else {
        const code = document.createElement('pre');
        code.textContent = source;
        inside.append(code);
      }
      return { inside, name: say('prose.otherNamed', { name: wordsIn(held).slice(0, 80) }) };
    }),
    picture,
    inline_asset: picture,
  };
}
