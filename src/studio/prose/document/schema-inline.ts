import type { NodeSpec } from 'prosemirror-model';
import { copiable } from './copied.ts';

const atom = { group: 'inline', inline: true, atom: true, draggable: true } as const;

/** What is in a line besides words. */
export const inlineNodes: Readonly<Record<string, NodeSpec>> = {
  hard_break: {
    group: 'inline',
    inline: true,
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
    leafText: () => '\n',
  },
  /** `$x^2$`, and `$$x^2$$` among words. `mathml` is what it looks like, a tree. */
  formula: {
    ...atom,
    ...copiable('formula', 'span'),
    attrs: { tex: {}, display: { default: false }, words: { default: null }, mathml: { default: [] } },
  },
  gap: { ...atom, ...copiable('gap', 'span'), attrs: { id: {} } },
  /** One pair of brackets, or a citation in a sentence: the `span` of the tree. */
  citation: { ...atom, ...copiable('citation', 'span'), attrs: { tree: {} } },
  /** A picture among words, or another file of the module. */
  inline_asset: {
    ...atom,
    ...copiable('inline_asset', 'span'),
    attrs: { id: {}, alt: { default: null }, attributes: { default: null } },
  },
  /** The mark of a footnote; `key` is the note’s. While it is copied, `of` names the editor that has the note. */
  note_mark: { ...atom, ...copiable('note_mark', 'span'), attrs: { key: {}, of: { default: null } } },
  /** Anything else that a text may hold. */
  opaque_inline: { ...atom, ...copiable('opaque_inline', 'span'), attrs: { tree: {} } },
};
