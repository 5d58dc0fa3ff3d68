import { cutAt, type Part } from './cut.ts';

/** A row is a line; the second line says how columns are aligned, and goes with the first. */
export function cutRows(table: string): readonly Part[] | undefined {
  const [rows = '', ...caption] = table.split(/(?=\n[ \t]*\n)/);
  const starts = [0, ...[...rows.matchAll(/\n/g)].slice(1).map(({ index }) => index + 1)];
  const parts = cutAt(rows, starts);
  const last = parts?.at(-1);
  if (parts === undefined || last === undefined) return undefined;
  return [...parts.slice(0, -1), { text: last.text, after: last.after + caption.join('') }];
}

/** A row as wide as those of the source, where all of these are: its cells get as many spaces as they have room for. */
export function paddedRow(written: string, [head, ...rows]: readonly Part[]): string {
  const [top = '', line = ''] = (head?.text ?? '').split('\n');
  const columns = cellsOf(line);
  const widths = columns.map(({ length }) => length);
  const all = [top, ...rows.map(({ text }) => text)].map(cellsOf);
  const isPadded = all.every(
    (cells) => cells.length === widths.length && cells.every((cell, at) => cell.length === widths[at]),
  );
  const [first = '', under] = written.split('\n');
  if (!isPadded || all.length < 2 || columns.length === 0) return written;
  const row = `|${cellsOf(first)
    .map((cell, at) => padded(cell.trim(), widths[at] ?? 0, columns[at] ?? ''))
    .join('|')}|`;
  if (under === undefined) return row;
  const isAlike = cellsOf(under).map(alignment).join() === columns.map(alignment).join();
  return `${row}\n${isAlike ? line : under}`;
}

/** What is between the bars of a line; nothing where it has none at its ends. */
function cellsOf(line: string): readonly string[] {
  const [, inner] = /^\|(.*)\|$/.exec(line) ?? [];
  return inner === undefined ? [] : inner.split(/(?<!\\)\|/);
}

function alignment(cell: string): string {
  return cell.trim().replace(/-+/, '-');
}

function padded(text: string, width: number, column: string): string {
  const isRight = /^\s*-+:\s*$/.test(column);
  return isRight ? ` ${text.padStart(width - 2)} ` : ` ${text.padEnd(width - 2)} `;
}
