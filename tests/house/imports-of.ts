import { posix } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** One file names another. Paths are from the top of the repository. */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** Nothing is left of it when the program runs. */
  readonly typeOnly: boolean;
}

type Source = { readonly value: unknown } | null | undefined;

/** The files of ours that a file of TypeScript imports, in any way that the language has; packages are not among them. */
export function importsOf(file: string, code: string): readonly Import[] {
  const { program, errors } = parseSync(file, code);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file}: ${error.message}`);
  const found: Import[] = [];
  const note = (source: Source, typeOnly: boolean): void => {
    const name = source?.value;
    if (typeof name !== 'string' || !name.startsWith('.')) return;
    found.push({ from: file, to: posix.join(posix.dirname(file), name), typeOnly });
  };
  new Visitor({
    ImportDeclaration: ({ source, importKind }) => note(source, importKind === 'type'),
    ExportNamedDeclaration: ({ source, exportKind }) => note(source, exportKind === 'type'),
    ExportAllDeclaration: ({ source, exportKind }) => note(source, exportKind === 'type'),
    ImportExpression: ({ source }) => {
      if (source.type !== 'Literal')
        throw new Error(`${file}: a path that is worked out cannot be compared with the table.`);
      note(source, false);
    },
    TSImportType: ({ source }) => note(source, true),
  }).visit(program);
  return found;
}
