import type { HtmlNode, HtmlTree } from '../../content/tree.ts';
import { writeBlocks, writeEach } from './block-writer.ts';
import { fitInline } from './fit-inline.ts';
import { line } from './frames.ts';
import type { WordStyle } from './inline.ts';
import { partedNotes, writeNote } from './notes.ts';
import type { BlockPlace, MarkdownStyle } from './place.ts';
import { optionsFor, type ReadingOptions, readMarkdown } from './read-again.ts';
import { keyOf } from './same-tree.ts';
import { joinedDefinitions, Sayer, standsApart } from './sayable.ts';
import { sayableWords } from './sayable-inline.ts';
import type { MarkdownText } from './shapes.ts';
import { type Unsaid, type UnsaidPart, unsaid } from './unsaid.ts';

export type { MarkdownText } from './shapes.ts';

/** How texts are written that have no style of their own yet. */
export const USUAL_STYLE: MarkdownStyle = {
  bullet: '-',
  number: '.',
  sameNumbers: false,
  emphasis: '*',
  strong: '*',
  lineEnd: '\\',
  linkNames: new Map(),
  fence: { signs: '```', space: '' },
  rule: '---',
  headings: 'before',
  signs: (level) => level,
};

/**
 * Writes a tree as Markdown: the text of which `parseMarkdown` with the same options makes this tree. Of several ways to say
 * something it takes the one that `docs/decisions/0025-written-markdown.md` names. Footnotes are at the end.
 */
export function writeMarkdown(tree: HtmlTree, options: ReadingOptions = {}): MarkdownText {
  const reading = optionsFor(tree, options);
  const place = placeFor(reading, options, USUAL_STYLE, String);
  if (options.mode === 'inline') {
    const { nodes, left } = sayableWords(tree, true);
    const { text, unsaid: lost } = fitInline(nodes, line, place);
    return { text, unsaid: [...left, ...lost].map((part) => ({ ...part, block: 0 })) };
  }
  const { body, origins, notes, left } = sayable(tree, options);
  const blocks = writeEach(body, place);
  const definitions = [...notes].map(([number, content]) => writeNote(String(number), content, place));
  const parts = [...blocks, ...definitions];
  const written = parts.length === 0 ? '' : `${parts.map(({ text }) => text).join('\n\n')}\n`;
  const lost = parts.flatMap(({ unsaid: own }, index) => inBlock(own, origins[index] ?? tree.length));
  if (left.length + lost.length > 0) return { text: written, unsaid: [...left, ...lost] };
  return { text: written, unsaid: differences(body, origins, notes, readMarkdown(written, reading).value) };
}

/** A tree that Markdown can say. */
export interface Sayable {
  readonly body: HtmlTree;
  /** Of each node of the body, which node of the tree it comes from. */
  readonly origins: readonly number[];
  readonly notes: ReadonlyMap<number, HtmlTree>;
  readonly left: readonly Unsaid[];
}

export function sayable(tree: HtmlTree, options: ReadingOptions): Sayable {
  const sayer = new Sayer(options.headingLevel ?? 2, options.language ?? 'en');
  const { body, notes } = partedNotes(tree);
  const left: Unsaid[] = [];
  const nodes: HtmlNode[] = [];
  const origins: number[] = [];
  for (const { from, unit } of unitsOf(body)) {
    const said = sayer.blocks(unit);
    for (const one of inBlock(said.left, from)) left.push(one);
    for (const node of said.nodes) {
      const last = nodes.at(-1);
      const joined = joinedDefinitions(last, node);
      if (joined === undefined) {
        nodes.push(node);
        origins.push(from);
      } else {
        nodes[nodes.length - 1] = joined;
        for (const one of inBlock([unsaid('joined', 'dl', node)], from)) left.push(one);
      }
    }
  }
  const sayableNotes = new Map<number, HtmlTree>();
  for (const [number, content] of notes) {
    const note = sayer.blocks(content);
    sayableNotes.set(number, note.nodes);
    for (const one of inBlock(note.left, tree.length)) left.push(one);
  }
  return { body: nodes, origins, notes: sayableNotes, left };
}

/** The top level in parts that are said by themselves: blocks, and runs of words. */
function unitsOf(tree: HtmlTree): readonly { readonly from: number; readonly unit: HtmlTree }[] {
  const units: { from: number; unit: HtmlNode[]; apart: boolean }[] = [];
  tree.forEach((node, index) => {
    const last = units.at(-1);
    const apart = standsApart(node);
    if (last === undefined || apart || last.apart) units.push({ from: index, unit: [node], apart });
    else last.unit.push(node);
  });
  return units;
}

function inBlock(parts: readonly UnsaidPart[], block: number): readonly Unsaid[] {
  return parts.map((part) => ({ ...part, block }));
}

/** What reads otherwise than it was, for a reason that nobody knows. */
function differences(
  body: HtmlTree,
  origins: readonly number[],
  notes: ReadonlyMap<number, HtmlTree>,
  got: HtmlTree,
): readonly Unsaid[] {
  const again = partedNotes(got);
  const wrong = (node: HtmlNode, block: number): readonly Unsaid[] =>
    inBlock([unsaid('reads-otherwise', '', node)], block);
  const inBody = body.flatMap((node, index) =>
    keyOf([node]) === keyOf(again.body.slice(index, index + 1)) ? [] : wrong(node, origins[index] ?? 0),
  );
  const inNotes = [...notes].flatMap(([number, content]) =>
    keyOf(content) === keyOf(again.notes.get(number) ?? []) ? [] : content.flatMap((node) => wrong(node, body.length)),
  );
  const more = again.body.slice(body.length).flatMap((node) => wrong(node, body.length));
  return [...inBody, ...more, ...inNotes];
}

/** Where the blocks of a text's top level are. */
export function placeFor(
  reading: ReadingOptions,
  { sources, language = 'en' }: ReadingOptions,
  style: MarkdownStyle,
  mark: (number: number) => string,
  definitions = '',
): BlockPlace {
  return {
    context: {
      ...wordStyle(style),
      gaps: reading.gaps === true,
      definitions,
      mark,
      // Where nobody says which sources there are, whatever is behind an `@` may be one.
      isCited: (id) => id !== '' && (sources === undefined || reading.sources?.has(id) === true),
    },
    options: reading,
    language,
    style,
    tight: false,
    bullets: '',
    write: writeBlocks,
  };
}

/** The same place for a block that is written in another style. */
export function placeIn(place: BlockPlace, style: MarkdownStyle, careful: boolean): BlockPlace {
  return { ...place, style, context: { ...place.context, ...wordStyle(style), careful } };
}

function wordStyle({ emphasis, strong, lineEnd, linkNames }: MarkdownStyle): WordStyle {
  return { emphasis, strong, lineEnd, linkNames };
}
