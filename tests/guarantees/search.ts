import type { FuzzChild } from './fuzz-child.ts';
import { full, tried } from './scale.ts';

/** Minutes of a search by hand; `--minutes`. */
const minutes = Number(process.env.GUARANTEES_MINUTES || 120);

/** How often it is looked which code has run. */
const LOOK_EVERY = 500;

/**
 * Tries one case after the other: `count` of them in short; in full for as long as was asked, and says how many places of
 * the library's code ran, and after how many cases the last new one was found.
 */
export async function search(
  child: FuzzChild,
  count: number,
  tryCase: (index: number) => Promise<void>,
): Promise<void> {
  if (!full) {
    for (let index = 0; index < count; index += 1) await tryCase(index);
    tried('cases', count);
    return;
  }
  const until = Date.now() + minutes * 60_000;
  const known = new Set<string>();
  let [index, newest] = [0, 0];
  await child.ask('coverage', undefined);
  for (; Date.now() < until; index += 1) {
    await tryCase(index);
    if (index % LOOK_EVERY !== LOOK_EVERY - 1) continue;
    const before = known.size;
    for (const place of (await child.ask('coverage', undefined)).value) known.add(place);
    if (known.size > before) newest = index + 1;
    process.stdout.write(`${index + 1} cases, ${known.size} places, ${known.size - before} of them new\n`);
  }
  tried('cases', index);
  tried('places of the code', known.size);
  tried('cases until the last new place', newest);
}
