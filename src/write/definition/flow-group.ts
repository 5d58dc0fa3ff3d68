import { indentAt, type Splice } from './splice.ts';
import type { WrittenGroup } from './written.ts';

/** An entry as a list or object is to have it: one of its own, by its position, or a new text. */
export type Next = { readonly slot: number } | NewText;

interface NewText {
  readonly text: string;
  /** What came with it from where it was: the comments in the lines before it, and the one in its own line. */
  readonly lead?: readonly string[];
  readonly trail?: string | undefined;
}

/** The comments of an entry in brackets. */
export function flowComments(group: WrittenGroup, position: number, text: string): Omit<NewText, 'text'> {
  const { entries } = group;
  const gap = (at: number): string =>
    text.slice(entries[at - 1]?.end ?? group.start + 1, entries[at]?.start ?? group.end - 1);
  return { lead: leadsIn(gap(position)), trail: trailIn(gap(position + 1)) };
}

function trailIn(gap: string): string | undefined {
  return /#.*/.exec(gap.split('\n')[0] ?? '')?.[0];
}

/** The comments in lines of their own. */
function leadsIn(gap: string): string[] {
  return gap
    .split('\n')
    .slice(1)
    .map((line) => line.trim())
    .filter((line) => line.startsWith('#'));
}

/** How the entries of a list or object in brackets are divided. */
export interface Dividers {
  /** Whether each has a line of its own. */
  readonly isBroken: boolean;
  /** The indentation of the entries, where they have lines of their own. */
  readonly indent: string;
  /** Before the first, between two, behind the last. */
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

/** How a list or object in brackets divides its entries; `empty`: how it will where it has none yet. */
export function dividersOf(group: WrittenGroup, text: string, empty: Dividers): Dividers {
  const [first] = group.entries;
  const last = group.entries.at(-1);
  if (first === undefined || last === undefined) return empty;
  const before = text.slice(group.start + 1, first.start);
  const after = text.slice(last.end, group.end - 1);
  const isBroken = before.includes('\n');
  const indent = indentAt(text, first.start);
  const usual = isBroken ? `,\n${indent}` : empty.isBroken ? ', ' : empty.between;
  return {
    isBroken,
    indent,
    before: plain(before, isBroken ? `\n${indent}` : ''),
    between: plain(mostCommon(gapsOf(group, text)) ?? usual, usual),
    after,
  };
}

/** A comment is never repeated. */
function plain(gap: string, instead: string): string {
  return gap.includes('#') ? instead : gap;
}

function gapsOf({ entries }: WrittenGroup, text: string): string[] {
  return entries.slice(1).map((entry, index) => text.slice(entries[index]?.end ?? 0, entry.start));
}

function mostCommon(gaps: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0];
}

/**
 * Changes which entries a list or object in brackets has. Only what is between two entries that stay is written, so that
 * commas are right however many come and go.
 */
export function flowSplices(
  group: WrittenGroup,
  text: string,
  next: readonly Next[],
  dividers: Dividers,
): readonly Splice[] {
  const { entries } = group;
  const splices: Splice[] = [];
  let left = -1;
  let put: NewText[] = [];
  for (const entry of [...next, { slot: entries.length }]) {
    if ('text' in entry) {
      put.push(entry);
      continue;
    }
    if (put.length > 0 || entry.slot !== left + 1) {
      const start = entries[left]?.end ?? group.start + 1;
      const end = entries[entry.slot]?.start ?? group.end - 1;
      splices.push({ start, end, text: between(group, text, left, entry.slot, put, dividers) });
    }
    left = entry.slot;
    put = [];
  }
  return splices;
}

/** What comes between the entries `left` and `right`; -1 and their number are the brackets. */
function between(
  group: WrittenGroup,
  text: string,
  left: number,
  right: number,
  put: readonly NewText[],
  dividers: Dividers,
): string {
  const { entries } = group;
  const gap = (before: number): string =>
    text.slice(entries[before - 1]?.end ?? group.start + 1, entries[before]?.start ?? group.end - 1);
  const isFirst = left === -1;
  const isLast = right === entries.length;
  if (isFirst && isLast && put.length === 0) return '';
  const gaps = Array.from({ length: right - left }, (_, index) => gap(left + 1 + index));
  const isCommented = put.some(({ lead = [], trail }) => lead.length > 0 || trail !== undefined);
  if (isCommented || gaps.some((one) => one.includes('#')))
    return betweenComments(gaps, isFirst, isLast, put, dividers);
  const first = isFirst ? (entries.length > 0 ? gap(0) : dividers.before) : dividers.between;
  const last = isLast ? (entries.length > 0 ? gap(entries.length) : dividers.after) : dividers.between;
  if (put.length > 0) {
    const [whole] = gaps;
    // What is new is put behind its neighbour: an empty line that was behind that one is behind the new one then.
    const end = isLast || isFirst || whole === undefined ? last : widest(gaps);
    return first + put.map((one) => one.text).join(dividers.between) + end;
  }
  return isFirst ? first : isLast ? last : widest(gaps);
}

/** Where one of them has an empty line, groups of entries are kept apart by it. */
function widest(gaps: readonly string[]): string {
  const lines = (gap: string): number => gap.split('\n').length;
  return gaps.reduce((best, gap) => (lines(gap) > lines(best) ? gap : best));
}

/** Comments stay with the entry in whose line, or before which in lines of their own, they are. */
function betweenComments(
  gaps: readonly string[],
  isFirst: boolean,
  isLast: boolean,
  put: readonly NewText[],
  { indent, isBroken, after }: Dividers,
): string {
  const line = `\n${isBroken ? indent : `${indent}  `}`;
  const [head = ''] = gaps;
  const tail = gaps.at(-1) ?? '';
  const trail = trailIn(head);
  const leads = leadsIn(tail);
  const needsComma = !isFirst && (put.length > 0 || !isLast || tail.includes(','));
  const lines = put.flatMap((one, index) => {
    const comma = isLast && index === put.length - 1 ? '' : ',';
    return [...(one.lead ?? []), `${one.text}${comma}${one.trail === undefined ? '' : ` ${one.trail}`}`];
  });
  const isClosedBelow = isLast && after.includes('\n');
  const end = isClosedBelow ? `\n${/^[ \t]*/.exec(after.slice(after.lastIndexOf('\n') + 1))?.[0] ?? ''}` : line;
  return `${needsComma ? ',' : ''}${trail === undefined ? '' : ` ${trail}`}${[...lines, ...leads].map((one) => line + one).join('')}${end}`;
}
