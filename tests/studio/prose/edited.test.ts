import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from 'prosemirror-model';
import { type Command, EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../src/studio/prose/document/from-tree.ts';
import type { Origins } from '../../../src/studio/prose/document/origins.ts';
import { treeOfDocument } from '../../../src/studio/prose/document/to-tree.ts';
import {
  insertBlock,
  insertNote,
  mark,
  setStyle,
  toggleList,
  toggleQuote,
} from '../../../src/studio/prose/editor/commands.ts';
import { newTable } from '../../../src/studio/prose/editor/tables.ts';
import { blocksOf } from '../../../src/write/markdown/blocks.ts';
import { readProse } from '../../../src/write/markdown/prose.ts';
import { rewriteMarkdown } from '../../../src/write/markdown/rewrite.ts';

const top = join(import.meta.dirname, '../../..');

const files = ['modules', 'starter'].flatMap((folder) =>
  readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(folder, path)),
);

async function opened(source: string) {
  const origins: Origins = new WeakMap();
  const state = EditorState.create({ doc: documentOf(await readProse(source), 'block', origins) });
  const save = (of: EditorState) => rewriteMarkdown(source, treeOfDocument(of.doc, origins));
  return { state, save };
}

/** The places of all paragraphs of the top level. */
function paragraphs(doc: Node): readonly number[] {
  const found: number[] = [];
  doc.forEach((node, at) => {
    if (node.type.name === 'paragraph') found.push(at);
  });
  return found;
}

describe('words put into a paragraph change that paragraph alone', () => {
  it.each(files)('%s', async (file) => {
    const source = readFileSync(join(top, file), 'utf8');
    const { state, save } = await opened(source);
    for (const at of paragraphs(state.doc)) {
      const end = at + (state.doc.nodeAt(at)?.nodeSize ?? 0) - 1;
      const { text, unsaid } = save(state.apply(state.tr.insertText(' Zz', end)));
      expect(unsaid).toEqual([]);
      const [was, is] = [blocksOf(source), blocksOf(text)];
      expect(is.length).toBe(was.length);
      const changed = was.flatMap((block, index) =>
        block.text === is[index]?.text && block.after === is[index]?.after ? [] : [index],
      );
      expect(changed).toHaveLength(1);
      // Within the paragraph, emphasis gets the sign that the text mostly has; at its end new words are in italics, too.
      const [before = '', after = ''] = [was, is].map((blocks) => blocks[changed[0] ?? 0]?.text.replaceAll('_', '*'));
      expect([`${before} Zz`, before.replace(/([_*]+)$/, ' Zz$1')]).toContain(after);
    }
  });
});

/** What a command makes of a text, the cursor behind `|`, or `|words|` selected. */
async function done(marked: string, command: (state: EditorState) => Command): Promise<string> {
  const { state, save } = await opened(marked);
  const places: number[] = [];
  state.doc.descendants((node, at) => {
    for (const { index } of (node.text ?? '').matchAll(/¦/g)) places.push(at + index - places.length);
  });
  const tr = state.tr;
  places.forEach((place) => {
    tr.delete(place, place + 1);
  });
  let now = state.apply(tr);
  now = now.apply(now.tr.setSelection(TextSelection.create(now.doc, places[0] ?? 1, places.at(-1) ?? 1)));
  const isDone = command(now)(now, (transaction) => {
    now = now.apply(transaction);
  });
  expect(isDone).toBe(true);
  now.doc.check();
  return save(now).text;
}

describe('what the tools make is written as Markdown', () => {
  it.each<readonly [string, string, (state: EditorState) => Command, string]>([
    ['bold', 'a ¦b¦ c\n', ({ schema }) => mark(schema.marks.strong), 'a **b** c\n'],
    ['lowered', 'H¦2¦O\n', ({ schema }) => mark(schema.marks.sub), 'H~2~O\n'],
    ['a heading', 'One¦\n\nTwo\n', () => setStyle('h2'), '## One\n\nTwo\n'],
    ['a list', 'One¦\n\nTwo\n', () => toggleList('bullet_list'), '- One\n\nTwo\n'],
    ['a list of the other kind', '- One¦\n- Two\n', () => toggleList('ordered_list'), '1. One\n2. Two\n'],
    ['no list', '- One¦\n', () => toggleList('bullet_list'), 'One\n'],
    ['a quotation', 'One¦\n', () => toggleQuote, '> One\n'],
    ['no quotation', '> One¦\n', () => toggleQuote, 'One\n'],
    ['a footnote', 'One¦ two[^a].\n\n[^a]: Old.\n', () => insertNote, 'One[^1] two[^a].\n\n[^a]: Old.\n\n[^1]:\n'],
    ['a line', 'One¦\n\nTwo\n', ({ schema }) => insertBlock(schema.node('horizontal_rule')), 'One\n\n---\n\nTwo\n'],
    [
      'a table',
      'One¦\n',
      ({ schema }) => insertBlock(newTable(schema, 2, 2) ?? schema.node('paragraph')),
      'One\n\n| | |\n| --- | --- |\n| | |\n',
    ],
  ])('%s', async (_, before, command, after) => {
    expect(await done(before, command)).toBe(after);
  });
});
