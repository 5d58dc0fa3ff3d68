/** A row of a table, as a spreadsheet shows it. */
export interface TableRow {
  /** From 1, as spreadsheets count; of a text file, its line. */
  readonly number: number;
  readonly cells: readonly string[];
}

const SEPARATORS = [',', ';', '\t', '|'] as const;
type Separator = (typeof SEPARATORS)[number];

/** Lines that are looked at to find the separator. */
const SAMPLE = 40;

/**
 * Reads a text of separated values: with commas, semicolons, tabs or bars, quoted as RFC 4180 has it or not at all. Rows without
 * anything in them are left out. Never fails.
 */
export function readSeparated(source: string): readonly TableRow[] {
  const text = source.replace(/^\ufeff/, '');
  const named = /^"?sep=(.)"?[ \t]*\r?\n/i.exec(text);
  const rows = rowsOf(text, named?.[0].length ?? 0, named?.[1] ?? separatorOf(text));
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/** The sign that divides the most lines into the same number of cells, more than one. */
function separatorOf(text: string): Separator {
  const scores = SEPARATORS.map((separator) => {
    const counts = rowsOf(text, 0, separator, SAMPLE)
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
      .map(({ cells }) => cells.length);
    const first = counts[0] ?? 1;
    const same = counts.filter((count) => count === first).length;
    return { separator, score: first < 2 ? 0 : first * 1000 + (same / Math.max(1, counts.length)) * 100 };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).separator;
}

function rowsOf(text: string, from: number, separator: string, most = Number.POSITIVE_INFINITY): readonly TableRow[] {
  const rows: TableRow[] = [];
  let line = text.slice(0, from).split('\n').length;
  let at = from;
  while (at < text.length && rows.length < most) {
    const started = line;
    const cells: string[] = [];
    let more = true;
    while (more) {
      const cell = cellAt(text, at, separator);
      cells.push(cell.value);
      line += cell.lines;
      more = text.startsWith(separator, cell.end);
      at = cell.end + (more ? separator.length : 0);
    }
    if (text.startsWith('\r\n', at)) at += 2;
    else if (at < text.length) at += 1;
    line += 1;
    rows.push({ number: started, cells });
  }
  return rows;
}

interface Cell {
  readonly value: string;
  readonly end: number;
  /** Line breaks inside. */
  readonly lines: number;
}

function cellAt(text: string, from: number, separator: string): Cell {
  let start = from;
  while (text[start] === ' ' && separator !== ' ') start += 1;
  if (text[start] === '"') {
    const quoted = quotedAt(text, start, separator);
    if (quoted !== undefined) return quoted;
  }
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r' && text[end] !== separator) end += 1;
  return { value: text.slice(from, end).trim(), end, lines: 0 };
}

/** A quoted cell, unless its closing quotation mark has something else behind it: then the marks are its own. */
function quotedAt(text: string, start: number, separator: string): Cell | undefined {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return undefined;
  let end = close + 1;
  while (text[end] === ' ') end += 1;
  if (end < text.length && text[end] !== '\n' && text[end] !== '\r' && text[end] !== separator) return undefined;
  const value = text.slice(start + 1, close).replaceAll('""', '"');
  return { value: value.replace(/\r\n?/g, '\n').trim(), end, lines: value.match(/\n/g)?.length ?? 0 };
}
