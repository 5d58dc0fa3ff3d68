import type { Node, Schema } from 'prosemirror-model';
import type { HtmlTree, ProseText } from '../../../browser.ts';
import { blockFrom, paragraphOf, type Reading } from './from-blocks.ts';
import { inlineFrom } from './from-inline.ts';
import { type HtmlNode, isBlock } from './kinds.ts';
import { type Origins, treeOf } from './origins.ts';
import { type ProseMode, schemaOf } from './schema.ts';
import { shapeOf } from './shape.ts';
import { blockTree } from './to-blocks.ts';

/**
 * A text as a document of the editor. What the editor cannot hold without a loss is one piece of it that is shown and not
 * edited. `origins` remembers the trees of the blocks, for as long as nobody changes them.
 */
export function documentOf(prose: ProseText, mode: ProseMode, origins: Origins): Node {
  const schema = schemaOf(mode);
  if (mode === 'inline') {
    const words = prose.blocks.flatMap(({ tree }) => tree);
    const line = schema.node('paragraph', null, faithfulWords(schema, words));
    origins.set(line, treeOf(words));
    return schema.node('doc', null, line);
  }
  const reading = { schema, origins, names: prose.boxes };
  const blocks = prose.blocks.flatMap(({ tree, source, problem }) =>
    problem === undefined ? faithful(tree, reading) : [opaque(schema, tree, source, problem)],
  );
  const notes = prose.notes.map(({ number, tree, source, problem }) =>
    schema.node(
      'note',
      { key: number },
      problem === undefined ? orEmpty(schema, faithful(tree, reading)) : opaque(schema, tree, source, problem),
    ),
  );
  return schema.node('doc', null, [
    ...orEmpty(schema, blocks),
    ...(notes.length === 0 ? [] : [schema.node('notes', null, notes)]),
  ]);
}

/** The blocks of a tree, in place of something in a document. */
export function blocksFrom(prose: ProseText, schema: Schema, origins: Origins): readonly Node[] {
  return prose.blocks.flatMap(({ tree }) => faithful(tree, { schema, origins, names: prose.boxes }));
}

function orEmpty(schema: Schema, blocks: readonly Node[]): readonly Node[] {
  return blocks.length === 0 ? [schema.node('paragraph')] : blocks;
}

/** Blocks that become the same tree again; those that would not are held as they are. */
function faithful(tree: HtmlTree, reading: Reading): readonly Node[] {
  const { schema, origins } = reading;
  return tree.map((node) => {
    const block = isBlock(node) ? blockFrom(node, reading) : paragraphOf(schema, [node]);
    if (shapeOf(blockTree(block)) !== shapeOf([node])) return opaque(schema, [node]);
    if (block.type.name !== 'opaque_block') origins.set(block, treeOf([node]));
    return block;
  });
}

function faithfulWords(schema: Schema, tree: HtmlTree): readonly Node[] {
  const words = inlineFrom(schema, tree);
  const again = blockTree(schema.node('paragraph', null, words)).flatMap((node: HtmlNode) =>
    node.kind === 'element' ? node.children : [node],
  );
  return shapeOf(again) === shapeOf(tree) ? words : [schema.node('opaque_inline', { tree })];
}

function opaque(schema: Schema, tree: HtmlTree, source: string | null = null, problem: string | null = null): Node {
  return schema.node('opaque_block', { tree, source, problem });
}
