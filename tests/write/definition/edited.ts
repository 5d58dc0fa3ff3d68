import { loadDocument } from '../../../src/source/load-document.ts';
import { memoryHost } from '../../../src/source/memory-host.ts';
import type { Rewriting } from '../../../src/write/definition/file-change.ts';
import { type RewriteOptions, rewriteDefinition } from '../../../src/write/definition/rewrite-definition.ts';
import type { JsonValue } from '../../../src/write/definition/wanted.ts';

/** Files of one folder, the definition `module.json` or `module.yaml` among them. */
export type Folder = Readonly<Record<string, string>>;

const at = (name: string): string => `/w/m/${name}`;

/** Loads the definition of a folder; throws where it has errors. */
export async function loaded(folder: Folder) {
  const files = Object.fromEntries(Object.entries(folder).map(([name, text]) => [at(name), text]));
  const main = at(Object.keys(folder).find((name) => name.startsWith('module.')) ?? '');
  const { value, diagnostics } = await loadDocument(memoryHost(files, '/w/m'), '/w', main, main);
  if (value === undefined || diagnostics.length > 0)
    throw new Error(
      `${diagnostics.map(({ message, file, range }) => `${file}:${range?.start.line} ${message}`).join('\n')}\n${JSON.stringify(folder, null, 1)}`,
    );
  return value;
}

/** The folder after a change. */
export function after(folder: Folder, { changes }: Rewriting): Folder {
  return { ...folder, ...Object.fromEntries(changes.map(({ path, text }) => [path.slice(at('').length), text])) };
}

/** A folder whose definition was rewritten to have a value. */
export async function rewritten(folder: Folder, value: JsonValue, options: RewriteOptions = {}) {
  const result = rewriteDefinition(await loaded(folder), value, options);
  if (result.value === undefined) throw new Error(`refused: ${JSON.stringify(result.refused)}`);
  return { folder: after(folder, result.value), ...result.value };
}
