import posix from 'path-browserify';
import { joinedAll } from '../archive/joined.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ImportReader } from '../import/draft/reader.ts';
import { importReaders } from '../import/registry.ts';
import type { ImportReport } from '../import/report/report.ts';
import { contained } from '../pipeline/contained.ts';
import { openSource, type PackageInput } from '../read/index.ts';
import { importNew } from './import-new.ts';

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
  const { value, diagnostics } = await importNew(sources, wishes, [...readers, ...importReaders], { namespace });
  if (value === undefined) return { diagnostics };
  const folder = posix.join('modules', value.id);
  const files: Record<string, string | Uint8Array> = {};
  for (const { path, content } of value.files)
    files[posix.join(folder, path)] = typeof content === 'string' ? content : await joinedAll(content());
  return { made: { kind: value.kind, folder, files }, report: value.report, diagnostics };
}
