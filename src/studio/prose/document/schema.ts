import { type NodeSpec, Schema } from 'prosemirror-model';
import { blockNodes } from './schema-blocks.ts';
import { inlineNodes } from './schema-inline.ts';
import { marks } from './schema-marks.ts';
import { tables } from './schema-tables.ts';

/** What a text may hold: paragraphs, lists and tables, or the words of one line. */
export type ProseMode = 'block' | 'inline';

const text: NodeSpec = { group: 'inline' };

const paragraph: NodeSpec = {
  group: 'block',
  content: 'inline*',
  parseDOM: [{ tag: 'p' }, { tag: 'div[data-line]' }],
  toDOM: () => ['p', 0],
};

/** A text of several paragraphs, its footnotes at the end. */
export const blockSchema = new Schema({
  nodes: { doc: { content: 'block+ notes?' }, paragraph, ...blockNodes, ...tables, ...inlineNodes, text },
  marks,
});

/** A text of one line. */
export const inlineSchema = new Schema({
  nodes: { doc: { content: 'paragraph' }, paragraph, ...inlineNodes, text },
  marks,
});

export function schemaOf(mode: ProseMode): Schema {
  return mode === 'block' ? blockSchema : inlineSchema;
}
