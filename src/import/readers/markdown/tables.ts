/** Tables that are drawn with lines of signs, as pandoc and reStructuredText read them, as tables with bars. */
export function withOurTables(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const grid = gridAt(lines, index);
    const found = grid ?? simpleAt(lines, index);
    if (found === undefined) out.push(lines[index] ?? '');
    else {
      out.push(...found.table);
      index = found.end;
    }
  }
  return out;
}

interface Found {
  readonly table: readonly string[];
  /** The last line of it. */
  readonly end: number;
}

const BORDER = /^\+(?:[-=:]+\+)+[ \t]*$/;

function gridAt(lines: readonly string[], index: number): Found | undefined {
  const first = lines[index] ?? '';
  if (!BORDER.test(first)) return undefined;
  const edges = [...first].flatMap((sign, at) => (sign === '+' ? [at] : []));
  const rows: string[][] = [];
  let cells: string[] = edges.slice(1).map(() => '');
  let heads = 0;
  let end = index;
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (BORDER.test(line)) {
      rows.push(cells.map((cell) => cell.trim().replace(/\s+/g, ' ')));
      cells = edges.slice(1).map(() => '');
      if (line.includes('=') && heads === 0) heads = rows.length;
      end = at;
    } else if (line.startsWith('|'))
      cells = cells.map((cell, column) => `${cell} ${line.slice((edges[column] ?? 0) + 1, edges[column + 1])}`);
    else break;
  }
  return end === index || rows.length === 0 ? undefined : { table: barTable(rows, heads > 0), end };
}

const DASHES = /^[ \t]{0,3}-{2,}(?:[ \t]+-{2,})+[ \t]*$/;

/** A line of words above a line of dashes in columns, and rows below up to an empty line. */
function simpleAt(lines: readonly string[], index: number): Found | undefined {
  const bare = DASHES.test(lines[index] ?? '');
  const dashes = bare ? index : index + 1;
  const line = lines[dashes] ?? '';
  if (!DASHES.test(line) || (!bare && (lines[index] ?? '').trim() === '')) return undefined;
  if (!bare && /^[ \t]*[-*+|>#]/.test(lines[index] ?? '')) return undefined;
  const columns = [...line.matchAll(/-+/g)].map(({ 0: run, index: from = 0 }) => ({ from, to: from + run.length }));
  const cut = (row: string): string[] =>
    columns.map(({ from }, column) => row.slice(column === 0 ? 0 : from, columns[column + 1]?.from).trim());
  const rows: string[][] = bare ? [] : [cut(lines[index] ?? '')];
  let end = dashes;
  for (let at = dashes + 1; at < lines.length; at += 1) {
    const row = lines[at] ?? '';
    if (row.trim() === '') break;
    end = at;
    if (DASHES.test(row)) break;
    rows.push(cut(row));
  }
  const least = bare ? 1 : 2;
  return rows.length < least ? undefined : { table: ['', ...barTable(rows, !bare), ''], end };
}

function barTable(rows: readonly (readonly string[])[], hasHead: boolean): readonly string[] {
  const width = Math.max(...rows.map((row) => row.length));
  const bar = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, column) => (row[column] ?? '').replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
  const [head, ...body] = hasHead ? rows : [[], ...rows];
  return [bar(head ?? []), `|${' --- |'.repeat(width)}`, ...body.map(bar)];
}
