import { fc } from '../support/property.ts';
import { dilemmas } from './dilemmas.ts';
import { anyCase, brokenBy, brokenMerge, CASES, shapeErrors } from './random-merges.ts';
import { tiny } from './tiny.ts';

/** What an ordinary run of the tests finds first; undefined where it finds nothing. For `scripts/merge-faults.mjs`. */
export function firstBroken(numRuns = CASES, seed = 19390101, endOnFailure = true): string | undefined {
  for (const one of dilemmas) {
    const [first] = brokenDilemma(one);
    if (first !== undefined) return `${one.what}: ${first}`;
  }
  const found: { broken: readonly string[] } = { broken: [] };
  const property = fc.property(anyCase, (one) => {
    const broken = brokenBy(one, shapeErrors);
    if (broken.length > 0) found.broken = broken;
    return broken.length === 0;
  });
  const { failed, numRuns: number, counterexample } = fc.check(property, { numRuns, seed, endOnFailure });
  return failed ? `case ${number}: ${found.broken.join('; ')} (${JSON.stringify(counterexample)})` : undefined;
}

/** Whoever is upstream. */
export function brokenDilemma({ theirs, mine }: (typeof dilemmas)[number]): readonly string[] {
  const three = { base: tiny, theirs, mine, errors: shapeErrors };
  return [...brokenMerge(three), ...brokenMerge({ ...three, theirs: mine, mine: theirs })];
}
