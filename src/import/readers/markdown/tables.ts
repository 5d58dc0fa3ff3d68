/** Tables that are drawn with lines of signs, as pandoc and reStructuredText read them, as tables with bars. */
export function withOurTables(lines: readonly string[]): string[] {
  return withOurCaptions(barTables(lines));
}

/** `: A caption`, with an empty line between it and a table, which pandoc reads as `Table: A caption`. */
function withOurCaptions(lines: readonly string[]): string[] {
  const isRow = (line: string | undefined): boolean => /^[ \t]{0,3}\|.*\|[ \t]*$/.test(line ?? '');
  const beside = (index: number, step: 1 | -1): string | undefined => {
    let at = index + step;
    while (lines[at]?.trim() === '') at += step;
    return lines[at];
  };
  return lines.map((line, index) => {
    const [, words] = /^:[ \t]+(\S.*)$/.exec(line) ?? [];
    if (words === undefined || (lines[index - 1] ?? '').trim() !== '') return line;
    return isRow(beside(index, -1)) || isRow(beside(index, 1)) ? `Table: ${words}` : line;
  });
}

function barTables(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const grid = gridAt(lines, index);
    const found = grid ?? multilineAt(lines, index) ?? simpleAt(lines, index);
    if (found === undefined) out.push(lines[index] ?? '');
    else {
      for (const one of found.table) out.push(one);
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

const RULE = /^[ \t]{0,3}-{5,}[ \t]*$/;

/** Between two lines of dashes: rows of several lines each, with an empty line between them. */
function multilineAt(lines: readonly string[], index: number): Found | undefined {
  const first = lines[index] ?? '';
  const hasHead = RULE.test(first);
  if ((!hasHead && !DASHES.test(first)) || (lines[index - 1] ?? '').trim() !== '') return undefined;
  let dashes = index;
  while (hasHead && !DASHES.test(lines[dashes] ?? '')) {
    dashes += 1;
    if ((lines[dashes] ?? '').trim() === '') return undefined;
  }
  if (hasHead && dashes < index + 2) return undefined;
  const closing = hasHead ? RULE : DASHES;
  let end = dashes + 1;
  while (end < lines.length && !(closing.test(lines[end] ?? '') && (lines[end + 1] ?? '').trim() === '')) end += 1;
  const body = lines.slice(dashes + 1, end);
  const isWhole = end < lines.length && body.length > 0;
  if (!isWhole || (!hasHead && !body.some((line) => line.trim() === ''))) return undefined;
  const cut = cutter(lines[dashes] ?? '');
  const rows = groups(body).map((group) => joined(group.map(cut)));
  const head = hasHead ? [joined(lines.slice(index + 1, dashes).map(cut))] : [];
  return rows.length === 0 ? undefined : { table: ['', ...barTable([...head, ...rows], hasHead), ''], end };
}

/** Cuts a line at the columns of a line of dashes. */
function cutter(dashes: string): (row: string) => string[] {
  const columns = [...dashes.matchAll(/-+/g)].map(({ index: from = 0 }) => from);
  return (row) => columns.map((from, column) => row.slice(column === 0 ? 0 : from, columns[column + 1]).trim());
}

function groups(lines: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [[]];
  for (const line of lines)
    if (line.trim() === '') found.push([]);
    else found.at(-1)?.push(line);
  return found.filter((group) => group.length > 0);
}

/** Lines of one row: what is in each column, together. */
function joined(rows: readonly (readonly string[])[]): readonly string[] {
  return (rows[0] ?? []).map((_, column) =>
    rows
      .map((row) => row[column] ?? '')
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** A line of words above a line of dashes in columns, and rows below up to an empty line. */
function simpleAt(lines: readonly string[], index: number): Found | undefined {
  const bare = DASHES.test(lines[index] ?? '');
  const dashes = bare ? index : index + 1;
  const line = lines[dashes] ?? '';
  if (!DASHES.test(line) || (!bare && (lines[index] ?? '').trim() === '')) return undefined;
  if (!bare && /^[ \t]*[-*+|>#]/.test(lines[index] ?? '')) return undefined;
  const cut = cutter(line);
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

/** A table with bars; its first row is the head where it has one. */
export function barTable(rows: readonly (readonly string[])[], hasHead: boolean): readonly string[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const bar = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, column) => (row[column] ?? '').replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
  const [head, ...body] = hasHead ? rows : [[], ...rows];
  return [bar(head ?? []), `|${' --- |'.repeat(width)}`, ...body.map(bar)];
}
