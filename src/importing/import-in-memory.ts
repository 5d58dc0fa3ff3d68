import posix from 'path-browserify';
import { IMPORTED_FILE } from '../customized/names.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { IdSpace } from '../import/assemble/id-space.ts';
import { slugOf } from '../import/assemble/slug.ts';
import type { ImportReader } from '../import/draft/reader.ts';
import { importReaders } from '../import/registry.ts';
import type { ImportReport } from '../import/report/report.ts';
import { contained } from '../pipeline/contained.ts';
import { openSource, type PackageInput } from '../read/index.ts';
import { memoryHost } from '../source/memory-host.ts';
import { importModules } from './import-modules.ts';
import { importedText } from './imported-file.ts';
import { moduleFiles } from './module-files.ts';
import { unitText } from './unit-text.ts';

/** A file that somebody chose: its name and its bytes. */
export interface MemoryOriginal {
  readonly name: string;
  readonly contents: PackageInput;
}

export interface MemoryImportRequest {
  /** Several documents and lists of questions become one module. */
  readonly files: readonly MemoryOriginal[];
  /** Further files, by their paths beside the first: pictures of a page. */
  readonly beside?: Readonly<Record<string, Uint8Array>>;
  readonly language?: string;
  readonly only?: readonly string[];
  readonly splitAt?: 1 | 2 | 3 | 'never';
  /** A UUID for what is made. */
  readonly namespace: string;
  readonly readers?: readonly ImportReader[];
}

export interface MemoryImportResult {
  /** The folder, the kind and the files of what was made, by their paths in the workspace. Absent where nothing was. */
  readonly made?: {
    readonly kind: 'module' | 'unit';
    readonly folder: string;
    readonly files: Readonly<Record<string, string | Uint8Array>>;
  };
  readonly report?: ImportReport;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes a module or a unit in memory of files at hand. Never throws over what is in a file. */
export async function importInMemory(request: MemoryImportRequest): Promise<MemoryImportResult> {
  const file = request.files.map(({ name }) => name).join(', ');
  const result = await contained({ what: 'importing', file, nameOf: (path) => path }, () => importNow(request));
  return result.value ?? { diagnostics: result.diagnostics };
}

async function importNow(request: MemoryImportRequest): Promise<MemoryImportResult> {
  const { language, splitAt, only, namespace, readers = [] } = request;
  const beside = new Map(Object.entries(request.beside ?? {}).map(([path, bytes]) => [path, async () => bytes]));
  const sources = [];
  for (const { name, contents } of request.files) sources.push({ name, bytes: await openSource(contents), beside });
  const wishes = {
    ...(language === undefined ? {} : { language }),
    ...(splitAt === undefined ? {} : { splitAt }),
    ...(only === undefined ? {} : { only }),
  };
  let folder = '';
  const folders = new Map<string, string>();
  const imported = await importModules(sources, wishes, [...readers, ...importReaders], async ({ title, modules }) => {
    const slug = slugOf(title);
    folder = slug === '' ? 'imported' : slug;
    const space = new IdSpace([folder]);
    for (const { key, title: own = 'module' } of modules)
      folders.set(key, modules.length === 1 ? '.' : space.give(own, 'module'));
    return {
      value: {
        title,
        hashesOf: memoryHost({}).hashesOf,
        remoteOrigins: [],
        settingsOf: ({ key }, own) => {
          const inside = folders.get(key) ?? '.';
          return { id: inside === '.' ? folder : inside, namespace, title: own, taken: [], earlier: [] };
        },
      },
      diagnostics: [],
    };
  });
  if (imported.value === undefined) return { diagnostics: imported.diagnostics };
  const { modules, originals, report, title } = imported.value;
  const top = posix.join('modules', folder);
  const files: Record<string, string | Uint8Array> = {};
  const noted = [];
  for (const module of modules) {
    const inside = folders.get(module.key) ?? '.';
    for (const { path, content } of moduleFiles(module)) {
      const place = posix.join(top, inside, path);
      files[place] =
        typeof content === 'string' ? content : await (module.media.get(path)?.bytes() ?? new Uint8Array());
    }
    noted.push({ folder: inside, key: module.key, definition: module.definition, origins: module.origins });
  }
  const isUnit = [...folders.values()].some((one) => one !== '.');
  if (isUnit)
    files[posix.join(top, 'unit.json')] = unitText(
      folder,
      title,
      modules,
      noted.map((one) => one.folder),
    );
  files[posix.join(top, IMPORTED_FILE)] = importedText([], undefined, originals, noted);
  return { made: { kind: isUnit ? 'unit' : 'module', folder: top, files }, report, diagnostics: imported.diagnostics };
}
