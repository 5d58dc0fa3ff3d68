import type { WrittenGroup } from './written.ts';
import { columnOf } from './yaml-layout.ts';

/*
 * Entries by indentation are lines. An entry has the comments that are right above it, that in its last line, and those
 * below that are indented further than its own beginning.
 */

/** An entry with its comments. */
export interface Unit {
  /** Where its first comment begins or, without one, its first line; in the line of a hyphen, the entry itself. */
  readonly start: number;
  /** Behind its last comment; at the beginning of a line where its text keeps the empty lines behind it. */
  readonly end: number;
}

/** The entry of a group at a position, with its comments. */
export function unitOf(group: WrittenGroup, position: number, text: string): Unit {
  const { entries } = group;
  const entry = entries[position];
  if (entry === undefined) return { start: group.end, end: group.end };
  const column = columnOf(text, entry.start);
  const before = entries[position - 1];
  const from = before === undefined ? undefined : tailOf(text, before.end, columnOf(text, before.start));
  return { start: leadOf(text, entry.start, column, from ?? 0), end: tailOf(text, entry.end, column) };
}

/** Whether an entry begins in a line of its own. */
export function hasOwnLine(text: string, offset: number): boolean {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}

/** The beginning of the lines of comments right above an offset, not before `from`. */
function leadOf(text: string, offset: number, column: number, from: number): number {
  if (!hasOwnLine(text, offset)) return offset;
  let start = text.lastIndexOf('\n', offset - 1) + 1;
  while (start > 0) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    const line = text.slice(above, start - 1);
    if (above < from || !/^\s*#/.test(line) || line.search(/#/) > column) break;
    start = above;
  }
  return start;
}

/** The end of the comments of an entry that ends at an offset and begins in a column. */
function tailOf(text: string, offset: number, column: number): number {
  const isLineStart = text[offset - 1] === '\n';
  let end = isLineStart ? offset : endOfLine(text, offset);
  let at = isLineStart ? offset : end + 1;
  while (at < text.length) {
    const lineEnd = endOfLine(text, at);
    const line = text.slice(at, lineEnd);
    if (line.trim() !== '' && (!/^\s*#/.test(line) || line.search(/#/) <= column)) break;
    if (line.trim() !== '') end = lineEnd;
    at = lineEnd + 1;
  }
  return end;
}

/** The end of the line in which an offset is. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
