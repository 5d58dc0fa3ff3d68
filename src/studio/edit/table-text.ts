/**
 * The cells of a text that a spreadsheet copies: rows end with a line, cells with a tab. A cell in quotation marks may hold
 * both. Rows are equally long.
 */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let rest = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n+$/, '');
  while (rest !== '') {
    const { cell, after } = cellAt(rest);
    rows.at(-1)?.push(cell);
    if (after.startsWith('\n')) rows.push([]);
    // A tab at the very end begins one more cell, which is empty.
    if (after === '\t') rows.at(-1)?.push('');
    rest = after.slice(1);
  }
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

function cellAt(text: string): { readonly cell: string; readonly after: string } {
  const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(text);
  if (quoted !== null) {
    const words = (quoted[1] ?? '').replaceAll('""', '"').replaceAll(/\s+/g, ' ');
    return { cell: words.trim(), after: text.slice(quoted[0].length) };
  }
  const [cell = ''] = /^[^\t\n]*/.exec(text) ?? [];
  return { cell: cell.trim(), after: text.slice(cell.length) };
}
