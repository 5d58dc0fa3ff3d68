import type { AssembledModule, ImportedMedium } from '../import/assemble/module.ts';
import { checkSize, type Host } from '../source/host.ts';
import { hostWith } from '../source/host-with.ts';
import { memoryHost } from '../source/memory-host.ts';

/** A module’s folder in memory; its media are asked for when somebody reads them. */
export function importedHost(folder: string, { definition, media }: AssembledModule): Host {
  const files: Record<string, string> = { [`${folder}/module.json`]: JSON.stringify(definition) };
  for (const path of media.keys()) files[`${folder}/${path}`] = '';
  const memory = memoryHost(files);
  const mediumAt = (path: string) =>
    path.startsWith(`${folder}/`) ? media.get(path.slice(folder.length + 1)) : undefined;
  return hostWith(memory, {
    async readFile(path, limit) {
      const medium = mediumAt(path);
      if (medium === undefined) return memory.readFile(path, limit);
      checkSize(path, medium.size, limit);
      return medium.bytes();
    },
    async describe(path, limit) {
      const medium = mediumAt(path);
      if (medium === undefined) return memory.describe(path, limit);
      checkSize(path, medium.size, limit);
      return { path, name: memory.nameOf(path), size: medium.size, hashes: medium.hashes };
    },
    async *open(path) {
      const medium = mediumAt(path);
      if (medium === undefined) yield* memory.open(path);
      else yield* chunksFrom(medium);
    },
    async *openAgain(file) {
      const medium = mediumAt(file.path);
      if (medium === undefined) yield* memory.openAgain(file);
      else yield* chunksFrom(medium);
    },
  });
}

/** Who wants to know what a file is asks for its first bytes alone: they are kept, and the rest is read when it is wanted. */
async function* chunksFrom({ head, size, bytes }: ImportedMedium): AsyncIterable<Uint8Array> {
  yield head;
  if (size > head.length) yield (await bytes()).subarray(head.length);
}
