import { barTable } from './tables.ts';

/** A table that MyST makes of a list (`list-table`) or of values between commas (`csv-table`), as a table with bars. */
export function directiveTable(
  name: string,
  lines: readonly string[],
  options: ReadonlyMap<string, string>,
): readonly string[] | undefined {
  const headers = options.get('header');
  const rows = name === 'list-table' ? listRows(lines) : csvRows(lines, options.get('delim') ?? ',');
  const whole = headers === undefined ? rows : [...csvRows([headers], ','), ...rows];
  const hasHead = headers !== undefined || Number(options.get('header-rows') ?? 0) > 0;
  return whole.length === 0 ? undefined : barTable(whole, hasHead);
}

/** `* - a cell`, `  - the next`; what is further in goes on in its cell. */
function listRows(lines: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const line of lines) {
    const [, first] = /^[ \t]*[*-][ \t]+[*-](?:[ \t]+(.*))?$/.exec(line) ?? [];
    const isRow = /^[ \t]*[*-][ \t]+[*-](?:[ \t]|$)/.test(line);
    const row = rows.at(-1);
    if (isRow) {
      rows.push([(first ?? '').trim()]);
      continue;
    }
    if (row === undefined) continue;
    const [, cell] = /^[ \t]+[*-](?:[ \t]+(.*))?$/.exec(line) ?? [];
    if (/^[ \t]+[*-](?:[ \t]|$)/.test(line)) row.push((cell ?? '').trim());
    else if (line.trim() !== '') row[row.length - 1] = `${row.at(-1) ?? ''} ${line.trim()}`.trim();
  }
  return rows;
}

/** Values in quotation marks may hold the sign between values, and two marks are one. */
function csvRows(lines: readonly string[], delimiter: string): readonly (readonly string[])[] {
  const sign = delimiter === 'tab' ? '\t' : delimiter === 'space' ? ' ' : delimiter;
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells: string[] = [];
      let cell = '';
      let quoted = false;
      for (let index = 0; index < line.length; index += 1) {
        const letter = line[index] ?? '';
        if (quoted && letter === '"' && line[index + 1] === '"') {
          cell += '"';
          index += 1;
        } else if (letter === '"' && (quoted || cell.trim() === '')) {
          quoted = !quoted;
          if (quoted) cell = '';
        } else if (!quoted && letter === sign) {
          cells.push(cell.trim());
          cell = '';
        } else cell += letter;
      }
      return [...cells, cell.trim()];
    });
}
