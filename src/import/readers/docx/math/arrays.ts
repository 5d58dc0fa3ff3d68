/** Rows of TeX below one another; `&` in them says what is aligned. Where a row ends with `#(1)`, that is its number. */
export function arrayTex(rows: readonly string[]): string {
  const [first = ''] = rows;
  if (rows.length === 1) return numbered(first);
  const environment = rows.some(isAligned) ? 'aligned' : 'gathered';
  return `\\begin{${environment}} ${rows.map(withoutNumber).join(' \\\\ ')} \\end{${environment}}`;
}

/** The same behind one brace that opens. */
export function casesTex(rows: readonly string[]): string {
  return `\\begin{cases} ${rows.map((row) => atMostTwo(withoutNumber(row))).join(' \\\\ ')} \\end{cases}`;
}

/** Whether a row says where it is aligned. */
export function isAligned(row: string): boolean {
  return /(?<!\\)&/.test(row);
}

/** An equation with the number that was typed behind it, which is a tag now. */
function numbered(row: string): string {
  const found = /^(?<body>[\s\S]*?)\s*\\#\s*(?:\((?<inner>[^()]*)\)|(?<bare>[^()]*))$/.exec(row);
  if (found?.groups === undefined) return row.replaceAll(/(?<!\\)&/g, '');
  const { body = '', inner, bare = '' } = found.groups;
  const tag = (inner ?? bare).trim();
  return tag === '' ? body : `${body} \\tag{${tag}}`;
}

/** In an array no row can have a number of its own; it stays as words behind the row. */
function withoutNumber(row: string): string {
  return row.replace(/\s*\\#\s*(?=\S+$)/, ' \\qquad ');
}

/** `cases` has two columns; more signs of alignment would make more. */
function atMostTwo(row: string): string {
  let seen = 0;
  return row.replace(/(?<!\\)&/g, () => {
    seen += 1;
    return seen === 1 ? '&' : '\\ ';
  });
}

/** `environment` is the letter of TeX for the brackets around it, or none. Columns that are not centred need an array. */
export function matrixTex(
  rows: readonly (readonly string[])[],
  columns: readonly string[],
  environment: string,
  brackets: readonly [string, string] = ['.', '.'],
): string {
  const body = rows.map((row) => row.join(' & ')).join(' \\\\ ');
  if (columns.every((column) => column === 'c'))
    return `\\begin{${environment}matrix} ${body} \\end{${environment}matrix}`;
  const width = rows.reduce((most, { length }) => Math.max(most, length), columns.length);
  const spec = Array.from({ length: width }, (_, index) => columns[index] ?? 'c').join('');
  const array = `\\begin{array}{${spec}} ${body} \\end{array}`;
  return environment === '' ? array : `\\left${brackets[0]} ${array} \\right${brackets[1]}`;
}
