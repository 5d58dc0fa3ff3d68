import { importReaders } from '../../../../src/import/registry.ts';
import type { ImportReport } from '../../../../src/import/report/report.ts';
import { importModules } from '../../../../src/importing/import-modules.ts';
import { moduleFiles } from '../../../../src/importing/module-files.ts';
import type { TeachingModule } from '../../../../src/model/model.ts';
import { memorySource } from '../../../../src/read/byte-source.ts';
import { memoryHost } from '../../../../src/source/memory-host.ts';
import { prepareItem } from '../../../support/build-in-memory.ts';
import { sinkWorkspace } from '../../../support/kitchen-sink/index.ts';

const NAMESPACE = '7d3c2f0e-6a51-4c8e-9b1d-2f4a6c8e0b13';

/** What an import writes of a file, read again as a build reads it: every module, in its order, with its files. */
export async function writtenModules(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly modules: readonly TeachingModule[]; readonly report: ImportReport }> {
  const source = { name, bytes: memorySource(bytes), beside: new Map() };
  const imported = await importModules([source], {}, importReaders, async ({ title, modules }) => ({
    value: {
      title,
      hashesOf: memoryHost({}).hashesOf,
      remoteOrigins: sinkWorkspace.remoteOrigins,
      settingsOf: ({ key }, own) => ({
        id: `module-${1 + modules.findIndex((one) => one.key === key)}`,
        namespace: NAMESPACE,
        title: own,
        taken: [],
        earlier: [],
      }),
    },
    diagnostics: [],
  }));
  if (imported.value === undefined) throw new Error(JSON.stringify(imported.diagnostics));
  const read: TeachingModule[] = [];
  for (const module of imported.value.modules) {
    const folder = `/work/modules/${module.definition.id}`;
    const files: Record<string, string | Uint8Array> = { '/work/cartwright.json': JSON.stringify(sinkWorkspace) };
    for (const { path, content } of moduleFiles(module))
      files[`${folder}/${path}`] =
        typeof content === 'string' ? content : await (module.media.get(path)?.bytes() ?? new Uint8Array());
    const { prepared, diagnostics } = await prepareItem(
      { kind: 'module', path: folder },
      memoryHost(files, '/work'),
      '/work',
    );
    if (prepared === undefined) throw new Error(JSON.stringify(diagnostics));
    read.push(...prepared.publication.modules);
  }
  return { modules: read, report: imported.value.report };
}
