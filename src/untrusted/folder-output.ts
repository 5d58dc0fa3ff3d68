import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FindingError } from '../diagnostics/finding-error.ts';
import type { Output } from '../pipeline/output.ts';
import { type EndingLimit, limitFinding } from './codes.ts';
import type { Limits } from './limits.ts';

/** As files of imported modules are named. */
const NAME = /^(?:[a-z0-9][a-z0-9-]{0,100}\/){0,3}[a-z0-9][a-z0-9-]{0,150}\.[a-z0-9]{1,10}$/;

/** As authors name files: no hidden ones, nothing that leads out of the folder, and no name that a system takes for a device. */
export function isAuthorsName(name: string): boolean {
  const steps = name.split('/');
  return steps.length <= MOST_STEPS && steps.every((step) => STEP.test(step) && !DEVICE.test(step));
}

const MOST_STEPS = 20;
/** Not empty, and no dot or space at an end, which some systems drop. */
const STEP = /^(?![. ])[^\p{Cc}\\/:*?"<>|\ufffd]{1,120}(?<![. ])$/u;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Takes the files of a folder from a process in a stranger's hands, each once, and no more than the limits allow. */
export function folderOutput(
  folder: string,
  limits: Limits,
  item: string,
  isName: (name: string) => boolean = (name) => NAME.test(name),
): Output {
  const taken = new Set<string>();
  let all = 0;
  const over = (limit: EndingLimit, says: string): FindingError =>
    new FindingError(limitFinding(limit, limits, { says, place: { file: item } }));
  return {
    async write(name, chunks) {
      const plain = name.normalize('NFC').toLowerCase();
      if (!isName(name) || taken.has(plain))
        throw new Error(`a file of a module cannot be named ${JSON.stringify(name.slice(0, 80))}`);
      taken.add(plain);
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
