import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FindingError } from '../diagnostics/finding-error.ts';
import type { Output } from '../pipeline/output.ts';
import { type EndingLimit, limitFinding } from './codes.ts';
import type { Limits } from './limits.ts';

/** Files of modules: no hidden ones, and nothing that leads out of the folder. */
const NAME = /^(?:[a-z0-9][a-z0-9-]{0,100}\/){0,3}[a-z0-9][a-z0-9-]{0,150}\.[a-z0-9]{1,10}$/;

/** Takes the files of a folder from a process in a stranger's hands, each once, and no more than the limits allow. */
export function folderOutput(folder: string, limits: Limits, item: string): Output {
  const taken = new Set<string>();
  let all = 0;
  const over = (limit: EndingLimit, says: string): FindingError =>
    new FindingError(limitFinding(limit, limits, { says, place: { file: item } }));
  return {
    async write(name, chunks) {
      if (!NAME.test(name) || taken.has(name))
        throw new Error(`a file of a module cannot be named ${JSON.stringify(name.slice(0, 80))}`);
      taken.add(name);
      if (taken.size > limits.files) throw over('files', `\`${item}\` becomes too many files.`);
      const hash = createHash('sha256');
      let bytes = 0;
      async function* counted() {
        for await (const chunk of chunks) {
          bytes += chunk.length;
          all += chunk.length;
          if (all > limits.output) throw over('output', `What becomes of \`${item}\` is too large.`);
          hash.update(chunk);
          yield chunk;
        }
      }
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, counted(), { flag: 'wx' });
      return { bytes, sha256: hash.digest('hex') };
    },
  };
}
