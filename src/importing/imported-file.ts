import posix from 'path-browserify';
import type { ImportedFile } from '../../schema/types.generated.ts';
import { IMPORTED_FILE } from '../customized/names.ts';
import { FORMAT } from '../definition/schema/format.ts';
import { validateImported } from '../definition/validate.ts';
import type { Result } from '../diagnostics/diagnostic.ts';
import type { Origin } from '../import/assemble/origins.ts';
import type { Original } from '../import/read-originals.ts';
import type { Host } from '../source/host.ts';
import { loadDocument } from '../source/load-document.ts';

/** What was imported together, once. */
export type EarlierImport = ImportedFile['originals'][number];
/** One module of it. */
export type EarlierModule = EarlierImport['modules'][number];

/** What was imported into a folder; nothing where nothing was. */
export async function loadImported(
  host: Host,
  root: string,
  folder: string,
): Promise<Result<readonly EarlierImport[]>> {
  const path = posix.join(folder, IMPORTED_FILE);
  if ((await host.kindOf(path)) !== 'file') return { value: [], diagnostics: [] };
  const document = await loadDocument(host, root, path, host.nameOf(path));
  if (document.value === undefined) return { diagnostics: document.diagnostics };
  const { value, diagnostics } = validateImported(document.value);
  return value === undefined ? { diagnostics } : { value: value.originals, diagnostics: [] };
}

/**
 * The earlier import of the same originals: of the same kinds and names; where they may have been renamed since, else the
 * only one of these kinds.
 */
export function earlierOf(
  originals: readonly Original[],
  all: readonly EarlierImport[],
  mayBeRenamed: boolean,
): EarlierImport | undefined {
  const kinds = originals.map(({ reader }) => reader).join(' ');
  const names = originals.map(({ name }) => name).join('/');
  const alike = all.filter(({ files }) => files.map(({ reader }) => reader).join(' ') === kinds);
  return (
    alike.find(({ files }) => files.map(({ name }) => name).join('/') === names) ??
    (mayBeRenamed && alike.length === 1 ? alike[0] : undefined)
  );
}

/** What one module of an import became. */
export interface ImportedModule {
  readonly folder: string;
  readonly key: string;
  readonly definition: { readonly id: string };
  readonly origins: readonly Origin[];
}

/** The text of `imported.json` with this import in place of its earlier one; modules that were not chosen now stay. */
export function importedText(
  all: readonly EarlierImport[],
  earlier: EarlierImport | undefined,
  originals: readonly Original[],
  modules: readonly ImportedModule[],
): string {
  const keys = new Set(modules.map(({ key }) => key));
  const now = {
    files: originals.map(({ name, reader }) => ({ name, reader })),
    modules: [
      ...(earlier?.modules ?? []).filter(({ key }) => !keys.has(key)),
      ...modules.map(({ folder, key, definition, origins }) => ({ folder, key, definition, parts: origins })),
    ],
  };
  const others = all.filter((one) => one !== earlier);
  return `${JSON.stringify({ format: FORMAT, originals: [...others, now] }, null, 1)}\n`;
}
