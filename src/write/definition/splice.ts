import type { SourceFile } from '../../source/document.ts';

/** Text to put in the place of what is between two offsets. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A part of a text with the splices in it; those that do not lie in it are left out. */
export function spliced(text: string, splices: readonly Splice[], from = 0, to = text.length): string {
  let at = from;
  let out = '';
  for (const { start, end, text: put } of inOrder(splices)) {
    if (start < at || end > to) continue;
    out += text.slice(at, start) + put;
    at = end;
  }
  return out + text.slice(at, to);
}

/** What a file holds after the splices: its line ends, its byte order mark and every byte outside them stay. */
export function splicedFile({ text, stored }: SourceFile, splices: readonly Splice[]): string {
  if (stored === text) return spliced(text, splices);
  const mark = stored.startsWith('\ufeff') ? 1 : 0;
  const lineEnd = /\r\n?|\n/.exec(stored)?.[0] ?? '\n';
  const offsets = offsetsOf(stored, mark);
  const moved = splices.map(({ start, end, text: put }) => ({
    start: offsets(start),
    end: offsets(end),
    text: put.replaceAll('\n', lineEnd),
  }));
  return spliced(stored, moved);
}

function inOrder(splices: readonly Splice[]): readonly Splice[] {
  return [...splices].sort((left, right) => left.start - right.start || left.end - right.end);
}

/** From offsets in a text with LF line ends to those in the text as it is stored. */
function offsetsOf(stored: string, mark: number): (offset: number) => number {
  /** Where the line feeds are that had a carriage return before them. */
  const pairs: number[] = [];
  for (let at = stored.indexOf('\r\n'); at !== -1; at = stored.indexOf('\r\n', at + 2))
    pairs.push(at - mark - pairs.length);
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset + mark + low;
  };
}

/** The one splice that makes a text of another: what both begin and end with is outside it. */
export function differenceOf(before: string, after: string): Splice {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  return { start: head, end: before.length - tail, text: after.slice(head, after.length - tail) };
}

/** The white space with which the line begins in which `offset` is. */
export function indentAt(text: string, offset: number): string {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(line, offset))?.[0] ?? '';
}

/** A text whose lines behind the first are moved from one indentation to another. */
export function reindented(text: string, from: string, to: string): string {
  if (from === to) return text;
  return text.replace(/\n([ \t]*)(?=[^\n])/g, (_line, spaces: string) => {
    if (spaces.startsWith(from)) return `\n${to}${spaces.slice(from.length)}`;
    return `\n${spaces.length < from.length ? to.slice(0, Math.max(0, to.length - from.length + spaces.length)) : to}`;
  });
}
