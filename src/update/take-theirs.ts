import { type Piece, piecesOf } from '../compare/pieces.ts';
import type { TextShape } from '../compare/shape.ts';
import { settled } from '../compare/shapes.ts';
import { pathOf, tableOf } from '../compare/table.ts';
import type { OpenConflict } from '../customized/load-customized.ts';
import { type Guide, partAt, upstreamAt, withPart } from './set-part.ts';

/** A definition with what upstream has where a conflict is; undefined where what mine had there has been changed or moved since. */
export function withTheirs(value: unknown, conflict: OpenConflict, guide: Guide): unknown {
  const { kind, path, theirs } = conflict;
  if (kind === 'moved') return movedThere(value, conflict, guide);
  return isOfParagraph(path)
    ? withParagraph(value, conflict, theirs ?? '', guide)
    : withPart(value, path, theirs, guide);
}

/** The same with a text of one’s own. */
export function withText(value: unknown, conflict: OpenConflict, text: string, guide: Guide): unknown {
  const { path } = conflict;
  return isOfParagraph(path) ? withParagraph(value, conflict, text, guide) : withPart(value, path, text, guide);
}

function isOfParagraph(path: OpenConflict['path']): boolean {
  return paragraphIn(path) !== undefined;
}

function paragraphIn(path: OpenConflict['path']): number | undefined {
  const last = path.at(-1);
  return typeof last === 'object' && 'paragraph' in last ? last.paragraph : undefined;
}

/** What both moved goes to the quiz or pool in which upstream has it, after the same neighbour. */
function movedThere(value: unknown, { path, theirs }: OpenConflict, guide: Guide): unknown {
  const item = partAt(value, path, guide.shapes);
  const here = tableOf(value, guide.shapes);
  const last = path.at(-1);
  const id = typeof last === 'object' && 'id' in last ? last.id : undefined;
  const entry = [...here.entries.values()].find((one) => one.id === id && one.whole === item);
  const holder = [...here.entries.values()].find((one) => one.id === theirs);
  if (item === undefined || entry === undefined || holder === undefined || id === undefined) return undefined;
  const without = withPart(value, path, undefined, guide);
  return withPart(without, [...pathOf(holder.key, here), entry.list, { id }].map(written), item, guide);
}

function written(step: ReturnType<typeof pathOf>[number]): OpenConflict['path'][number] {
  return typeof step === 'string' ? step : { ...step };
}

/** Mine is found by its words: paragraphs before it may have come or gone since. */
function withParagraph(value: unknown, { path, mine }: OpenConflict, wanted: unknown, guide: Guide): unknown {
  const whole = path.slice(0, -1);
  const { value: text, upstream, shape } = upstreamAt(value, whole, guide) ?? {};
  const here = settled(shape, text, guide.shapes);
  if (here.kind !== 'text' || typeof text !== 'string' || typeof mine !== 'string' || typeof wanted !== 'string')
    return undefined;
  const words = { old: mine.trimEnd(), wanted: wanted.trimEnd(), number: paragraphIn(path) ?? 1 };
  const changed = words.old === '' ? put(here, text, words, String(upstream ?? '')) : replaced(here, text, words);
  return changed === undefined ? undefined : withPart(value, whole, changed, guide);
}

interface Words {
  readonly old: string;
  readonly wanted: string;
  readonly number: number;
}

/** A paragraph of a text, and where it begins. */
interface Placed extends Piece {
  readonly at: number;
}

function placedPieces(shape: TextShape, source: string): readonly Placed[] {
  const { before, pieces } = piecesOf(shape, source);
  let at = before.length;
  return pieces.map((piece) => {
    const placed = { ...piece, at };
    at += piece.text.length + piece.after.length;
    return placed;
  });
}

/** Of several places that say this in whole paragraphs, the one nearest to the paragraph of this number. */
function replaced(shape: TextShape, text: string, { old, wanted, number }: Words): string | undefined {
  const pieces = placedPieces(shape, text);
  const ends = new Map(pieces.map((piece) => [piece.at + piece.text.trimEnd().length, piece] as const));
  const [found] = pieces
    .map(({ at }, index) => ({ at, end: ends.get(at + old.length), far: Math.abs(index + 1 - number) }))
    .filter(({ at, end }) => end !== undefined && text.startsWith(old, at))
    .sort((one, other) => one.far - other.far);
  if (found?.end === undefined) return undefined;
  const { at, end } = found;
  const next = end.at + end.text.length + end.after.length;
  if (wanted !== '') return text.slice(0, at) + wanted + text.slice(at + old.length);
  // With the empty lines behind it; of the last one with those above.
  return next < text.length ? text.slice(0, at) + text.slice(next) : text.slice(0, at).trimEnd() + end.after;
}

/** What mine has not comes after the paragraph that is before it upstream. */
function put(shape: TextShape, text: string, { wanted, number }: Words, upstream: string): string {
  const [own, there] = [placedPieces(shape, text), placedPieces(shape, upstream)];
  const [first] = piecesOf(shape, wanted).pieces;
  const at = there.findIndex((piece) => piece.text === first?.text);
  const neighbour = there
    .slice(0, Math.max(at, 0))
    .map((piece) => own.findLastIndex((one) => one.text === piece.text))
    .findLast((index) => index !== -1);
  const index = at === -1 ? Math.min(number - 1, own.length) : (neighbour ?? -1) + 1;
  const next = own[index];
  if (next !== undefined) return `${text.slice(0, next.at)}${wanted}\n\n${text.slice(next.at)}`;
  const end = own.at(-1)?.after ?? '';
  return `${text.slice(0, text.length - end.length)}\n\n${wanted}${end}`;
}
