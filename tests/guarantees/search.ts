import { Coverage } from './coverage.ts';
import { CoverageGrowth } from './coverage-growth.ts';
import type { FuzzChild } from './fuzz-child.ts';
import { full, tried } from './scale.ts';

/** Minutes of processor time that a search by hand takes (`--minutes`), and of the clock, if it is to end by then. */
const MINUTES = Number(process.env.GUARANTEES_MINUTES || 120);
const AT_MOST = Number(process.env.GUARANTEES_AT_MOST || Number.POSITIVE_INFINITY);

/** It is looked once in so many minutes which code has run. */
const LOOKED_AFTER = 1;

/** A search that finds so much wrong has found enough. */
const ENOUGH = 25;

/**
 * Tries one case after the other: `count` of them in short. In full for as long as was asked, whatever a case finds, and
 * says how much of the library's code ran for the first time in each ten minutes, and when that last was any: a search has
 * seen what it can see when that is nothing any more. What the cases found is thrown at the end.
 */
export async function search(
  child: FuzzChild,
  count: number,
  tryCase: (index: number) => Promise<{ readonly milliseconds: number } | undefined>,
): Promise<void> {
  if (!full) {
    for (let index = 0; index < count; index += 1) await tryCase(index);
    tried('cases', count);
    return;
  }
  const began = Date.now();
  const coverage = new Coverage();
  const growth = new CoverageGrowth(MINUTES);
  const found: unknown[] = [];
  let [index, minutes, looked] = [0, 0, 0];
  const look = async () => {
    const added = coverage.add((await child.ask('coverage', undefined)).value);
    growth.add(added, looked, minutes);
    looked = minutes;
    const last = growth.last === undefined ? '' : ` (the last in minute ${Math.ceil(growth.last)})`;
    process.stdout.write(
      `${index} cases in ${minutes.toFixed(1)} minutes, ${coverage.blocks} pieces of code, ${added} of them new${last}, ${found.length} found\n`,
    );
  };
  await child.ask('coverage', undefined);
  while (minutes < MINUTES && Date.now() - began < AT_MOST * 60_000 && found.length < ENOUGH) {
    try {
      minutes += ((await tryCase(index))?.milliseconds ?? 0) / 60_000;
    } catch (error) {
      found.push(error);
      process.stdout.write(`${worded(error)}\n`);
    }
    index += 1;
    if (minutes - looked >= LOOKED_AFTER) await look();
  }
  await look();
  tried('cases', index);
  tried('minutes of processor time', Math.floor(minutes));
  if (minutes < MINUTES) tried(`ended before the ${MINUTES} that were asked for`);
  tried('pieces of code', coverage.blocks);
  tried(growth.words());
  if (growth.stillGrows)
    process.stdout.write('Coverage still grew in the last ten minutes: a longer search may find more.\n');
  if (found.length > 0) throw new AggregateError(found, found.map(worded).join('\n'));
}

const worded = (error: unknown): string =>
  error instanceof Error
    ? [error.message, ...(error.cause === undefined ? [] : [worded(error.cause)])].join(': ')
    : String(error);
