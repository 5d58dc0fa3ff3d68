import type { NodeSpec } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';

const nodes = tableNodes({
  tableGroup: '',
  cellContent: 'inline*',
  cellAttributes: {
    align: {
      default: null,
      getFromDOM: (dom) => {
        const align = dom.dataset.align ?? dom.style.textAlign;
        return ['left', 'center', 'right'].includes(align) ? align : null;
      },
      setDOMAttr: (value, attrs) => {
        if (value !== null) attrs['data-align'] = value;
      },
    },
  },
});

/** A table and its caption, which may be empty. The first row is that of the heads; a head below it heads its row. */
export const tables: Readonly<Record<string, NodeSpec>> = {
  table_frame: {
    group: 'block',
    content: 'table table_caption',
    isolating: true,
    parseDOM: [{ tag: 'div[data-table]' }],
    toDOM: () => ['div', { class: 'table-frame', 'data-table': '' }, 0],
  },
  ...nodes,
  table_caption: {
    content: 'inline*',
    parseDOM: [{ tag: 'p[data-caption]', priority: 60 }, { tag: 'caption' }],
    toDOM: () => ['p', { class: 'table-caption', 'data-caption': '' }, 0],
  },
};
