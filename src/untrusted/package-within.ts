import { FindingError } from '../diagnostics/finding-error.ts';
import { limitFinding } from './codes.ts';
import type { Limits } from './limits.ts';

/** The chunks of a package, as long as they are not more than a package may have. */
export async function* packageWithin(
  limits: Limits,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { name, item }: { readonly name: string; readonly item: string },
): AsyncIterable<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > limits.package) {
      const says = `The package \`${name}\` of \`${item}\` would be too large.`;
      throw new FindingError(limitFinding('package', limits, { says, place: { file: item } }));
    }
    yield chunk;
  }
}
