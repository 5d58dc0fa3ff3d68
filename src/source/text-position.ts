import type { Position, Range } from '../diagnostics/diagnostic.ts';

/** Turns offsets of one text into lines and columns. */
export interface LineIndex {
  position(offset: number): Position;
  range(start: number, end: number): Range;
}

/** Lines end at LF; a CR before it belongs to the line's end, as editors count. */
export function lineIndex(text: string): LineIndex {
  let starts: number[] | undefined;
  const lineStarts = (): number[] => {
    if (starts === undefined) {
      starts = [0];
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    }
    return starts;
  };
  const position = (offset: number): Position => {
    const lines = lineStarts();
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lines[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
  };
  return { position, range: (start, end) => ({ start: position(start), end: position(end) }) };
}
