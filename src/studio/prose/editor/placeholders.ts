import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Say } from '../../words/words.ts';

/** Says what belongs into a title or a caption that is empty. */
export function placeholders(say: Say): Plugin {
  return new Plugin({
    props: {
      decorations({ doc }) {
        const found: Decoration[] = [];
        doc.descendants((node, at) => {
          if (node.content.size > 0) return;
          const words =
            node.type.name === 'table_caption'
              ? say('prose.caption')
              : node.type.name === 'box_title'
                ? say('prose.boxTitle')
                : undefined;
          if (words !== undefined)
            found.push(Decoration.node(at, at + node.nodeSize, { class: 'empty', 'data-placeholder': words }));
        });
        return DecorationSet.create(doc, found);
      },
    },
  });
}
