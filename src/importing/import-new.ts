import { IMPORTED_FILE } from '../customized/names.ts';
import type { Result } from '../diagnostics/diagnostic.ts';
import { IdSpace } from '../import/assemble/id-space.ts';
import { slugOf } from '../import/assemble/slug.ts';
import type { ImportReader, ImportSource } from '../import/draft/reader.ts';
import type { ImportReport } from '../import/report/report.ts';
import { memoryHost } from '../source/memory-host.ts';
import { type ImportWishes, importModules } from './import-modules.ts';
import { importedText } from './imported-file.ts';
import { type ModuleFile, moduleFiles } from './module-files.ts';
import { unitText } from './unit-text.ts';

/** A module or a unit that is not written yet. */
export interface NewImport {
  readonly kind: 'module' | 'unit';
  /** Of the module or the unit, and the name of its folder. */
  readonly id: string;
  readonly files: readonly ModuleFile[];
  readonly report: ImportReport;
}

/** What is new is called. */
export interface NewName {
  /** A UUID. */
  readonly namespace: string;
  /** Of the module or the unit; without it one is made of the title. */
  readonly id?: string;
}

/** Makes a new module or unit of originals, which knows nothing of what is there, and needs nothing of the disk. */
export async function importNew(
  sources: readonly ImportSource[],
  wishes: ImportWishes,
  readers: readonly ImportReader[],
  name: NewName,
): Promise<Result<NewImport>> {
  let id = '';
  const folders = new Map<string, string>();
  const imported = await importModules(sources, wishes, readers, async ({ title, modules }) => {
    const slug = slugOf(title);
    id = name.id ?? (slug === '' ? 'imported' : slug);
    const space = new IdSpace([id]);
    for (const { key, title: own = 'module' } of modules)
      folders.set(key, modules.length === 1 ? '.' : space.give(own, 'module'));
    return {
      value: {
        title,
        hashesOf: memoryHost({}).hashesOf,
        remoteOrigins: [],
        settingsOf: ({ key }, own) => {
          const inside = folders.get(key) ?? '.';
          const { namespace } = name;
          return { id: inside === '.' ? id : inside, namespace, title: own, taken: [], earlier: [] };
        },
      },
      diagnostics: [],
    };
  });
  if (imported.value === undefined) return { diagnostics: imported.diagnostics };
  const { modules, originals, report, title } = imported.value;
  const files: ModuleFile[] = [];
  const noted = modules.map((module) => {
    const { key, definition, origins } = module;
    const folder = folders.get(key) ?? '.';
    const inside = folder === '.' ? '' : `${folder}/`;
    for (const one of moduleFiles(module).map((file) => ({ ...file, path: `${inside}${file.path}` }))) files.push(one);
    return { folder, key, definition, origins };
  });
  const isUnit = [...folders.values()].some((one) => one !== '.');
  if (isUnit) {
    const listed = noted.map(({ folder }) => folder);
    files.push({ path: 'unit.json', content: unitText(id, title, modules, listed) });
  }
  files.push({ path: IMPORTED_FILE, content: importedText([], undefined, originals, noted) });
  return { value: { kind: isUnit ? 'unit' : 'module', id, files, report }, diagnostics: imported.diagnostics };
}
