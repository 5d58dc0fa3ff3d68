import type { HtmlTree } from '../../content/tree.ts';
import { assemble, type Piece } from './assemble.ts';
import { styleOf } from './author-style.ts';
import { writeEach } from './block-writer.ts';
import { blocksOf, type MarkdownBlock } from './blocks.ts';
import type { Rewrite } from './kept-inside.ts';
import { changedKind, changedList, withKeptParts } from './kept-parts.ts';
import { linkNamesOf, namesIn } from './link-names.ts';
import { matchInOrder } from './match-blocks.ts';
import { isElement } from './node-kinds.ts';
import { NoteLabels, notesIn } from './note-labels.ts';
import { partedNotes, writeNote } from './notes.ts';
import type { BlockPlace, MarkdownStyle } from './place.ts';
import { optionsFor, type ReadingOptions, readMarkdown } from './read-again.ts';
import { keyOf } from './same-tree.ts';
import type { Unsaid } from './unsaid.ts';
import { type MarkdownText, placeFor, placeIn, type Sayable, sayable, USUAL_STYLE, writeMarkdown } from './write.ts';

/** How often blocks that read otherwise beside their new neighbours are written as well, before all is. */
const MOST_TRIES = 6;

/** How a block is written that reads otherwise as it is kept, or as it was written: from scratch; then with every escape. */
type Force = 'scratch' | 'careful';

/**
 * Changes a Markdown text so that it reads as `after`. Blocks that are in both keep their bytes, with the empty lines behind
 * them; what was changed, added or moved is written in the author's style. Definitions of links stay, those of footnotes go
 * with the marks that lead to them.
 */
export function rewriteMarkdown(source: string, after: HtmlTree, options: ReadingOptions = {}): MarkdownText {
  return rewriteIn(source, after, options, USUAL_STYLE);
}

function rewriteIn(source: string, after: HtmlTree, options: ReadingOptions, usual: MarkdownStyle): MarkdownText {
  if (options.mode === 'inline') return rewriteLine(source, after, options);
  const reading = optionsFor(after, options);
  const wanted = sayable(after, options);
  if (wrongBlocks(source, wanted, reading).length === 0) return { text: source, unsaid: wanted.left };
  const forced = new Map<number, Force>();
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { text, unsaid } = rewritten(source, wanted, { options, reading, usual, forced });
    const wrong = wrongBlocks(text, wanted, reading);
    if (wrong.length === 0) return { text, unsaid: [...wanted.left, ...unsaid] };
    if (wrong.every((index) => forced.get(index) === 'careful')) break;
    for (const index of wrong) forced.set(index, forced.has(index) ? 'careful' : 'scratch');
  }
  return writeMarkdown(after, options);
}

function rewriteLine(source: string, after: HtmlTree, options: ReadingOptions): MarkdownText {
  const { value } = readMarkdown(source, optionsFor(after, options));
  return keyOf(value) === keyOf(after) ? { text: source, unsaid: [] } : writeMarkdown(after, options);
}

/** Blocks of the wanted tree that read otherwise; one more than there are where something follows them. */
function wrongBlocks(text: string, { body, notes }: Sayable, reading: ReadingOptions): readonly number[] {
  const again = partedNotes(readMarkdown(text, reading).value);
  const wrong = body.flatMap((node, index) =>
    keyOf([node]) === keyOf(again.body.slice(index, index + 1)) && sameNotes([node], again.body.slice(index, index + 1))
      ? []
      : [index],
  );
  const isOther = [...notes].some(([number, content]) => keyOf(content) !== keyOf(again.notes.get(number) ?? []));
  return isOther || again.body.length > body.length || again.notes.size > notes.size ? [...wrong, body.length] : wrong;
}

function sameNotes(left: HtmlTree, right: HtmlTree): boolean {
  return notesIn(left).join() === notesIn(right).join();
}

interface Rewriting {
  readonly options: ReadingOptions;
  readonly reading: ReadingOptions;
  readonly usual: MarkdownStyle;
  readonly forced: ReadonlyMap<number, Force>;
}

function rewritten(
  source: string,
  { body, origins, notes }: Sayable,
  { options, reading, usual, forced }: Rewriting,
): MarkdownText {
  const parsed = readMarkdown(source, reading);
  const blocks = blocksOf(source, reading);
  const labels = new NoteLabels({ contents: partedNotes(parsed.value).notes, labels: parsed.noteLabels }, notes);
  const from = keptBlocks(blocks, body, labels, forced);
  const style = styleOf(blocks, usual);
  const links = linkNamesOf(blocks, reading);
  const place = placeFor(reading, options, style, (number) => labels.of(number), links.definitions);
  const rewrite = rewriterOf(style, options, reading, links.definitions);
  const unsaid: Unsaid[] = [];
  const pieces: Piece[] = [];
  const taken = new Set(from.values());
  const left = new Set(blocks.filter(({ tree }, index) => tree.length === 1 && !taken.has(index)));
  body.forEach((node, index) => {
    const kept = from.get(index);
    const block = kept === undefined ? undefined : blocks[kept];
    if (block !== undefined && kept !== undefined) {
      pieces.push({ text: block.text, from: kept });
      return;
    }
    const lists = [
      isElement(body[index - 1], 'ul', 'ol') ? pieces.at(-1)?.text : undefined,
      isElement(body[index + 1], 'ul', 'ol') ? blocks[from.get(index + 1) ?? -1]?.text : undefined,
    ];
    const force = forced.get(index);
    const was =
      changedList(node, [...left], (before, after) => labels.keep(before, after)) ??
      changedKind(node, between(blocks, from, index, left));
    const like = was === undefined ? style : styleLike(was.block, style, links.names);
    const [written] = writeEach([node], beside(placeIn(place, like, force === 'careful'), lists));
    for (const one of (written?.unsaid ?? []).map((part) => ({ ...part, block: origins[index] ?? 0 })))
      unsaid.push(one);
    if (was !== undefined) left.delete(was.block);
    const fresh = written?.text ?? '';
    const text = was === undefined || force !== undefined ? fresh : withKeptParts(fresh, was, rewrite);
    const at = was === undefined || force !== undefined ? undefined : blocks.indexOf(was.block);
    pieces.push({ text: besideTable(text, body[index - 1], body[index + 1]), was: at });
  });
  const definitions = definitionsOf(blocks, parsed.noteLabels, notes, partedNotes(parsed.value).notes, labels, place);
  for (const one of definitions.unsaid.map((part) => ({ ...part, block: body.length }))) unsaid.push(one);
  return { text: assemble(blocks, pieces, definitions.kept, definitions.added), unsaid };
}

/** The style of the block that was there, and else that of the text. */
function styleLike(block: MarkdownBlock, style: MarkdownStyle, names: ReadonlyMap<string, string>): MarkdownStyle {
  return { ...styleOf([block], style), linkNames: namesIn(block.text, names) };
}

/** The blocks of the source that are left between the neighbours of a wanted one that stay. */
function between(
  blocks: readonly MarkdownBlock[],
  from: ReadonlyMap<number, number>,
  index: number,
  left: ReadonlySet<MarkdownBlock>,
): readonly MarkdownBlock[] {
  let before = -1;
  for (const [to, at] of from) if (to < index) before = Math.max(before, at);
  let after = blocks.length;
  for (const [to, at] of from) if (to > index && at > before) after = Math.min(after, at);
  return blocks.slice(before + 1, after).filter((block) => left.has(block));
}

/** Rewrites what is in a block by itself, with the definitions of links of the whole text. Notes are the whole text’s. */
function rewriterOf(
  style: MarkdownStyle,
  options: ReadingOptions,
  reading: ReadingOptions,
  definitions: string,
): Rewrite {
  const end = definitions === '' ? '' : `\n\n${definitions}\n`;
  return (source, wanted) => {
    if ([source, wanted].some((text) => /\^\[|\[\^/.test(text))) return undefined;
    const tree = readMarkdown(wanted + end, reading).value;
    const { text, unsaid } = rewriteIn(source + end, tree, options, style);
    const content = text.endsWith(end) ? text.slice(0, text.length - end.length) : undefined;
    const isSame = unsaid.length === 0 && keyOf(readMarkdown(text, reading).value) === keyOf(tree);
    return isSame ? content : undefined;
  };
}

/** Which blocks of the source stay as they are: of each wanted block, where it is. */
function keptBlocks(
  blocks: readonly MarkdownBlock[],
  body: HtmlTree,
  labels: NoteLabels,
  forced: ReadonlyMap<number, Force>,
): ReadonlyMap<number, number> {
  const shown = blocks.flatMap(({ tree }, index) => (tree.length === 1 ? [index] : []));
  const before = shown.map((index) => keyOf(blocks[index]?.tree ?? []));
  const { kept, moved } = matchInOrder(
    before,
    body.map((node, index) => (forced.has(index) ? '' : keyOf([node]))),
  );
  const from = new Map<number, number>();
  for (const [to, at] of [...kept, ...moved]) {
    const index = shown[at];
    const node = body[to];
    if (index !== undefined && node !== undefined && labels.keep(blocks[index]?.tree ?? [], [node]))
      from.set(to, index);
  }
  return from;
}

/** A place for a list whose sign is not that of the lists beside it. */
function beside(place: BlockPlace, lists: readonly (string | undefined)[]): BlockPlace {
  const signs = lists.map((list = '') => /^ {0,3}(?:\d+([.)])|([-*+]))/.exec(list)?.slice(1).join(''));
  const bullet =
    [place.style.bullet, '-' as const, '*' as const, '+' as const].find((one) => !signs.includes(one)) ?? '-';
  const { number } = place.style;
  const other = number === '.' ? ')' : '.';
  return { ...place, style: { ...place.style, bullet, number: signs.includes(number) ? other : number } };
}

/** `Table: …` beside a table would be its caption. */
function besideTable(text: string, ...neighbours: readonly (HtmlTree[number] | undefined)[]): string {
  return neighbours.some((node) => isElement(node, 'table')) ? text.replace(/^([Tt]able)?:(?=\s)/, '$1\\:') : text;
}

/** The definitions of footnotes: those of the source by their blocks, as they are or with other words, and new ones. */
function definitionsOf(
  blocks: readonly MarkdownBlock[],
  used: readonly (string | undefined)[],
  notes: ReadonlyMap<number, HtmlTree>,
  before: ReadonlyMap<number, HtmlTree>,
  labels: NoteLabels,
  place: BlockPlace,
): { readonly kept: ReadonlyMap<number, string>; readonly added: readonly string[]; readonly unsaid: Unsaid[] } {
  const kept = new Map<number, string>();
  const unsaid: Unsaid[] = [];
  const written = new Set<number>();
  const write = (number: number): string => {
    const note = writeNote(labels.of(number), notes.get(number) ?? [], place);
    for (const one of note.unsaid.map((part) => ({ ...part, block: 0 }))) unsaid.push(one);
    return note.text;
  };
  // The marks in notes are found while these are written.
  for (const number of notes.keys()) if (!labels.isInline(number)) labels.of(number);
  blocks.forEach(({ kind, label = '', text }, index) => {
    if (kind !== 'note') {
      if (kind === 'link-address' || kind === 'space') kept.set(index, text);
      return;
    }
    const number = labels.numberOf(label);
    if (number === undefined || written.has(number)) {
      // A note that no mark led to before is nobody's to delete.
      if (!used.includes(label)) kept.set(index, text);
      return;
    }
    written.add(number);
    const old = before.get(used.indexOf(label) + 1) ?? [];
    const now = notes.get(number) ?? [];
    const isSame =
      keyOf(old) === keyOf(now) && notesIn(old).every((one, at) => used[one - 1] === labels.of(notesIn(now)[at] ?? 0));
    kept.set(index, isSame ? text : write(number));
  });
  const inline = [...notes.keys()].filter((number) => !written.has(number) && !labels.isInline(number));
  return { kept, added: inline.map(write), unsaid };
}
