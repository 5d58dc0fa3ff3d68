import { fc } from '../support/property.ts';
import { anyCase, brokenBy, CASES, shapeErrors } from './random-merges.ts';

/** What the cases of an ordinary run of the tests find first; undefined where they find nothing. For `scripts/merge-faults.mjs`. */
export function firstBroken(numRuns = CASES, seed = 19390101, endOnFailure = true): string | undefined {
  const found: { broken: readonly string[] } = { broken: [] };
  const property = fc.property(anyCase, (one) => {
    const broken = brokenBy(one, shapeErrors);
    if (broken.length > 0) found.broken = broken;
    return broken.length === 0;
  });
  const { failed, numRuns: number, counterexample } = fc.check(property, { numRuns, seed, endOnFailure });
  return failed ? `case ${number}: ${found.broken.join('; ')} (${JSON.stringify(counterexample)})` : undefined;
}
