import { endOfLine, hasOwnLine, type Unit, unitOf } from './block-units.ts';
import type { Splice } from './splice.ts';
import type { WrittenGroup } from './written.ts';
import { columnOf } from './yaml-layout.ts';

/** An entry as a list or object is to have it: one of its own, by its position, or lines for a new one. */
export type NextUnit = { readonly slot: number } | { readonly text: string };

/**
 * Changes which entries a list or object has that is written by indentation; at least one is left. The lines of a new one
 * begin without the indentation of the first. What is between two entries that stay next to each other stays, too.
 */
export function blockSplices(group: WrittenGroup, text: string, next: readonly NextUnit[]): readonly Splice[] {
  const units = group.entries.map((_entry, position) => unitOf(group, position, text));
  const splices: Splice[] = [];
  let left = -1;
  let put: string[] = [];
  for (const entry of [...next, { slot: units.length }]) {
    if ('text' in entry) {
      put.push(entry.text);
      continue;
    }
    if (put.length > 0 || entry.slot !== left + 1) splices.push(region(group, text, units, left, entry.slot, put));
    left = entry.slot;
    put = [];
  }
  return splices;
}

/** What comes between the entries `left` and `right`, which stay; -1 and their number are the ends of the group. */
function region(
  group: WrittenGroup,
  text: string,
  units: readonly Unit[],
  left: number,
  right: number,
  put: readonly string[],
): Splice {
  const before = units[left];
  const after = units[right];
  const pad = ' '.repeat(columnOf(text, group.entries[0]?.start ?? 0));
  const kept = keptBetween(text, units, left, right);
  if (before === undefined) {
    const [first] = units;
    const start = first?.start ?? group.start;
    const isOwnLine = hasOwnLine(text, start);
    // In the line of a hyphen, what comes first begins behind it, without indentation.
    const lead = isOwnLine ? pad : '';
    const body = put.map((one, index) => (index === 0 ? lead : pad) + one).join('\n');
    if (after === undefined) return upTo(units.at(-1)?.end ?? group.end, start, body, text);
    const end = isOwnLine || put.length > 0 ? after.start : after.start + spacesAt(text, after.start);
    const isSameLine = !isOwnLine && after.start === start;
    const begin = put.length > 0 ? `${body}\n${isSameLine ? pad : ''}` : '';
    return { start, end, text: begin + (isOwnLine ? kept.comments : '') };
  }
  const start = before.end;
  const isLineStart = text[start - 1] === '\n';
  const lines = put.map((one) => pad + one);
  if (after === undefined) {
    const end = units.at(-1)?.end ?? start;
    if (!isLineStart) return upTo(end, start, lines.map((line) => `\n${line}`).join(''), text);
    const put = lines.map((line) => `${line}\n`).join('');
    if (end === start) return { start, end, text: put };
    // Empty lines that came behind would be part of a text that keeps them.
    const space = /^(?:[ \t]*\n)*/.exec(text.slice(text[end - 1] === '\n' ? end : endOfLine(text, end) + 1))?.[0] ?? '';
    const lineStart = text[end - 1] === '\n' ? end : Math.min(text.length, endOfLine(text, end) + 1);
    return { start, end: lineStart + (put === '' ? space.length : 0), text: put };
  }
  const between = isLineStart ? kept.all.replace(/^(?:[ \t]*\n)+/, '') : kept.all;
  return {
    start,
    end: after.start,
    text: `${isLineStart ? '' : '\n'}${lines.map((line) => `${line}\n`).join('')}${between}`,
  };
}

/** A text in place of all up to an offset; where that is the beginning of a line, a line is begun there again. */
function upTo(end: number, start: number, put: string, text: string): Splice {
  return { start, end, text: end > start && text[end - 1] === '\n' ? `${put}\n` : put };
}

function spacesAt(text: string, offset: number): number {
  return /^[ \t]*/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0;
}

/**
 * Whole lines between the units that belong to none of them: comments of a section always stay, and the widest of what
 * divides entries where there are no comments.
 */
function keptBetween(
  text: string,
  units: readonly Unit[],
  left: number,
  right: number,
): { readonly all: string; readonly comments: string } {
  const gaps: string[] = [];
  for (let at = Math.max(left, 0); at < Math.min(right, units.length - 1); at += 1) {
    const end = units[at]?.end ?? 0;
    const start = text[end - 1] === '\n' ? end : end + 1;
    gaps.push(text.slice(start, Math.max(start, units[at + 1]?.start ?? start)));
  }
  const comments = gaps.filter((gap) => gap.includes('#')).join('');
  const widest = gaps.reduce((best, gap) => (gap.split('\n').length > best.split('\n').length ? gap : best), '');
  return { all: comments === '' ? widest : comments, comments };
}
