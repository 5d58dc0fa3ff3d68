import type { HtmlTree } from '../../content/tree.ts';
import { assemble, type Piece } from './assemble.ts';
import { styleOf } from './author-style.ts';
import { writeEach } from './block-writer.ts';
import { blocksOf, type MarkdownBlock } from './blocks.ts';
import { changedParts, withKeptParts } from './kept-parts.ts';
import { matchInOrder } from './match-blocks.ts';
import { isElement } from './node-kinds.ts';
import { NoteLabels, notesIn } from './note-labels.ts';
import { partedNotes, writeNote } from './notes.ts';
import type { BlockPlace, MarkdownStyle } from './place.ts';
import { optionsFor, type ReadingOptions, readMarkdown } from './read-again.ts';
import { keyOf } from './same-tree.ts';
import type { Unsaid } from './unsaid.ts';
import { type MarkdownText, placeFor, type Sayable, sayable, USUAL_STYLE, writeMarkdown } from './write.ts';

/** How often blocks that read otherwise beside their new neighbours are written as well, before all is. */
const MOST_TRIES = 4;

/**
 * Changes a Markdown text so that it reads as `after`. Blocks that are in both keep their bytes, with the empty lines behind
 * them; what was changed, added or moved is written in the author's style. Definitions of links stay, those of footnotes go
 * with the marks that lead to them.
 */
export function rewriteMarkdown(source: string, after: HtmlTree, options: ReadingOptions = {}): MarkdownText {
  if (options.mode === 'inline') return rewriteLine(source, after, options);
  const reading = optionsFor(after, options);
  const wanted = sayable(after, options);
  if (wrongBlocks(source, wanted, reading).length === 0) return { text: source, unsaid: wanted.left };
  const forced = new Set<number>();
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { text, unsaid } = rewritten(source, wanted, options, reading, forced);
    const wrong = wrongBlocks(text, wanted, reading);
    if (wrong.length === 0) return { text, unsaid: [...wanted.left, ...unsaid] };
    if (wrong.every((index) => forced.has(index))) break;
    for (const index of wrong) forced.add(index);
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

function rewritten(
  source: string,
  { body, origins, notes }: Sayable,
  options: ReadingOptions,
  reading: ReadingOptions,
  forced: ReadonlySet<number>,
): MarkdownText {
  const parsed = readMarkdown(source, reading);
  const blocks = blocksOf(source, reading);
  const labels = new NoteLabels({ contents: partedNotes(parsed.value).notes, labels: parsed.noteLabels }, notes);
  const from = keptBlocks(blocks, body, labels, forced);
  const style = styleOf(blocks, USUAL_STYLE);
  const place = placeFor(reading, options, style, (number) => labels.of(number));
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
    const context = { ...place.context, careful: forced.has(index) };
    const was = forced.has(index)
      ? undefined
      : changedParts(node, [...left], (before, after) => labels.keep(before, after));
    const like = was === undefined ? place.style : { ...place.style, ...signOf(was.block.text) };
    const [written] = writeEach([node], beside({ ...place, style: like, context }, lists));
    unsaid.push(...(written?.unsaid ?? []).map((part) => ({ ...part, block: origins[index] ?? 0 })));
    if (was !== undefined) left.delete(was.block);
    const text = was === undefined ? (written?.text ?? '') : withKeptParts(written?.text ?? '', was);
    pieces.push({ text: besideTable(text, body[index - 1], body[index + 1]) });
  });
  const definitions = definitionsOf(blocks, parsed.noteLabels, notes, partedNotes(parsed.value).notes, labels, place);
  unsaid.push(...definitions.unsaid.map((part) => ({ ...part, block: body.length })));
  return { text: assemble(blocks, pieces, definitions.kept, definitions.added), unsaid };
}

/** Which blocks of the source stay as they are: of each wanted block, where it is. */
function keptBlocks(
  blocks: readonly MarkdownBlock[],
  body: HtmlTree,
  labels: NoteLabels,
  forced: ReadonlySet<number>,
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

/** The sign of a list’s items; nothing of a table. */
function signOf(list: string): Partial<MarkdownStyle> {
  const [, sign] = /^ {0,3}(?:\d+)?([-*+.)])/.exec(list) ?? [];
  if (sign === '.' || sign === ')') return { number: sign };
  return sign === '-' || sign === '*' || sign === '+' ? { bullet: sign } : {};
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
    unsaid.push(...note.unsaid.map((part) => ({ ...part, block: 0 })));
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
