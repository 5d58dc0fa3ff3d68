import { posix } from 'node:path';
import type { Import } from './imports-of.ts';

/** A row of the table of folders in ARCHITECTURE.md. */
export interface FolderRow {
  /** `src/source`; `src/targets/*` for any folder in `src/targets` that has no row of its own; a file has one too. */
  readonly folder: string;
  readonly mayImport: readonly string[];
  /** Of these types alone. */
  readonly mayImportTypes: readonly string[];
}

/**
 * Reads the table under the heading “Folders”. The last column holds names in backticks, without their `src/`; those
 * behind `types:` are for imports of types. “Nothing” is no name.
 */
export function readFolderTable(markdown: string): readonly FolderRow[] {
  const [, section = ''] = markdown.split(/^## Folders$/m);
  const [table = ''] = section.split(/^## /m);
  const lines = table.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) => {
    const [, first = '', , last = ''] = line.split('|');
    const [values = '', types = ''] = last.split('types:');
    const [folder = ''] = namesIn(first);
    return { folder, mayImport: namesIn(values).map(whole), mayImportTypes: namesIn(types).map(whole) };
  });
}

function namesIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

function whole(name: string): string {
  return name === 'schema' || name === 'package.json' ? name : `src/${name}`;
}

/** The imports that the table does not allow, a line each. */
export function breaches(imports: readonly Import[], table: readonly FolderRow[]): readonly string[] {
  return imports.flatMap((one) => {
    const { from, to, typeOnly } = one;
    const edge = edgeOf(one, table);
    if (edge === undefined) return [`${from} -> ${to}: a file without a row in the table`];
    if (edge.isInside || edge.row.mayImport.includes(edge.target)) return [];
    if (typeOnly && edge.row.mayImportTypes.includes(edge.target)) return [];
    return [`${from} -> ${to}: ${edge.row.folder} may not import ${typeOnly ? 'types of ' : ''}${edge.target}`];
  });
}

/** What the table allows and none of the imports needs, a line each. */
export function unneeded(imports: readonly Import[], table: readonly FolderRow[]): readonly string[] {
  const needed = new Set(
    imports.map((one) => {
      const edge = edgeOf(one, table);
      return `${edge?.row.folder} -> ${one.typeOnly ? 'types of ' : ''}${edge?.target}`;
    }),
  );
  const allowed = table.flatMap(({ folder, mayImport, mayImportTypes }) => [
    ...mayImport.map((target) => `${folder} -> ${target}`),
    ...mayImportTypes.map((target) => `${folder} -> types of ${target}`),
  ]);
  return allowed.filter((edge) => !needed.has(edge));
}

interface Edge {
  readonly row: FolderRow;
  /** As the table names what is imported. */
  readonly target: string;
  readonly isInside: boolean;
}

function edgeOf({ from, to }: Import, table: readonly FolderRow[]): Edge | undefined {
  const here = placeOf(from, table);
  const there = placeOf(to, table);
  if (here === undefined || there === undefined) return undefined;
  return { row: here.row, target: there.row.folder, isInside: here.path === there.path };
}

/** The row that holds a file, and the folder (or the file) that this row means here. */
function placeOf(file: string, table: readonly FolderRow[]): { row: FolderRow; path: string } | undefined {
  for (let path = file; path !== '.'; path = posix.dirname(path)) {
    const own = table.find(({ folder }) => folder === path);
    if (own !== undefined) return { row: own, path };
    const any = path === file ? undefined : table.find(({ folder }) => folder === `${posix.dirname(path)}/*`);
    if (any !== undefined) return { row: any, path };
  }
  return undefined;
}
