import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { bareModule, kitchenSink, kitchenSinkFiles, sinkUnit } from '../support/kitchen-sink/index.ts';
import { smallModule } from '../support/small-module.ts';

/** Hashes of all files of a folder that are no hidden ones, and of no report. */
export function packagesIn(folder: string): ReadonlyMap<string, string> {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return new Map(names.filter((name) => isPackage(name)).map((name) => [name, hashOf(join(folder, name))]));
}

const isPackage = (name: string) => !name.startsWith('.') && name !== 'build-report.json';
const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** A workspace with a module and the kitchen sink's files in its folder, a bare module, a unit of both, and a theme. */
export function filesWith(module: ModuleDefinition): Readonly<Record<string, string | Uint8Array>> {
  const own = Object.entries(kitchenSinkFiles).map(([path, contents]) => [`modules/${module.id}/${path}`, contents]);
  return {
    'cartwright.json': '{"theme": "own"}',
    'templates/own/theme.json': '{"name": "own", "description": "A theme of our own."}',
    'templates/own/assets/own.css': '.own { color: #111111 }',
    'modules/unit.json': JSON.stringify({ ...sinkUnit, modules: [module.id, 'bare'] }),
    'modules/bare/module.json': JSON.stringify(bareModule()),
    ...Object.fromEntries(own),
    [`modules/${module.id}/module.json`]: JSON.stringify(module),
  };
}

/** A small module that shows every kind of file. */
export function filesModule(): ModuleDefinition {
  const { assets = [] } = kitchenSink();
  const body = assets.map(({ id }) => `![](asset:${id})`).join('\n\n');
  return smallModule({
    id: 'files',
    namespace: sinkUnit.namespace,
    subtitle: 'A subtitle',
    assets: assets.map(({ caption, ...asset }) => asset),
    activities: [{ id: 'text', type: 'reading', title: 'Text', objectives: ['explain'], body }],
  });
}

/** Writes files by path below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, contents] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents);
  }
}
