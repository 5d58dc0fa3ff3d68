import type { WrittenFile } from '../archive/written-file.ts';
import { FindingError } from '../diagnostics/finding-error.ts';
import type { Output } from '../pipeline/output.ts';
import { type EndingLimit, limitFinding } from './codes.ts';
import type { Limits } from './limits.ts';
import { packageWithin } from './package-within.ts';

/** A run's output, which takes no more than the limits allow, from whichever process it comes. */
export interface GuardedOutput {
  /** For the packages of one item, `name` as the user knows it. */
  of(name: string): Output & { readonly written: ReadonlyMap<string, WrittenFile> };
  /** Whether a limit of the run was met, after which nothing more is taken. */
  isFull(): boolean;
}

/** Names of packages and of what is beside them: an id, which has no dots, and a suffix. None is hidden, none a path. */
const NAME = /^[a-z0-9][a-z0-9-]{0,200}\.(?!json$)[a-z0-9][a-z0-9.-]{0,100}$/;

export function guardedOutput(output: Output, limits: Limits): GuardedOutput {
  const taken = new Set<string>();
  let bytes = 0;
  let full: FindingError | undefined;
  const over = (limit: EndingLimit, item: string, says: string): FindingError =>
    new FindingError(limitFinding(limit, limits, { says, place: { file: item } }));
  return {
    isFull: () => full !== undefined,
    of(item) {
      const written = new Map<string, WrittenFile>();
      async function* counted(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
        for await (const chunk of chunks) {
          bytes += chunk.length;
          if (bytes > limits.output) {
            full ??= over(
              'output',
              item,
              `The packages are too large together from those of \`${item}\` on; none was made after them.`,
            );
            throw full;
          }
          yield chunk;
        }
      }
      return {
        written,
        async write(name, chunks) {
          if (!NAME.test(name) || taken.has(name))
            throw new Error(`a package cannot be named ${JSON.stringify(name.slice(0, 80))}`);
          if (taken.size >= limits.packages) {
            full ??= over(
              'packages',
              item,
              `There are too many packages from those of \`${item}\` on; none was made after them.`,
            );
            throw full;
          }
          taken.add(name);
          const file = await output.write(name, packageWithin(limits, counted(chunks), { name, item }));
          written.set(name, file);
          return file;
        },
      };
    },
  };
}
