import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../src/studio/prose/document/from-tree.ts';
import type { Origins } from '../../../src/studio/prose/document/origins.ts';
import { type ProseMode, schemaOf } from '../../../src/studio/prose/document/schema.ts';
import { shapeOf } from '../../../src/studio/prose/document/shape.ts';
import { treeOfDocument } from '../../../src/studio/prose/document/to-tree.ts';
import { partedNotes } from '../../../src/write/markdown/notes.ts';
import { readProse } from '../../../src/write/markdown/prose.ts';
import { optionsFor, type ReadingOptions, readMarkdown } from '../../../src/write/markdown/read-again.ts';
import { rewriteMarkdown } from '../../../src/write/markdown/rewrite.ts';
import { anyMarkdown } from '../../content/trees.ts';
import { kitchenSink } from '../../support/kitchen-sink/index.ts';
import { fc, tries } from '../../support/property.ts';

const top = join(import.meta.dirname, '../../..');

interface Opened {
  readonly doc: Node;
  readonly origins: Origins;
}

async function opened(source: string, mode: ProseMode, options: ReadingOptions = {}): Promise<Opened> {
  const origins: Origins = new WeakMap();
  const doc = documentOf(await readProse(source, { mode, ...options }), mode, origins);
  doc.check();
  return { doc, origins };
}

/** What is wrong with opening a text and saving it, once as it is and once as a document that remembers nothing. */
async function changes(source: string, mode: ProseMode, options: ReadingOptions = {}): Promise<readonly string[]> {
  const { doc, origins } = await opened(source, mode, options);
  const tree = treeOfDocument(doc, origins);
  const reading = { mode, ...options };
  const found: string[] = [];
  const saved = rewriteMarkdown(source, tree, reading).text;
  if (saved !== source) found.push(`saved: ${JSON.stringify(saved)}\nsource: ${JSON.stringify(source)}`);
  // Without what it remembers of its blocks, a document says the same.
  const forgetful = Node.fromJSON(schemaOf(mode), doc.toJSON());
  const made = partedNotes(treeOfDocument(forgetful, undefined));
  const was = partedNotes(readMarkdown(source, optionsFor(tree, reading)).value);
  const loose = (part: ReturnType<typeof partedNotes>): string =>
    [shapeOf(part.body), ...[...part.notes.values()].map(shapeOf)].join('\n');
  if (!hasProblem(doc) && loose(made) !== loose(was))
    found.push(`made: ${loose(made)}\nwas:  ${loose(was)}\nsource: ${JSON.stringify(source)}`);
  return found;
}

function hasProblem(doc: Node): boolean {
  let has = false;
  doc.descendants(({ attrs }) => {
    has ||= attrs.problem !== undefined && attrs.problem !== null;
  });
  return has;
}

function opaqueIn(doc: Node): readonly string[] {
  const found: string[] = [];
  doc.descendants(({ type, attrs }) => {
    if (type.name.startsWith('opaque_')) found.push(JSON.stringify(attrs.tree).slice(0, 200));
  });
  return found;
}

const files = ['modules', 'starter'].flatMap((folder) =>
  readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(folder, path)),
);

/** All texts of a definition that have a space in them; all are read as Markdown, whether they are or not. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /\s/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

describe('opening a text and saving it changes nothing', () => {
  it.each(files)('%s', async (file) => {
    const source = readFileSync(join(top, file), 'utf8');
    expect(await changes(source, 'block')).toEqual([]);
    const { doc } = await opened(source, 'block');
    // Lists of terms have no widget.
    expect(opaqueIn(doc).filter((tree) => !tree.includes('"tag":"dl"'))).toEqual([]);
  });

  it('any text of the kitchen sink', async () => {
    const found: string[] = [];
    const texts = textsIn(kitchenSink());
    expect(texts.length).toBeGreaterThan(200);
    for (const source of texts)
      found.push(
        ...(await changes(source, 'block', { gaps: true })),
        ...(await changes(source, 'inline', { gaps: true })),
      );
    expect(found).toEqual([]);
  });

  it.each(['block', 'inline'] as const)('any text of the reader: %s', async (mode) => {
    const property = fc.asyncProperty(anyMarkdown, async (source) => {
      expect(await changes(source, mode, { gaps: true })).toEqual([]);
    });
    await fc.assert(property, tries(1000));
  });
});
